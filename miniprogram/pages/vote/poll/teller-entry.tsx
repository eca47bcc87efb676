import { View } from '@tarojs/components';
import type { CountsOfHands, HandCountModel, PollModel, TellerModel } from '@shared/contract/vote';
import { unlessCountsFit } from '@shared/domain/vote/counts-draft';
import { refusalSentence } from '@shared/text/refusals';
import { deskWords } from '@shared/text/words/desk';
import { countTitle, enteredSentence, tellerWords } from '@shared/text/words/poll-methods';
import { choiceNames, choices } from '@shared/text/words/vote';
import { useDraft } from '../../../cloud/drafts';
import type { CommandQueue } from '../../../cloud/unsent/use-command-queue';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { CountField } from './count-field';
import { putCount, waitingCount } from './queued-counts';

interface TellerEntryProps {
  poll: PollModel;
  handCount: HandCountModel;
  teller: TellerModel;
  queue: CommandQueue;
}

/** What one teller counted: their own phone shows theirs alone; the clerk's shows both, to enter in their names. */
export function TellerEntry({ poll, handCount, teller, queue }: TellerEntryProps) {
  const { villagerId: tellerId, count, enter } = teller;
  const key = `vote.count.${poll.id}.${tellerId}.${handCount.failedCount}`;
  const draft = useDraft(key, count ?? { for: 0, against: 0, abstain: 0, invalid: 0 });
  const waiting = waitingCount(queue.commands, poll, tellerId);
  const { value } = draft;
  const counts = { for: value.for, against: value.against, abstain: value.abstain, invalid: value.invalid };
  const { paper } = handCount;
  const entered = counts.for + counts.against + counts.abstain + counts.invalid;
  const expected = paper?.returned ?? poll.electorateCount;
  const fields = paper ? ([...choices, 'invalid'] as const) : choices;
  const last = waiting ?? count;
  const isReported = last !== null && fields.every((field) => last[field] === counts[field]);
  if (!enter.isOpen) return <Section title={countTitle(teller.name)}>{refusalSentence(enter.refusal)}</Section>;
  return (
    <Section title={countTitle(teller.name)}>
      {fields.map((field) => (
        <CountField
          key={field}
          label={field === 'invalid' ? tellerWords.invalid : choiceNames[field]}
          value={counts[field]}
          onChange={(changed) => draft.change({ [field]: changed })}
        />
      ))}
      <View className="poll-progress number">{enteredSentence(entered, expected, paper !== null)}</View>
      {isReported ? (
        <View className="ballot-state" role="status">
          {waiting ? deskWords.waiting : tellerWords.reported}
        </View>
      ) : (
        <SecondaryButton
          label={last === null ? tellerWords.report : tellerWords.reportAgain}
          disabledReason={whyNot(counts, paper, poll.electorateCount)}
          onTap={() => putCount(queue, poll, teller, counts, last !== null)}
        />
      )}
    </Section>
  );
}

/** How many there are and how many there should be stands above the button already. */
function whyNot(counts: CountsOfHands, paper: HandCountModel['paper'], electorateCount: number): string | null {
  const misfit = unlessCountsFit(counts, { returned: paper?.returned ?? null, electorateCount });
  if (!misfit) return null;
  return misfit.refusal.code === 'PollPaperCountDiffers' ? tellerWords.votesMustFit : refusalSentence(misfit.refusal);
}
