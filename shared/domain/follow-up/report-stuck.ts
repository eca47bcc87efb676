import { seal } from '../../kernel/case';
import { accept, change, type MessageDraft, type Outcome, refuse } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import { type Holder, heldByBody, heldByRole, heldByUnit, holderKeyOf } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, proposalPage, type RoadRefusal, travel } from '../proposal/travel';
import { referenceToUnit, type Unit } from '../village/unit';
import { promisedAtMs, takenOn } from './answer-hand-over';
import type { FollowUp } from './follow-up';
import { type UnitNotInForce, unlessReceives } from './hand-over';
import type { HelpFrom } from './stuck-draft';

export interface ReportStuck {
  actor: Actor;
  nowMs: number;
  /** What is needed, in one line. */
  need: string;
  from: Exclude<HelpFrom, 'unit'> | Unit;
}

export type ReportStuckRefusal = RoadRefusal | UnitNotInForce | { code: 'StuckFromItself' };

/**
 * Say that a matter is stuck 卡住了: what is needed, and from whom. Everybody sees it on the matter until it goes on.
 *
 * Requirements, checked in this order:
 * - The matter is in progress, and the actor carries it out, or speaks or records for the unit that does.
 * - The unit that is asked for help still receives something, and is not the one that is stuck.
 *
 * Records `StuckReported` in both chains; tells whoever could help. The date stays as it is, and so does the ladder:
 * another date is asked for.
 */
export function reportStuck(proposal: Proposal, followUp: FollowUp, command: ReportStuck): Outcome<ReportStuckRefusal> {
  const { actor, nowMs, need } = command;
  const road = mayTravel(proposal, 'reportStuck', actor);
  if (!road.ok) return road;
  if (typeof command.from !== 'string') {
    const ended = unlessReceives(command.from);
    if (ended) return ended;
    if (command.from.id === proposal.unit?.unitId) return refuse({ code: 'StuckFromItself' });
  }
  const from = holderOf(command.from);
  const { holder, id, title } = proposal;
  const data = { from: holderKeyOf(from) };
  const travelled = travel({ ...proposal, stuck: { atMs: nowMs, need, from } }, 'reportStuck', {
    actor,
    nowMs,
    holder,
    dueAtMs: promisedAtMs(proposal),
    reason: need,
    data,
  });
  if (!travelled.ok) return travelled;
  const event = { type: 'StuckReported', data: { ...data, need: seal(need) }, matterId: id };
  const asked: MessageDraft = {
    to: audienceOf(from),
    code: 'helpAsked',
    data: { title, name: actor.name, reason: need },
    page: proposalPage(id),
  };
  return accept([travelled.change, change(takenOn(followUp, command), event)], {
    messages: [travelled.message, asked],
  });
}

function holderOf(from: ReportStuck['from']): Holder {
  if (typeof from !== 'string') return heldByUnit(referenceToUnit(from));
  if (from === 'town') return heldByBody('town');
  return from === 'twoCommittees' ? heldByBody('twoCommittees') : heldByRole(from);
}

function audienceOf(from: Holder): MessageDraft['to'] {
  if (from.kind === 'unit') return { kind: 'unit', unitId: from.unit.unitId };
  if (from.kind === 'role') return from;
  return from.kind === 'body' && from.body === 'twoCommittees'
    ? { kind: 'twoCommittees' }
    : { kind: 'role', role: 'townCoordinator' };
}
