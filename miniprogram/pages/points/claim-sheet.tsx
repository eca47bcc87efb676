import { View } from '@tarojs/components';
import type { ActionName, PayloadOf } from '@shared/contract';
import type { ClaimRow } from '@shared/contract/points-pages';
import { aboutClaim, charsMinHint } from '@shared/text/words/points';
import { useDraft } from '../../cloud/drafts';
import { useCommand } from '../../cloud/use-command';
import { SingleChoice } from '../../components/choice-list';
import { ConfirmSheet } from '../../components/confirm-sheet';
import { TextArea } from '../../components/text-area';
import './claim-card.less';

/** Which claim a sheet is about, and what happens when it closes. */
export interface AboutClaim {
  row: ClaimRow;
  charsMin: number;
  onClose: () => void;
  onDone: () => void;
}

interface ClaimSheetProps<A extends ActionName> extends AboutClaim {
  action: A;
  draftKey: string;
  words: { title: string; sentence: string | undefined; text: string; send: string };
  /** What has to be chosen beside the words; nothing where words are all. */
  choice?: { label: string; yes: string; no: string };
  payloadOf: (text: string, isYes: boolean) => PayloadOf<A>;
}

/** Asks for a few words about one claim, and where a choice is given for what was found; kept until they are sent. */
export function ClaimSheet<A extends ActionName>(props: ClaimSheetProps<A>) {
  const { row, charsMin, action, draftKey, words, choice, payloadOf, onClose, onDone } = props;
  const draft = useDraft<{ text: string; answer: 'yes' | 'no' | null }>(draftKey, { text: '', answer: null });
  const command = useCommand(action, {
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  const { text, answer } = draft.value;
  return (
    <ConfirmSheet
      isOpen
      title={words.title}
      sentence={words.sentence}
      confirmLabel={words.send}
      isPending={command.isPending}
      problem={command.problem}
      onRetry={command.retry}
      disabledReason={choice && !answer ? choice.label : null}
      onConfirm={() => void command.run(payloadOf(text.trim(), answer === 'yes'))}
      onCancel={onClose}
    >
      <View className="claim-about">{aboutClaim(row)}</View>
      {choice && (
        <SingleChoice
          label={choice.label}
          choices={(['no', 'yes'] as const).map((value) => ({ value, label: choice[value] }))}
          value={answer}
          onChange={(next) => draft.change({ answer: next })}
        />
      )}
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
