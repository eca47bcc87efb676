import { View } from '@tarojs/components';
import { deskWords, refusedLine, waitingToSend } from '@shared/text/words/desk';
import { refusalSentence } from '@shared/text/refusals';
import type { CommandQueue } from '../../../cloud/unsent/use-command-queue';
import { SecondaryButton } from '../../../components/secondary-button';
import { isAlreadySo } from './desk';
import './queue-line.less';

/** What the desk has entered and the cloud has not: how much waits, and what was refused with what to do. */
export function QueueLine({ queue }: { queue: CommandQueue }) {
  const waiting = queue.commands.filter(({ state }) => state !== 'refused');
  const refused = queue.commands.filter(({ state }) => state === 'refused');
  if (queue.commands.length === 0) return null;
  return (
    <View className="desk-queue">
      {waiting.length > 0 && (
        <View className="desk-waiting">
          <View>{waitingToSend(waiting.length)}</View>
          <SecondaryButton isInline label={deskWords.sendNow} onTap={() => queue.sendNow()} />
        </View>
      )}
      {refused.map((command) => (
        <View key={command.requestId} className="desk-refused">
          <View>
            {refusedLine(
              command.title,
              command.refusal && !isAlreadySo(command) ? refusalSentence(command.refusal) : deskWords.alreadySo,
            )}
          </View>
          <SecondaryButton isInline label={deskWords.seen} onTap={() => queue.discard(command.requestId)} />
        </View>
      ))}
    </View>
  );
}
