import { View } from '@tarojs/components';
import type { Voice } from '@shared/domain/proposal/proposal';
import { voiceWords } from '@shared/text/words/voice';
import { usePhotoPlaces } from '../../cloud/use-photo-places';
import { SoundButton } from './sound-button';

/** A voice note of a matter, for whoever may listen; one that cannot be heard yet, or no more, says so. */
export function VoiceNote({ voice }: { voice: Voice | null }) {
  const { placeOf, findOut } = usePhotoPlaces(voiceWords.places);
  if (!voice) return null;
  const { url, words } = placeOf(voice.fileId);
  return (
    <View className="voice-note">
      <SoundButton url={url} seconds={voice.seconds} onError={() => findOut(voice.fileId)} />
      {words && <View className="voice-note-words">{words}</View>}
    </View>
  );
}
