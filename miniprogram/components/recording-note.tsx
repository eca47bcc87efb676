import { View } from '@tarojs/components';
import { recordingFor } from '@shared/text/words/console';
import './recording-note.less';

/** Whose act this is, for a clerk who records for the chair; nothing where one acts in one's own name. */
export function RecordingNote({ chairName }: { chairName: string }) {
  return chairName === '' ? null : <View className="recording-note">{recordingFor(chairName)}</View>;
}
