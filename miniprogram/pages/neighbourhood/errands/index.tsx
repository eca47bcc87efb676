import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { ErrandRow } from '@shared/contract/errand';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/neighbourhood';
import { dueWords, errandStatusNames, errandTabs, errandWords, outWords } from '@shared/text/words/errand';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { usePages } from '../../../cloud/use-pages';
import { Badge } from '../../../components/badge';
import { Cell } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { PagedCells } from '../../../components/paged-cells';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { Tabs } from '../../../components/tabs';
import { errandTones } from '../tones';

type Whose = keyof typeof errandTabs;

/** Errands run for villagers 便民代办: one's own, those one runs, and for offices whatever is open. */
export default function ErrandsPage() {
  const asked = useRouter().params.tab;
  const [whose, setWhose] = useState<Whose>(asked === 'open' ? 'open' : 'mine');
  const pages = usePages('neighbourhood.errands', { whose });
  return (
    <PageFrame
      title={pageTitles.errands}
      view={pages.view}
      actionBar={
        <PrimaryButton label={errandWords.ask} onTap={() => openPage('/pages/neighbourhood/ask-errand/index')} />
      }
    >
      {({ seesOpen }) => (
        <>
          {seesOpen && (
            <Tabs
              tabs={(['mine', 'running', 'open'] as const).map((value) => ({ value, label: errandTabs[value] }))}
              value={whose}
              onChange={setWhose}
            />
          )}
          <Section note={errandWords.intro}>
            <PagedCells pages={pages} none={errandWords.none[whose]} cell={(row) => <Row key={row.id} row={row} />} />
          </Section>
        </>
      )}
    </PageFrame>
  );
}

function Row({ row }: { row: ErrandRow }) {
  const { id, what, status, villagerName, runnerName, dueAtMs, isOverdue, papersOutCount } = row;
  const isOpen = status !== 'closed' && status !== 'dropped';
  return (
    <Cell
      label={what}
      note={
        <>
          <View>{[villagerName, runnerName || errandWords.nobody].join(' → ')}</View>
          {isOpen && (
            <View>
              {[dueWords(dueAtMs, serverNowMs(), isOverdue), outWords(papersOutCount)].filter(Boolean).join(' · ')}
            </View>
          )}
        </>
      }
      value={<Badge label={errandStatusNames[status]} tone={isOverdue ? 'bad' : errandTones[status]} />}
      onTap={() => openPage(`/pages/neighbourhood/errand/index?id=${id}`)}
    />
  );
}
