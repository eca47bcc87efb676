import { conveneMeeting } from '@shared/domain/agenda/convene-meeting';
import type { AgendaItem, Meeting } from '@shared/domain/agenda/meeting';
import { blankItem, planMeeting } from '@shared/domain/agenda/plan-meeting';
import { freezeRoll, type PresenceRoll, withMember } from '@shared/domain/agenda/presence-roll';
import { arrived } from '@shared/domain/meeting/presence-roll';
import type { Floor } from '@shared/domain/meeting/floor';
import { openMeeting } from '@shared/domain/meeting/open-meeting';
import type { Actor } from '@shared/domain/member/actor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { foundVillage } from '@shared/domain/village/found-village';
import type { Village } from '@shared/domain/village/village';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import { dayMs, hourMs, startOfDayMs } from '@shared/kernel/time';
import { anActor, aProposal } from './a-proposal';
import { aSmallVillage } from './small-village';

/** A Monday, nine in the morning in Shanghai: when notices are sent. */
export const monday = startOfDayMs('2026-03-02') + 9 * hourMs;
/** The Friday after, half past seven in the evening. */
export const fridayEvening = startOfDayMs('2026-03-06') + 19.5 * hourMs;

export const chair = anActor({ villagerId: 'ch001', name: '理事长一', roles: ['villager', 'chair', 'councilMember'] });
export const clerk = anActor({ villagerId: 'ck001', name: '记录员一', roles: ['villager', 'clerk', 'councilMember'] });
export const villager = anActor({ villagerId: 'vg001' });

export function member(number: number): Actor {
  return anActor({ villagerId: `cm00${number}`, name: `成员${number}`, roles: ['villager', 'councilMember'] });
}

/** The council of the small village by seat: nine members, quorum six. */
export const councilIds = ['ch001', 'ck001', 'cm001', 'cm002', 'cm003', 'cm004', 'cm005', 'cm006', 'cm007'];

export function smallVillage(): Village {
  return foundVillage(aSmallVillage()).village.next as Village;
}

/** What a rule accepted, by kind; a refusal fails the test with its code. */
export function accepted<T>(outcome: Outcome<Refusal>, kind: string): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.changes.find(({ next }) => next.kind === kind)?.next as unknown as T;
}

export function eventTypes(outcome: Outcome<Refusal>): string[] {
  return outcome.ok ? outcome.changes.map(({ event }) => event.type) : [];
}

const drawing = { title: '现场照片', text: '', fileId: null };

export function anAdmittedMatter(parts: Partial<Proposal> = {}): Proposal {
  return aProposal({ status: 'admitted', dueAtMs: fridayEvening + 30 * dayMs, ...parts });
}

export function aMatterItem(parts: Partial<AgendaItem> = {}): AgendaItem {
  return { ...blankItem('i1'), proposalId: 'm1', title: '村口的路灯坏了', minutes: 30, materials: [drawing], ...parts };
}

/** A plan with one matter, by the chair. */
export function aDraft(parts: Partial<Meeting> = {}): Meeting {
  const planned = accepted<Meeting>(
    planMeeting('v1', {
      actor: chair,
      nowMs: monday,
      meetingId: 'e1',
      reportItemId: 'i0',
      title: '三月夜话',
      place: '议事厅',
      startAtMs: fridayEvening,
      eveningMinutes: 120,
      guests: [{ name: '周律师', capacity: '法律顾问' }],
    }),
    'meeting',
  );
  return { ...planned, items: [...planned.items, aMatterItem()], ...parts };
}

export interface Evening {
  meeting: Meeting;
  roll: PresenceRoll;
  matters: Proposal[];
}

/** A convened evening with its roll and its scheduled matters. */
export function aConvenedEvening(draft = aDraft(), matters = [anAdmittedMatter()]): Evening {
  const outcome = conveneMeeting(draft, matters, smallVillage(), { actor: chair, nowMs: monday });
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  const [meeting, roll, ...scheduled] = outcome.changes.map(({ next }) => next) as unknown[];
  return { meeting: meeting as Meeting, roll: roll as PresenceRoll, matters: scheduled as Proposal[] };
}

/** The roll with the first so many seats taken. */
export function present(roll: PresenceRoll, count: number, atMs = fridayEvening - hourMs): PresenceRoll {
  return roll.members.slice(0, count).reduce((sum, one) => withMember(sum, arrived(one, atMs)), roll);
}

export interface OpenEvening extends Evening {
  floor: Floor;
}

/** An evening in session at its announced start, so many present; the report is the current item. */
export function anOpenEvening(presentCount = 9, evening = aConvenedEvening()): OpenEvening {
  const roll = present(evening.roll, presentCount);
  const outcome = openMeeting(evening.meeting, [roll], { actor: chair, nowMs: fridayEvening });
  return {
    meeting: accepted<Meeting>(outcome, 'meeting'),
    roll: accepted<PresenceRoll>(outcome, 'presenceRoll'),
    floor: accepted<Floor>(outcome, 'floor'),
    matters: evening.matters,
  };
}

/** The same with its first matter as the current item. */
export function anEveningAtItsMatter(presentCount = 9): OpenEvening {
  const evening = anOpenEvening(presentCount);
  const items = evening.meeting.items.map((item): AgendaItem => ({
    ...item,
    status: item.kind === 'report' ? 'done' : 'current',
  }));
  return {
    ...evening,
    meeting: { ...evening.meeting, items, currentItemId: 'i1' },
    floor: { ...evening.floor, itemId: 'i1' },
  };
}

/** A roll out of nothing, for arithmetic. */
export function anEmptyRoll(): PresenceRoll {
  return freezeRoll('e1', smallVillage());
}
