import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { type Actor, referenceTo } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, type RoadRefusal } from '../proposal/travel';
import type { RuleBook } from '../village/rule-book';
import type { FollowUp } from './follow-up';
import { explainRating, isTooLateToReopen, reopened, reopenLastOn, type ReopenTooLate } from './reopening';

export interface RateMatter {
  actor: Actor;
  nowMs: number;
  rating: number;
  words: string;
}

export type RateMatterRefusal =
  RoadRefusal | { code: 'RatingOnlyAuthor' } | { code: 'RatingAlreadyGiven' } | ReopenTooLate;

interface RateCase {
  proposal: Proposal;
  followUp: FollowUp;
  rules: RuleBook;
}

/** Whether the author may rate the matter now. */
export function mayRate(
  { proposal, followUp, rules }: RateCase,
  { actor, nowMs }: Pick<RateMatter, 'actor' | 'nowMs'>,
): { ok: true } | Refused<RateMatterRefusal> {
  const road = mayTravel(proposal, 'reopen', actor);
  if (!road.ok) return road;
  if (proposal.authorId !== actor.villagerId) return refuse({ code: 'RatingOnlyAuthor' });
  const closing = followUp.closeOuts.length;
  if (followUp.ratings.some((rating) => rating.closing === closing)) return refuse({ code: 'RatingAlreadyGiven' });
  if (isTooLateToReopen(proposal, rules, nowMs)) {
    return refuse({ code: 'ReopenTooLate', lastOn: reopenLastOn(proposal, rules) ?? '' });
  }
  return { ok: true };
}

/**
 * Rate how one's own matter was carried out 满意度, 1 to 5.
 *
 * Requirements, checked in this order:
 * - The matter is closed out or visited.
 * - The actor is its author.
 * - They have not rated it since it was closed out.
 * - A visited matter was visited at most `reopenDays` ago.
 *
 * Records `RatingGiven`. A rating below `reopenRatingMin` reopens the matter: `ProposalReopened`.
 */
export function rateMatter(documents: RateCase, command: RateMatter): Outcome<RateMatterRefusal> {
  const gate = mayRate(documents, command);
  if (!gate.ok) return gate;
  const { proposal, followUp, rules } = documents;
  const { actor, nowMs, rating, words } = command;
  const explanation = explainRating(rating, rules);
  const closing = followUp.closeOuts.length;
  const given = { atMs: nowMs, by: referenceTo(actor), rating, words, closing, explanation };
  const rated: FollowUp = { ...followUp, ratings: [...followUp.ratings, given], ratedAtMs: nowMs };
  const event = {
    type: 'RatingGiven',
    data: { rating, isMet: explanation.isMet, words: seal(words) },
    matterId: proposal.id,
  };
  if (explanation.isMet) return accept([change(rated, event)]);
  const again = reopened(
    { proposal, followUp: rated, rules },
    { actor, nowMs, reason: words, explanation, onBehalfOf: null },
  );
  if (!again.ok) return again;
  return accept([again.proposal, change(again.followUp, event)], { messages: again.messages });
}
