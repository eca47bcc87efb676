import { useState } from 'react';
import { View } from '@tarojs/components';
import type { MatterPage } from '@shared/contract/proposal-pages';
import { matterWords } from '@shared/text/words/matter';
import { pressable } from '../../../components/pressable';
import { closedVerbs } from './matter-actions';

/** What belongs to the reader's offices and is closed now, with the reason of each; told on a tap. */
export function ClosedVerbs({ page }: { page: MatterPage }) {
  const [isOpen, setOpen] = useState(false);
  const sentences = closedVerbs(page);
  if (sentences.length === 0 || page.row.isEnded) return null;
  return (
    <View className="matter-closed">
      <View className="matter-closed-way" {...pressable(() => setOpen(!isOpen))}>
        {matterWords.closedNote}
      </View>
      {isOpen &&
        sentences.map((sentence) => (
          <View key={sentence} className="matter-quiet">
            {sentence}
          </View>
        ))}
    </View>
  );
}
