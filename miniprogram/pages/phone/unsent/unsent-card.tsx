import { View } from '@tarojs/components';
import { refusalSentence } from '@shared/text/refusals';
import { unsentNote, unsentPageWords as words, unsentTitle } from '@shared/text/words/unsent';
import { serverNowMs } from '../../../cloud/clock';
import { maySendByItself } from '../../../cloud/unsent/unsent-command';
import type { QueuedCommand } from '../../../cloud/unsent/use-command-queue';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import './unsent-card.less';

interface UnsentCardProps {
  command: QueuedCommand;
  onSend: () => void;
  onDrop: () => void;
}

function stateWords(command: QueuedCommand): string {
  if (command.state === 'sending') return words.sending;
  return maySendByItself(command, serverNowMs()) ? words.waiting : words.onTap;
}

/** One act that is not answered, or whose no has not been read. */
export function UnsentCard({ command, onSend, onDrop }: UnsentCardProps) {
  const { refusal } = command;
  return (
    <View className="unsent-card">
      <View className="unsent-card-title">{unsentTitle(command)}</View>
      <View className="unsent-card-note">{unsentNote(command, serverNowMs())}</View>
      {refusal ? (
        <RefusalNote sentence={refusalSentence(refusal)} />
      ) : (
        <View className="unsent-card-state">{stateWords(command)}</View>
      )}
      <View className="unsent-card-acts">
        {refusal && <SecondaryButton label={words.sendOne} onTap={onSend} isInline />}
        <SecondaryButton label={refusal ? words.read : words.discard} onTap={onDrop} isInline />
      </View>
    </View>
  );
}
