import { View } from '@tarojs/components';
import { componentWords } from '@shared/text/components';
import { pressable } from '../pressable';
import './index.less';

interface RefusalNoteProps {
  /** Why it could not be done; nothing is drawn without one. */
  sentence: string | null;
  /** Sends the unanswered request again. */
  onRetry?: (() => unknown) | null | undefined;
  /** Another way on. */
  action?: { label: string; onTap: () => void } | undefined;
}

/** Says in one sentence why something could not be done, and offers a way on. */
export function RefusalNote({ sentence, onRetry, action }: RefusalNoteProps) {
  if (!sentence) return null;
  const wayOn = onRetry ? { label: componentWords.retry, onTap: () => void onRetry() } : action;
  return (
    <View className="refusal-note" role="alert">
      <View className="refusal-note-sentence">{sentence}</View>
      {wayOn && (
        <View className="refusal-note-way" {...pressable(wayOn.onTap)}>
          {wayOn.label}
        </View>
      )}
    </View>
  );
}
