import { View } from '@tarojs/components';
import type { HandCountModel, PollModel, TellerModel } from '@shared/contract/vote';
import { deskWords } from '@shared/text/words/desk';
import {
  agreedSentence,
  countsSentence,
  differSentence,
  papersSentence,
  roundNote,
  tellerWords,
} from '@shared/text/words/poll-methods';
import { useCommandQueue } from '../../../cloud/unsent/use-command-queue';
import { Cell, CellList } from '../../../components/cell-list';
import { Section } from '../../../components/section';
import { QueueLine } from '../../meeting/check-in/queue-line';
import { PaperEntry } from './paper-entry';
import { waitingCount, waitingPapers } from './queued-counts';
import { TellerEntry } from './teller-entry';

interface HandCountProps {
  poll: PollModel;
  handCount: HandCountModel;
  onDone: () => void;
}

/** Who counts and how far they are, for everybody; what a teller, the watcher or the clerk has to enter. */
export function HandCount({ poll, handCount: read, onDone }: HandCountProps) {
  const queue = useCommandQueue({ subject: poll.meetingId, onAnswered: onDone });
  const papers = waitingPapers(queue.commands, poll);
  const handCount = { ...read, paper: papers ?? read.paper };
  const { tellers, watcher, failedCount, roundsMax, agreed, paper } = handCount;
  const mayCount = tellers
    .map((teller) => (isOnlyForPapers(teller) && papers ? { ...teller, enter: { isOpen: true as const } } : teller))
    .filter(({ enter, count }) => enter.isOpen || (count !== null && agreed === null));
  return (
    <>
      <QueueLine queue={queue} />
      <Section title={tellerWords.title} note={tellerWords.note}>
        <CellList>
          {tellers.map((teller) => (
            <Cell
              key={teller.villagerId}
              label={teller.name}
              note={tellerWords.teller}
              value={stateOf(teller, waitingCount(queue.commands, poll, teller.villagerId) !== null)}
            />
          ))}
          <Cell label={watcher.name} note={tellerWords.watcher} />
        </CellList>
        {failedCount > 0 && agreed === null && (
          <View className="poll-warning" role="alert">
            {differSentence(failedCount, roundsMax)}
          </View>
        )}
        {agreed && <View className="poll-headcount number">{agreedSentence(agreed)}</View>}
      </Section>
      {poll.permissions.reconcilePaper.isOpen ? (
        <PaperEntry poll={poll} paper={read.paper} queue={queue} />
      ) : (
        paper && <Section title={tellerWords.paperTitle}>{papersSentence(paper)}</Section>
      )}
      {mayCount.map((teller) => (
        <TellerEntry
          key={`${teller.villagerId} ${failedCount}`}
          poll={poll}
          handCount={handCount}
          teller={teller}
          queue={queue}
        />
      ))}
    </>
  );
}

/** The papers that this device has entered and not yet sent open the count. */
function isOnlyForPapers({ enter }: TellerModel): boolean {
  return !enter.isOpen && enter.refusal.code === 'PollPaperNotReconciled';
}

function stateOf({ hasCounted }: TellerModel, isWaiting: boolean): string {
  if (isWaiting) return deskWords.waiting;
  return hasCounted ? tellerWords.counted : tellerWords.waiting;
}

/** How the count went: every round, and what the clerk entered for a teller. */
export function Rounds({ handCount }: { handCount: HandCountModel }) {
  const { rounds } = handCount;
  const counts = rounds.flatMap((round, index) => round.map((count) => ({ ...count, round: index + 1 })));
  if (counts.length === 0) return null;
  return (
    <Section title={tellerWords.rounds}>
      <CellList>
        {counts.map((count, index) => (
          <Cell
            key={index}
            label={count.tellerName}
            note={roundNote(count.round, rounds.length, count.isByClerk)}
            value={countsSentence(count)}
          />
        ))}
        <Cell label={handCount.watcher.name} note={tellerWords.watcher} />
      </CellList>
      {handCount.paper && <View className="poll-progress number">{papersSentence(handCount.paper)}</View>}
    </Section>
  );
}
