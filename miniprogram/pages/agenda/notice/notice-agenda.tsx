import { useState } from 'react';
import { View } from '@tarojs/components';
import type { NoticeItem } from '@shared/contract/agenda-pages';
import { itemPosition, itemStatusNames, itemSummary, noticeWords, planWords } from '@shared/text/words/agenda';
import { markedTitle } from '@shared/text/words/recommendation';
import { openPage } from '../../../cloud/open-page';
import { Cell, CellList } from '../../../components/cell-list';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Sheet } from '../../../components/sheet';

/** The items in order; a matter opens its materials. */
export function NoticeAgenda({ items }: { items: readonly NoticeItem[] }) {
  const [opened, setOpened] = useState<NoticeItem | null>(null);
  return (
    <Section title={noticeWords.agenda}>
      <CellList>
        {items.map((item, index) =>
          item.kind === 'report' ? (
            <Cell
              key={item.itemId}
              label={`${itemPosition(index + 1)} · ${planWords.report}`}
              note={`${item.minutes} ${planWords.minutesUnit}`}
            />
          ) : (
            <Cell
              key={item.itemId}
              label={`${itemPosition(index + 1)} · ${markedTitle(item)}`}
              note={noteOf(item)}
              value={noticeWords.materials}
              onTap={() => setOpened(item)}
            />
          ),
        )}
      </CellList>
      <Sheet isOpen={opened !== null} title={opened?.title ?? ''} onClose={() => setOpened(null)}>
        {opened?.materials.map((material, index) => (
          <View key={`${material.title}${index}`} className="notice-material">
            <View className="notice-material-title">{material.title}</View>
            <View className="notice-material-text">{material.text || noticeWords.noText}</View>
          </View>
        ))}
        {opened?.proposalId && (
          <SecondaryButton
            label={noticeWords.toMatter}
            onTap={() => openPage(`/pages/proposal/matter/index?id=${opened.proposalId ?? ''}`)}
          />
        )}
      </Sheet>
    </Section>
  );
}

function noteOf(item: NoticeItem): string {
  const summary = itemSummary(item.minutes, item.materials.length);
  return item.status === 'pending' ? summary : `${summary} · ${itemStatusNames[item.status]}`;
}
