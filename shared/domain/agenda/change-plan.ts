import { assert } from '../../kernel/assert';
import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import { recommendsTo } from '../proposal/recommends-to';
import type { ProposalStatus } from '../proposal/status';
import { type RuleBook, valueOf } from '../village/rule-book';
import { type OnlyChair, unlessChair } from './gates';
import type { AgendaItem, Meeting, MeetingStatus } from './meeting';
import { blankItem } from './plan-meeting';

export interface PlannedItem {
  proposalId: string;
  minutes: number;
  /** Null takes the materials that the sponsor attached. */
  materials: AgendaItem['materials'] | null;
}

export interface ChangePlan {
  actor: Actor;
  nowMs: number;
  title: string;
  place: string;
  startAtMs: number;
  eveningMinutes: number;
  guests: Meeting['guests'];
  reportMinutes: number;
  /** Why it cannot wait for the usual notice; null for any other meeting. */
  urgentReason: string | null;
  /** The matters in their order; they stand behind the report. */
  items: readonly PlannedItem[];
  newId: () => string;
}

export type NotDraft = { code: 'MeetingNotDraft'; status: MeetingStatus };
/** `status` is null where the matter is not in this village. */
export type ItemNotAdmitted = { code: 'AgendaItemNotAdmitted'; title: string; status: ProposalStatus | null };

/** An urgent meeting is for its one matter, beside the report. */
export type UrgentOneMatter = { code: 'MeetingUrgentOneMatter'; matterCount: number };

export type ChangePlanRefusal =
  NotDraft | OnlyChair | { code: 'MeetingStartPassed' } | UrgentOneMatter | PlannedItemsRefusal;

/** Convening writes two documents a matter, and one act writes at most twenty. */
export const mattersAtOnceMax = 6;

export function agendaItemsMax(rules: RuleBook): number {
  return Math.min(mattersAtOnceMax, valueOf(rules, 'agendaItemsMax'));
}

export function isAdmitted(status: ProposalStatus): boolean {
  return status === 'admitted' || status === 'deferred';
}

/**
 * Change the plan 排议程: the whole plan as the chair now wants it.
 *
 * Requirements, checked in this order:
 * - The meeting is a draft.
 * - The actor is the chair.
 * - The start is still to come.
 * - An urgent meeting has one matter at most.
 * - There are at most `agendaItemsMax` matters, none of them twice.
 * - Every matter is admitted or deferred.
 *
 * Records `PlanChanged`. The report stays the first item.
 */
export function changePlan(
  meeting: Meeting,
  proposals: readonly Proposal[],
  rules: RuleBook,
  command: ChangePlan,
): Outcome<ChangePlanRefusal> {
  if (meeting.status !== 'draft') return refuse({ code: 'MeetingNotDraft', status: meeting.status });
  const notChair = unlessChair(meeting, command.actor);
  if (notChair) return notChair;
  if (command.startAtMs <= command.nowMs) return refuse({ code: 'MeetingStartPassed' });
  const matterCount = command.items.length;
  if (command.urgentReason !== null && matterCount > 1) return refuse({ code: 'MeetingUrgentOneMatter', matterCount });
  const planned = plannedItems(meeting, proposals, rules, { ...command, mayCome: ({ status }) => isAdmitted(status) });
  if (!planned.ok) return planned;
  const { items } = planned;
  const { title, place, startAtMs, eveningMinutes, guests } = command;
  const next: Meeting = {
    ...meeting,
    title,
    place,
    startAtMs,
    eveningMinutes,
    guests,
    urgency: command.urgentReason === null ? null : { reason: command.urgentReason },
    items: [reportOf(meeting, command), ...items],
  };
  return accept([
    change(next, {
      type: 'PlanChanged',
      data: {
        startAtMs,
        eveningMinutes,
        guestCount: guests.length,
        urgentReason: command.urgentReason === null ? null : seal(command.urgentReason),
        title: seal(title),
        place: seal(place),
        items: items.map((item) => ({
          itemId: item.id,
          proposalId: item.proposalId,
          minutes: item.minutes,
          materialCount: item.materials.length,
        })),
      },
    }),
  ]);
}

/** The report stays the first item; only its minutes change. */
export function reportOf(meeting: Meeting, { reportMinutes }: Pick<ChangePlan, 'reportMinutes'>): AgendaItem {
  const first = meeting.items[0];
  assert(first?.kind === 'report', 'the report on earlier decisions is the first item');
  return { ...first, minutes: reportMinutes };
}

export type PlannedItemsRefusal =
  { code: 'AgendaTooManyItems'; itemsMax: number } | { code: 'AgendaItemTwice'; title: string } | ItemNotAdmitted;

interface ItemsWanted extends Pick<ChangePlan, 'items' | 'newId'> {
  mayCome: (proposal: Proposal) => boolean;
}

/** The matters of the evening as the chair wants them, in their order; or the first thing that is wrong with them. */
export function plannedItems(
  meeting: Meeting,
  proposals: readonly Proposal[],
  rules: RuleBook,
  { items, newId, mayCome }: ItemsWanted,
): { ok: true; items: AgendaItem[] } | Refused<PlannedItemsRefusal> {
  const itemsMax = agendaItemsMax(rules);
  if (items.length > itemsMax) return refuse({ code: 'AgendaTooManyItems', itemsMax });
  const twice = items.find(({ proposalId }, at) => items.findIndex((item) => item.proposalId === proposalId) < at);
  if (twice) return refuse({ code: 'AgendaItemTwice', title: titleOf(proposals, twice.proposalId) });
  const found: AgendaItem[] = [];
  for (const planned of items) {
    const proposal = proposals.find((candidate) => candidate.id === planned.proposalId);
    if (!proposal || !mayCome(proposal)) {
      return refuse({ code: 'AgendaItemNotAdmitted', title: proposal?.title ?? '', status: proposal?.status ?? null });
    }
    found.push(itemFor(meeting, proposal, planned, newId));
  }
  return { ok: true, items: found };
}

/** A matter keeps its item's id, and who stands aside from it, however often the plan changes. */
function itemFor(meeting: Meeting, proposal: Proposal, planned: PlannedItem, newId: () => string): AgendaItem {
  const before = meeting.items.find((item) => item.proposalId === proposal.id);
  return {
    ...(before ?? blankItem(newId())),
    proposalId: proposal.id,
    title: proposal.title,
    recommendsTo: recommendsTo(proposal),
    minutes: planned.minutes,
    materials: planned.materials ?? proposal.preparation.materials,
    options: proposal.preparation.options,
  };
}

function titleOf(proposals: readonly Proposal[], proposalId: string): string {
  return proposals.find((proposal) => proposal.id === proposalId)?.title ?? '';
}
