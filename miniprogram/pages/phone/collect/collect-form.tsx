import { useState } from 'react';
import { View } from '@tarojs/components';
import { collectWords } from '@shared/text/words/collect';
import { bodyCharsMax, helpingWords } from '@shared/text/words/raise';
import { readerId } from '../../../cloud/reader';
import { Cell, CellList } from '../../../components/cell-list';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { VoiceField } from '../../../components/voice-field';
import { KeptPhotos } from './kept-photos';
import type { Collecting } from './use-collecting';
import { WhoSheet } from './who-sheet';

/** Who raised it, and one of: a sentence, a voice note, a photo. */
export function CollectForm({ collecting: { draft, turn } }: { collecting: Collecting }) {
  const [isChoosing, setChoosing] = useState(false);
  const { from, body, photos, voice } = draft.value;
  const isOwn = from !== null && from.villagerId !== null && from.villagerId === readerId();
  const name = from === null ? null : isOwn ? collectWords.own : helpingWords(from.name);
  return (
    <View key={turn}>
      <Section>
        <CellList>
          <Cell label={name ?? collectWords.who} note={collectWords.whoNote} onTap={() => setChoosing(true)} />
        </CellList>
        {isChoosing && (
          <WhoSheet
            onClose={() => setChoosing(false)}
            onChoose={(next) => {
              draft.change({ from: next });
              setChoosing(false);
            }}
          />
        )}
        <TextArea
          label={collectWords.body}
          placeholder={collectWords.placeholder}
          isOptional
          value={body}
          charsMax={bodyCharsMax}
          onChange={(next) => draft.change({ body: next })}
        />
        <VoiceField
          label={collectWords.voice}
          isOptional
          voice={voice}
          onChange={(next) => draft.change({ voice: next })}
        />
        <KeptPhotos names={photos} onChange={(next) => draft.change({ photos: next })} />
      </Section>
    </View>
  );
}
