import { View } from '@tarojs/components';
import type { HandCountModel, PollModel } from '@shared/contract/vote';
import {
  agreedSentence,
  countsSentence,
  differSentence,
  papersSentence,
  tellerWords,
} from '@shared/text/words/poll-methods';
import { Cell, CellList } from '../../../components/cell-list';
import { Section } from '../../../components/section';
import { PaperEntry } from './paper-entry';
import { TellerEntry } from './teller-entry';

interface HandCountProps {
  poll: PollModel;
  handCount: HandCountModel;
  onDone: () => void;
}

/** Who counts and how far they are, for everybody; what a teller, the watcher or the clerk has to enter. */
export function HandCount({ poll, handCount, onDone }: HandCountProps) {
  const { tellers, watcher, failedCount, roundsMax, agreed, paper } = handCount;
  const mayCount = tellers.filter(({ enter, count }) => enter.isOpen || (count !== null && agreed === null));
  return (
    <>
      <Section title={tellerWords.title} note={tellerWords.note}>
        <CellList>
          {tellers.map((teller) => (
            <Cell
              key={teller.villagerId}
              label={teller.name}
              note={tellerWords.teller}
              value={teller.hasCounted ? tellerWords.counted : tellerWords.waiting}
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
        <PaperEntry poll={poll} paper={paper} onDone={onDone} />
      ) : (
        paper && <Section title={tellerWords.paperTitle}>{papersSentence(paper)}</Section>
      )}
      {mayCount.map((teller) => (
        <TellerEntry
          key={`${teller.villagerId} ${failedCount}`}
          poll={poll}
          handCount={handCount}
          teller={teller}
          onDone={onDone}
        />
      ))}
    </>
  );
}

/** How the count went: every round, and what the clerk entered for a teller. */
export function Rounds({ handCount }: { handCount: HandCountModel }) {
  const counts = handCount.rounds.flat();
  if (counts.length === 0) return null;
  return (
    <Section title={tellerWords.rounds}>
      <CellList>
        {counts.map((count, index) => (
          <Cell
            key={index}
            label={count.tellerName}
            note={count.isByClerk ? tellerWords.byClerk : undefined}
            value={countsSentence(count)}
          />
        ))}
        <Cell label={handCount.watcher.name} note={tellerWords.watcher} />
      </CellList>
      {handCount.paper && <View className="poll-progress number">{papersSentence(handCount.paper)}</View>}
    </Section>
  );
}
