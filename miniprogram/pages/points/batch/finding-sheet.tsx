import { View } from '@tarojs/components';
import type { ActionName } from '@shared/contract';
import { aboutClaim, charsMinHint } from '@shared/text/words/points';
import { useDraft } from '../../../cloud/drafts';
import { type Command, useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { TextArea } from '../../../components/text-area';
import type { RowSheetProps } from './row-sheet';
import '../claim-card.less';

type Finding = 'yes' | 'no';

/** What was found, as it is written. */
export function useFinding<A extends ActionName>(
  action: A,
  draftKey: string,
  { onClose, onDone }: Pick<RowSheetProps, 'onClose' | 'onDone'>,
) {
  const draft = useDraft<{ finding: Finding | null; text: string }>(draftKey, { finding: null, text: '' });
  const command = useCommand(action, {
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  return { draft, command };
}

interface FindingSheetProps {
  row: RowSheetProps['row'];
  words: {
    title: string;
    sentence: string | undefined;
    choose: string;
    yes: string;
    no: string;
    text: string;
    send: string;
  };
  charsMin: number;
  draft: ReturnType<typeof useFinding>['draft'];
  command: Pick<Command<ActionName>, 'isPending' | 'problem' | 'retry'>;
  onSend: (isYes: boolean, text: string) => void;
  onClose: () => void;
}

/** Asks what was found about one claim, and for the words that say why: an objection's answer, a correction's decision. */
export function FindingSheet({ row, words, charsMin, draft, command, onSend, onClose }: FindingSheetProps) {
  const { finding, text } = draft.value;
  return (
    <ConfirmSheet
      isOpen
      title={words.title}
      sentence={words.sentence}
      confirmLabel={words.send}
      isPending={command.isPending}
      problem={command.problem}
      onRetry={command.retry}
      disabledReason={finding === null ? words.choose : null}
      onConfirm={() => onSend(finding === 'yes', text.trim())}
      onCancel={onClose}
    >
      <View className="claim-about">{aboutClaim(row)}</View>
      <SingleChoice
        label={words.choose}
        choices={(['no', 'yes'] as const).map((value) => ({ value, label: words[value] }))}
        value={finding}
        onChange={(next) => draft.change({ finding: next })}
      />
      <TextArea
        label={words.text}
        hint={charsMinHint(charsMin)}
        value={text}
        charsMax={300}
        onChange={(next) => draft.change({ text: next })}
      />
    </ConfirmSheet>
  );
}
