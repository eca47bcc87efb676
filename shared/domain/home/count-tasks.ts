import type { Actor } from '../member/actor';
import { agreedCount, failedRounds, isRoundDone } from '../vote/hand-count';
import type { Poll } from '../vote/poll';
import type { CountTask } from './task';

/**
 * What an open poll by hands or on paper asks of those who were named for it: the papers first, then each teller's count
 * in every round; the watcher looks on until both agree.
 */
export function countTasks(actor: Actor, poll: Poll | null): CountTask[] {
  const act = poll?.status === 'open' ? actOf(actor, poll) : null;
  return poll && act ? [{ kind: 'count', pollId: poll.id, title: poll.title, act }] : [];
}

function actOf({ villagerId }: Actor, { method, handCount, rules }: Poll): CountTask['act'] | null {
  if (!handCount || agreedCount(handCount) || failedRounds(handCount) >= rules.tellerRoundsMax) return null;
  const isTeller = handCount.tellers.some((teller) => teller.villagerId === villagerId);
  if (!isTeller && handCount.watcher.villagerId !== villagerId) return null;
  if (method === 'paper' && !handCount.paper) return 'reconcile';
  if (!isTeller) return 'watch';
  const round = handCount.rounds.at(-1);
  const hasCounted = round && !isRoundDone(round) && round.counts.some(({ tellerId }) => tellerId === villagerId);
  return hasCounted ? null : 'count';
}
