import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { recordedBy, recorderWords, recordingFor } from '@shared/text/words/console';
import { useCommand } from '../../../cloud/use-command';
import { useConfirmed } from '../../../cloud/use-confirmed';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
}

/** Who records for whom, for the two concerned, and the way out of it. */
export function RecorderLine({ page, onDone }: PartProps) {
  const stop = useCommand('meeting.stop-recording', { onDone });
  const { reader, recorderName, meeting } = page;
  const isConcerned = reader.recordsForName !== '' || (reader.isChair && recorderName !== '');
  if (!isConcerned || meeting.endedAtMs !== null) return null;
  return (
    <View className="evening-recorder">
      <View>{reader.recordsForName === '' ? recordedBy(recorderName) : recordingFor(reader.recordsForName)}</View>
      <RefusalNote sentence={stop.problem} onRetry={stop.retry} />
      <SecondaryButton
        isInline
        label={recorderWords.stop}
        isPending={stop.isPending}
        onTap={() => void stop.run({ meetingId: meeting.meetingId })}
      />
    </View>
  );
}

/** The clerk offers to record for a chair who has no phone. */
export function AskRecordForChair({ meetingId, onDone, onClose }: AskRecordProps) {
  const { run, sheet } = useConfirmed('meeting.record-for-chair', { onDone, onClose });
  return (
    <ConfirmSheet
      {...sheet}
      title={recorderWords.title}
      sentence={recorderWords.sentence}
      confirmLabel={recorderWords.confirm}
      onConfirm={() => void run({ meetingId })}
    />
  );
}

interface AskRecordProps {
  meetingId: string;
  onDone: () => void;
  onClose: () => void;
}
