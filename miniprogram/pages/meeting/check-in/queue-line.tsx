import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { deskWords, moreRefused, refusedLine, settledLine, waitingToSend } from '@shared/text/words/desk';
import { refusalSentence } from '@shared/text/refusals';
import { serverNowMs } from '../../../cloud/clock';
import type { CommandQueue, QueuedCommand } from '../../../cloud/unsent/use-command-queue';
import { SecondaryButton } from '../../../components/secondary-button';
import { isAlreadySo } from './desk';
import './queue-line.less';

/** An act that is answered sooner was no wait: nothing jumps about at every tap on a good line. */
const slowMs = 1_500;
/** As many refusals as leave room for the page. */
const seenAtOnce = 2;

/** What this device has entered and the cloud has not: how much waits, and what was refused with what to do. */
export function QueueLine({ queue }: { queue: CommandQueue }) {
  const waiting = queue.commands.filter(({ state }) => state !== 'refused');
  const refused = queue.commands.filter(({ state }) => state === 'refused');
  const isSlow = useIsSlow(waiting[0]);
  const isOnItsWay = waiting.some(({ state }) => state === 'sending');
  const isWaitShown = waiting.length > 0 && (isSlow || !isOnItsWay);
  if (!isWaitShown && refused.length === 0) return null;
  return (
    <View className="desk-queue" role="status">
      {isWaitShown && (
        <View className="desk-waiting">
          <View>{waitingToSend(waiting.length)}</View>
          <SecondaryButton isInline label={deskWords.sendNow} onTap={() => queue.sendNow()} />
        </View>
      )}
      {refused.slice(0, seenAtOnce).map((command) => (
        <View key={command.requestId} className={isAlreadySo(command) ? 'desk-waiting' : 'desk-refused'}>
          <View>{lineOf(command)}</View>
          <SecondaryButton isInline label={deskWords.seen} onTap={() => queue.discard(command.requestId)} />
        </View>
      ))}
      {refused.length > seenAtOnce && <View className="desk-more">{moreRefused(refused.length - seenAtOnce)}</View>}
    </View>
  );
}

function lineOf(command: QueuedCommand): string {
  const { title, refusal } = command;
  return refusal === null || isAlreadySo(command) ? settledLine(title) : refusedLine(title, refusalSentence(refusal));
}

/** Whether the oldest of what waits has waited for so long that it is worth saying. */
function useIsSlow(oldest: QueuedCommand | undefined): boolean {
  const [, drawAgain] = useState(0);
  const madeAtMs = oldest?.madeAtMs ?? null;
  useEffect(() => {
    if (madeAtMs === null) return undefined;
    const timer = setTimeout(() => drawAgain((times) => times + 1), slowMs);
    return () => clearTimeout(timer);
  }, [madeAtMs]);
  return madeAtMs !== null && serverNowMs() - madeAtMs >= slowMs;
}
