import { View } from '@tarojs/components';
import type { MatterPage } from '@shared/contract/proposal-pages';
import { matterWords } from '@shared/text/words/matter';
import { openPage } from '../../../cloud/open-page';
import { Cell, CellList } from '../../../components/cell-list';
import { Section } from '../../../components/section';
import { matterPage } from '../matter-words';

/** What was one matter with this one, and what its author said before. A page kept from before knows of no splitting. */
export function SplitPart({ page: { split } }: { page: Partial<Pick<MatterPage, 'split'>> }) {
  if (!split) return null;
  const { partOfId, parts, saidBefore } = split;
  return (
    <Section title={partOfId === null ? matterWords.splitInto : matterWords.partOf}>
      <CellList>
        {partOfId !== null && <Cell label={matterWords.seeWhole} onTap={() => openPage(matterPage(partOfId))} />}
        {parts.map(({ id, title }) => (
          <Cell key={id} label={title} onTap={() => openPage(matterPage(id))} />
        ))}
      </CellList>
      <View className="matter-fact">{matterWords.saidBefore}</View>
      <View className="matter-quiet">{saidBefore}</View>
    </Section>
  );
}
