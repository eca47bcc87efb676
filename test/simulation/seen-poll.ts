import type { Choice, Poll } from '@shared/domain/vote/poll';
import type { SeenAmendment } from './seen-motion';
import type { SeenCount } from './seen-count';

export type SimulatedMethod = 'open' | 'secret' | 'showOfHands' | 'paper';

/** What a neighbour with pencil and paper writes down of a poll. */
export interface SeenPoll {
  pollId: string;
  itemId: string;
  proposalId: string;
  method: SimulatedMethod;
  words: string;
  /** The amendment that is voted on before the motion. */
  amendment: SeenAmendment | null;
  electorateIds: readonly string[];
  recusedIds: readonly string[];
  /** By phone; what somebody chose secretly only they and this paper know. */
  ballots: Map<string, Choice>;
  /** The codes of secret ballots, by voter. */
  codes: Map<string, string>;
  /** How often each voter's ballot was accepted. */
  castCounts: Map<string, number>;
  /** Where tellers count. */
  count: SeenCount | null;
  /** Closed and counted, and the chair was warned that the counts show how people voted. */
  isAwaiting: boolean;
  end: 'counted' | 'void' | null;
}

const choices = ['for', 'against', 'abstain'] as const;
/** Below so many ballots a count shows who voted how. */
const secretVotersMin = 5;

export function countOf({ count, ballots }: SeenPoll, choice: Choice): number {
  if (count) return count.agreed?.[choice] ?? 0;
  return [...ballots.values()].filter((each) => each === choice).length;
}

/** More than half of those present when the vote began; never without anybody in favour, never on a tie. */
export function isAdopted(poll: SeenPoll): boolean {
  const inFavour = countOf(poll, 'for');
  return 2 * inFavour > poll.electorateIds.length && inFavour > countOf(poll, 'against');
}

/** All alike, or so few that one can guess. */
export function showsHowPeopleVoted(poll: SeenPoll): boolean {
  const castCount = poll.ballots.size;
  if (poll.method !== 'secret' || castCount === 0) return false;
  return castCount < secretVotersMin || choices.some((choice) => countOf(poll, choice) === castCount);
}

/** The tally as it must come out: counted one by one. */
export function tallyOf(poll: SeenPoll) {
  const [inFavour = 0, against = 0, abstain = 0] = choices.map((choice) => countOf(poll, choice));
  const notVoting = poll.electorateIds.length - inFavour - against - abstain;
  return { for: inFavour, against, abstain, notVoting };
}

/** What the paper and the record must agree on. */
export function expectSame(seen: SeenPoll, poll: Poll): void {
  expect([...poll.electorateIds].sort()).toEqual([...seen.electorateIds].sort());
  expect(poll.recused.map(({ villagerId }) => villagerId).sort()).toEqual([...seen.recusedIds].sort());
  expect(poll).toMatchObject({ motion: seen.words, method: seen.method, isOpen: false });
  expect(poll.amendment?.id).toBe(seen.amendment?.id);
  if (seen.end === 'void') {
    expect(poll).toMatchObject({ status: 'void', tally: null, decisionId: null });
    return;
  }
  expect(poll).toMatchObject({ status: 'closed', tally: tallyOf(seen) });
  expect(poll.explanation?.isMet).toBe(isAdopted(seen));
  expect(poll.decisionId !== null).toBe(seen.amendment === null && isAdopted(seen));
  expect(poll.handCount?.paper ?? null).toEqual(seen.count?.paper ? expect.objectContaining(seen.count.paper) : null);
}
