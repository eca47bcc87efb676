import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { eveningWords, plainNames } from '@shared/text/words/meeting';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { MultipleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { TextArea } from '../../../components/text-area';

interface ConsensusSheetProps {
  page: EveningPage;
  itemId: string;
  consensus: string;
  onDone: () => void;
  onClose: () => void;
}

/** The chair states the basic consensus 基本共识 in a few sentences. */
export function ConsensusSheet({ page, itemId, consensus, onDone, onClose }: ConsensusSheetProps) {
  const draft = useDraft(`meeting.consensus.${itemId}`, { text: consensus, hasOfferedAll: false });
  const { text, hasOfferedAll } = draft.value;
  const state = useCommand('meeting.state-consensus', {
    onDone: () => {
      draft.discard();
      onDone();
      onClose();
    },
  });
  const { meetingId } = page.meeting;
  const notOffered = page.floor?.notOffered ?? [];
  return (
    <ConfirmSheet
      isOpen
      title={eveningWords.consensusTitle}
      confirmLabel={eveningWords.consensusConfirm}
      disabledReason={text.trim() === '' ? eveningWords.consensusIncomplete : null}
      isPending={state.isPending}
      problem={state.problem}
      onRetry={state.retry}
      onConfirm={() => void state.run({ meetingId, itemId, text: text.trim(), hasOfferedAll })}
      onCancel={onClose}
    >
      <TextArea
        label={eveningWords.consensus}
        placeholder={eveningWords.consensusPlaceholder}
        value={text}
        charsMax={500}
        onChange={(next) => draft.change({ text: next })}
      />
      {notOffered.length > 0 && (
        <View className="evening-not-offered">
          <View className="evening-label">{eveningWords.notAllOffered}</View>
          <View>{plainNames(notOffered)}</View>
          <MultipleChoice
            choices={[{ value: 'all', label: eveningWords.hasOfferedAll }]}
            values={hasOfferedAll ? ['all'] : []}
            onChange={(values) => draft.change({ hasOfferedAll: values.includes('all') })}
          />
        </View>
      )}
    </ConfirmSheet>
  );
}
