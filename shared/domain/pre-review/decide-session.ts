import { newChain } from '../../kernel/case';
import { accept, change, type Outcome, type Refused, refuse } from '../../kernel/outcome';
import { dayOf, startOfDayMs } from '../../kernel/time';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import type { CarriedOut } from './carry-out-verdict';
import { type Attendee, decideMatter, type DecideMatterRefusal, type MatterToDecide } from './decide-matter';
import type { Basis } from './opinion-findings';
import { type PreReviewSession, type SessionItem, sessionMattersMax } from './pre-review-session';

export interface DecideSession {
  actor: Actor;
  sessionId: string;
  heldOn: string;
  attendees: readonly Attendee[];
}

export type DecideSessionRefusal =
  | RoleRequired
  | { code: 'SessionEmpty' }
  | { code: 'SessionTooManyMatters'; mattersMax: number }
  | { code: 'SessionMatterTwice' }
  | { code: 'SessionInFuture'; today: string }
  | { code: 'SessionAttendeeTwice'; name: string }
  | { code: 'SessionAttendeeNotPartyMember'; name: string }
  | { code: 'SessionMatterRefused'; proposalId: string; title: string; refusal: DecideMatterRefusal };

/**
 * Record what a session of the party organisation decided on a batch of matters 预审会: a collective act.
 *
 * Requirements, checked in this order:
 * - The actor is a reviewer of the party organisation, who records for it.
 * - There are one to six matters, each once.
 * - The session was held today or before.
 * - Every attendee is a party member of the village, each once.
 * - Every matter can be decided as prepared (see {@link decideMatter}); one that cannot refuses the whole batch.
 *
 * Records `PreReviewSessionHeld`, and for each matter the event of its verdict. Author, sponsor and supporters are told
 * at once, and so is whoever has the matter now.
 */
export function decideSession(
  basis: Basis,
  matters: readonly MatterToDecide[],
  command: DecideSession,
): Outcome<DecideSessionRefusal> {
  const refusal = refusalOfSession(basis, matters, command);
  if (refusal) return refusal;
  const carried: CarriedOut[] = [];
  const items: SessionItem[] = [];
  for (const matter of matters) {
    const decided = decideMatter(basis, matter, command);
    if (!decided.ok) {
      const { id: proposalId, title } = matter.proposal;
      return refuse({ code: 'SessionMatterRefused', proposalId, title, refusal: decided.refusal });
    }
    carried.push(decided.carried);
    items.push(decided.item);
  }
  const session = sessionOf(basis, items, command);
  const held = {
    type: 'PreReviewSessionHeld',
    data: {
      heldOn: command.heldOn,
      attendeeIds: session.attendees.map((person) => person.villagerId),
      items: items.map((item) => ({
        proposalId: item.proposalId,
        verdict: item.opinion.verdict,
        recusedIds: item.recused.map((person) => person.villagerId),
      })),
    },
  };
  return accept([change(session, held), ...carried.map((one) => one.change)], {
    messages: carried.flatMap((one) => one.messages),
  });
}

function refusalOfSession(
  { village, nowMs }: Basis,
  matters: readonly MatterToDecide[],
  { actor, heldOn, attendees }: DecideSession,
): Refused<DecideSessionRefusal> | undefined {
  if (!hasRole(actor, 'branchReviewer')) return refuse({ code: 'RoleRequired', roles: ['branchReviewer'] });
  if (matters.length === 0) return refuse({ code: 'SessionEmpty' });
  if (matters.length > sessionMattersMax) {
    return refuse({ code: 'SessionTooManyMatters', mattersMax: sessionMattersMax });
  }
  if (new Set(matters.map(({ proposal }) => proposal.id)).size < matters.length) {
    return refuse({ code: 'SessionMatterTwice' });
  }
  const today = dayOf(nowMs);
  if (heldOn > today) return refuse({ code: 'SessionInFuture', today });
  const people = attendees.map(({ person }) => person);
  const twice = people.find(({ villagerId }, at) => people.findIndex((one) => one.villagerId === villagerId) < at);
  if (twice) return refuse({ code: 'SessionAttendeeTwice', name: twice.name });
  const stranger = people.find(({ villagerId }) => !village.partyMembers.some((one) => one.villagerId === villagerId));
  return stranger && refuse({ code: 'SessionAttendeeNotPartyMember', name: stranger.name });
}

function sessionOf(
  { village, nowMs }: Basis,
  items: SessionItem[],
  { actor, sessionId, heldOn, attendees }: DecideSession,
): PreReviewSession {
  return {
    id: sessionId,
    kind: 'preReviewSession',
    villageId: village.id,
    chain: newChain,
    heldOn,
    heldAtMs: startOfDayMs(heldOn),
    recordedBy: referenceTo(actor),
    recordedAtMs: nowMs,
    attendees: attendees.map(({ person }) => person),
    items,
  };
}
