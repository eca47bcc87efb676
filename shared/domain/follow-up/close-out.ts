import { assert } from '../../kernel/assert';
import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import { actorAt } from '../agenda/gates';
import type { Meeting } from '../agenda/meeting';
import { type Actor, referenceTo } from '../member/actor';
import { referenceToVillager, type Villager } from '../member/villager';
import { presentCountOf } from '../meeting/confirm-headcount';
import type { PresenceRoll } from '../meeting/presence-roll';
import { heldBy } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, type RoadRefusal, travel } from '../proposal/travel';
import type { Explanation } from '../village/explanation';
import { type RuleBook, valueOf } from '../village/rule-book';
import { explainConfirmation, type NoMeetingInSession, notedInMeeting, unlessMeeting } from './confirmation';
import type { FollowUp } from './follow-up';
import { visitMessage } from './messages';
import { mayVisit, sitsOnCouncil } from './visitor';

export interface CloseOutMatter {
  actor: Actor;
  nowMs: number;
  evidence: string;
  reason: string;
  objectedCount: number;
  /** The people whom the choice of a visitor depends on. */
  people: { doers: readonly Villager[]; sponsor: Villager | null; named: Villager | null };
}

/** The documents that a close-out rests on. */
export interface CloseOutCase {
  proposal: Proposal;
  followUp: FollowUp;
  meeting: Meeting;
  rolls: readonly PresenceRoll[];
  rules: RuleBook;
}

export type VisitorRefusal = { code: 'VisitorNeeded' } | { code: 'VisitorNotAllowed'; name: string };
export type CloseOutMatterRefusal =
  | RoadRefusal
  | NoMeetingInSession
  | { code: 'CloseOutCountImpossible'; presentCount: number; objectedCount: number }
  | { code: 'CloseOutNotConfirmed'; explanation: Explanation }
  | VisitorRefusal;

/**
 * Close a matter out 销号, one by one, before the meeting.
 *
 * Requirements, checked in this order:
 * - The matter was reported done, and the actor leads the meeting.
 * - The meeting is in session; a quorum is not needed, because nothing is voted on.
 * - No more members objected than are present.
 * - Fewer than half of those present objected.
 * - There is somebody to visit: the sponsor, unless they did it themself; else the council member whom the chair names,
 *   neither a doer nor of a doer's household, nor the author.
 *
 * Records `ProposalClosedOut`, `CloseOutDecided` and, in the meeting, `MatterClosedOut`. The visitor has it for
 * `visitDaysMax`.
 */
export function closeOutMatter(documents: CloseOutCase, command: CloseOutMatter): Outcome<CloseOutMatterRefusal> {
  const { proposal, followUp, meeting, rolls, rules } = documents;
  const { nowMs, evidence, reason, objectedCount } = command;
  const actor = actorAt(meeting, command.actor);
  const road = mayTravel(proposal, 'closeOut', actor);
  if (!road.ok) return road;
  const noMeeting = unlessMeeting(meeting);
  if (noMeeting) return noMeeting;
  const presentCount = presentCountOf(rolls, nowMs);
  if (objectedCount > presentCount) return refuse({ code: 'CloseOutCountImpossible', presentCount, objectedCount });
  const explanation = explainConfirmation(presentCount, objectedCount);
  if (!explanation.isMet) return refuse({ code: 'CloseOutNotConfirmed', explanation });
  const found = visitorFor(proposal, command);
  if (!found.ok) return found;

  const visitor = referenceToVillager(found.visitor);
  const data = { meetingId: meeting.id, presentCount, objectedCount, visitorId: visitor.villagerId };
  const dueAtMs = dueAfterDays(nowMs, valueOf(rules, 'visitDaysMax'));
  const step = { actor, nowMs, holder: heldBy(visitor), dueAtMs, reason, explanation, data };
  const travelled = travel({ ...proposal, visitor }, 'closeOut', step);
  if (!travelled.ok) return travelled;
  const closeOut = {
    atMs: nowMs,
    by: referenceTo(actor),
    meetingId: meeting.id,
    isClosed: true,
    evidence,
    reason,
    confirmation: { presentCount, objectedCount },
    explanation,
    newDueOn: null,
  };
  const event = {
    type: 'CloseOutDecided',
    data: { ...data, isClosed: true, evidence: seal(evidence), reason: seal(reason) },
  };
  return accept(
    [
      travelled.change,
      change({ ...followUp, closeOuts: [...followUp.closeOuts, closeOut] }, { ...event, matterId: proposal.id }),
      notedInMeeting(meeting, 'MatterClosedOut', { ...proposal, reason }, { presentCount, objectedCount }),
    ],
    { messages: [travelled.message, visitMessage(travelled.proposal)] },
  );
}

function visitorFor(
  proposal: Proposal,
  { people, nowMs }: CloseOutMatter,
): { ok: true; visitor: Villager } | Refused<VisitorRefusal> {
  const { doers, sponsor, named } = people;
  assert(sponsor === null || sponsor.id === proposal.sponsorId, 'the sponsor is the matter’s own');
  if (sponsor && mayVisit(sponsor, proposal, doers)) return { ok: true, visitor: sponsor };
  if (!named) return refuse({ code: 'VisitorNeeded' });
  if (!sitsOnCouncil(named, nowMs) || !mayVisit(named, proposal, doers)) {
    return refuse({ code: 'VisitorNotAllowed', name: named.name });
  }
  return { ok: true, visitor: named };
}
