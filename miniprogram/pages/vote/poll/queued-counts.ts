import type { PayloadOf } from '@shared/contract';
import type { CountsOfHands, HandCountModel, PollModel, TellerModel } from '@shared/contract/vote';
import { countTitle, papersTitle } from '@shared/text/words/desk';
import { countsSentence, papersSentence } from '@shared/text/words/poll-methods';
import type { CommandQueue, QueuedCommand } from '../../../cloud/unsent/use-command-queue';

export type Papers = NonNullable<HandCountModel['paper']>;

function waitingFor<A extends 'vote.enter-count' | 'vote.reconcile-paper'>(
  commands: readonly QueuedCommand[],
  action: A,
  pollId: string,
): PayloadOf<A>[] {
  return commands
    .filter((command) => command.action === action && command.state !== 'refused')
    .map(({ payload }) => payload as PayloadOf<A>)
    .filter((payload) => payload.pollId === pollId);
}

/** What this device has entered for a teller in the present round and not yet sent. */
export function waitingCount(
  commands: readonly QueuedCommand[],
  poll: PollModel,
  tellerId: string,
): CountsOfHands | null {
  const counts = waitingFor(commands, 'vote.enter-count', poll.id).filter((count) => count.tellerId === tellerId);
  return counts[counts.length - 1] ?? null;
}

/** The papers as this device has entered them and not yet sent. */
export function waitingPapers(commands: readonly QueuedCommand[], poll: PollModel): Papers | null {
  const papers = waitingFor(commands, 'vote.reconcile-paper', poll.id);
  return papers[papers.length - 1] ?? null;
}

/** Reports a count for the round it was made in; a changed one says that the first was seen. */
export function putCount(
  queue: CommandQueue,
  poll: PollModel,
  teller: TellerModel,
  counts: CountsOfHands,
  isCorrection: boolean,
): void {
  const round = (poll.handCount?.failedCount ?? 0) + 1;
  const payload = { pollId: poll.id, tellerId: teller.villagerId, ...counts, round, isCorrection };
  queue.put('vote.enter-count', payload, { title: countTitle(teller.name, countsSentence(counts)) });
}

export function putPapers(queue: CommandQueue, poll: PollModel, papers: Papers, isCorrection: boolean): void {
  const payload = { pollId: poll.id, ...papers, isCorrection };
  queue.put('vote.reconcile-paper', payload, { title: papersTitle(papersSentence(papers)) });
}
