import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import type { RuleBook } from '../village/rule-book';
import type { FollowUp } from './follow-up';
import { supportRatingsMax } from './limits';
import { isTooLateToReopen, reopenLastOn, type ReopenTooLate } from './reopening';

export interface RateAsSupporter {
  actor: Actor;
  nowMs: number;
  rating: number;
  words: string;
}

export type RateAsSupporterRefusal =
  | { code: 'SupportRatingNotClosed' }
  | { code: 'SupportRatingOnlySupporters' }
  | { code: 'RatingAlreadyGiven' }
  | ReopenTooLate
  | { code: 'SupportRatingsFull' };

interface RateCase {
  proposal: Proposal;
  followUp: FollowUp;
  rules: RuleBook;
}

/** Whether a supporter may rate the matter now. */
export function mayRateAsSupporter(
  { proposal, followUp, rules }: RateCase,
  { actor, nowMs }: Pick<RateAsSupporter, 'actor' | 'nowMs'>,
): { ok: true } | Refused<RateAsSupporterRefusal> {
  const { status, supporterIds } = proposal;
  if (status !== 'closedOut' && status !== 'visited') return refuse({ code: 'SupportRatingNotClosed' });
  if (!supporterIds.includes(actor.villagerId)) return refuse({ code: 'SupportRatingOnlySupporters' });
  const ofThis = ratingsOfLastClosing(followUp);
  if (ofThis.some(({ villagerId }) => villagerId === actor.villagerId)) return refuse({ code: 'RatingAlreadyGiven' });
  if (isTooLateToReopen(proposal, rules, nowMs)) {
    return refuse({ code: 'ReopenTooLate', lastOn: reopenLastOn(proposal, rules) ?? '' });
  }
  return ofThis.length >= supportRatingsMax ? refuse({ code: 'SupportRatingsFull' }) : { ok: true };
}

/**
 * Rate, as somebody who supported a matter, how it was carried out 支持的人打分. It is counted apart from the author's
 * rating, and never reopens the matter by itself: the supervisor sees it and may.
 *
 * Requirements, checked in this order:
 * - The matter is closed out or visited.
 * - The actor supports it; its author, who cannot, rates by another verb.
 * - They have not rated it since it was closed out.
 * - A visited matter was visited at most `reopenDays` ago.
 * - Fewer than {@link supportRatingsMax} have rated it.
 *
 * Records `SupportRatingGiven`.
 */
export function rateAsSupporter(documents: RateCase, command: RateAsSupporter): Outcome<RateAsSupporterRefusal> {
  const gate = mayRateAsSupporter(documents, command);
  if (!gate.ok) return gate;
  const { proposal, followUp } = documents;
  const { actor, nowMs, rating, words } = command;
  const closing = followUp.closeOuts.length;
  const given = { villagerId: actor.villagerId, atMs: nowMs, rating, words, closing };
  const next: FollowUp = { ...followUp, supportRatings: [...followUp.supportRatings, given], ratedAtMs: nowMs };
  const data = { rating, closing, words: seal(words) };
  return accept([change(next, { type: 'SupportRatingGiven', data, matterId: proposal.id })]);
}

/** What supporters said of the last closing; of an earlier one it stays on record and counts no more. */
export function ratingsOfLastClosing({ supportRatings, closeOuts }: FollowUp): FollowUp['supportRatings'] {
  return supportRatings.filter(({ closing }) => closing === closeOuts.length);
}
