import { View } from '@tarojs/components';
import type { ScreenPage } from '@shared/contract/screen';
import { componentWords } from '@shared/text/components';
import { explained, recountSentence, screenWords, votedCount } from '@shared/text/words/screen';
import { classNames } from '../../../components/class-names';
import { textSize } from './text-size';
import './screen-poll.less';

const choices = ['for', 'against', 'abstain'] as const;

function heading({ isCounting, isAmendment }: NonNullable<ScreenPage['poll']>, isOver: boolean): string {
  if (isOver) return screenWords.result;
  if (isCounting) return screenWords.counting;
  return isAmendment ? screenWords.pollingAmendment : screenWords.polling;
}

/** What the hall does while tellers count; that their counts differ goes before it. */
function byTellers({ method, recount }: NonNullable<ScreenPage['poll']>): string {
  if (recount) return recountSentence(recount);
  return method === 'paper' ? screenWords.onPaper : screenWords.byHands;
}

/** A vote that runs: its text and how many are in, never how. A vote that was held: the result with its arithmetic. */
export function ScreenPoll({ page, title }: { page: ScreenPage; title: string }) {
  const { poll } = page;
  if (!poll) return null;
  const { tally, explanation, motion, castCount, electorateCount, isCounting, recount } = poll;
  const isOver = page.phase === 'result';
  const isVoting = !isOver && !isCounting;
  return (
    <View className="screen-poll">
      <View className="screen-label">{`${heading(poll, isOver)} · ${title}`}</View>
      <View className={classNames('screen-motion', textSize(motion, 'text'))}>{motion}</View>
      {!isOver && isCounting && <View className="screen-free">{screenWords.countingHint}</View>}
      {isVoting && castCount === null && (
        <View className={classNames('screen-free', recount && 'screen-recount')}>{byTellers(poll)}</View>
      )}
      {isVoting && castCount !== null && (
        <View className="screen-voted">
          <View className="screen-voted-label">{screenWords.voted}</View>
          <View className="screen-voted-count number">{votedCount(poll)}</View>
          <View className="screen-track">
            <View
              className="screen-track-lit"
              style={{ width: `${(castCount * 100) / Math.max(1, electorateCount)}%` }}
            />
          </View>
        </View>
      )}
      {isOver && tally && explanation && (
        <View className="screen-result">
          <View className={classNames('screen-outcome', explanation.isMet && 'screen-outcome-adopted')}>
            {explanation.isMet ? screenWords.adopted : screenWords.rejected}
          </View>
          <View className="screen-bars">
            {choices.map((choice) => (
              <View key={choice} className="screen-bar">
                <View className="screen-bar-word">{componentWords.votes[choice]}</View>
                <View className="screen-bar-track">
                  {tally[choice] > 0 && (
                    <View
                      className={`screen-bar-fill screen-bar-${choice}`}
                      style={{ width: `${(tally[choice] * 100) / Math.max(1, electorateCount)}%` }}
                    />
                  )}
                </View>
                <View className="screen-bar-count number">{tally[choice]}</View>
              </View>
            ))}
          </View>
          <View className="screen-explanation">{explained(explanation)}</View>
        </View>
      )}
      {isOver && !tally && <View className="screen-free">{screenWords.waiting}</View>}
    </View>
  );
}
