import { useState } from 'react';
import { View } from '@tarojs/components';
import type { SupplyRow } from '@shared/contract/supply';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/neighbourhood';
import { periodInWords } from '@shared/text/words/boards';
import {
  claimerWords,
  supplyStatusNames,
  supplyTitle,
  supplyTabs,
  supplyWords,
  goodUntilWords,
} from '@shared/text/words/supply';
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
import { supplyTones } from '../tones';

const tabs = ['open', 'published', 'claimed', 'quarter'] as const;

/** The supply-and-demand list 供需清单 of the quarter. */
export default function SupplyPage() {
  const [which, setWhich] = useState<(typeof tabs)[number]>('open');
  const pages = usePages('neighbourhood.supply-list', { which });
  return (
    <PageFrame
      title={pageTitles.supplyList}
      view={pages.view}
      actionBar={
        <PrimaryButton
          label={supplyWords.publish}
          onTap={() => openPage('/pages/neighbourhood/publish-supply/index')}
        />
      }
    >
      {({ quarter }) => (
        <>
          <Tabs tabs={tabs.map((value) => ({ value, label: supplyTabs[value] }))} value={which} onChange={setWhich} />
          <Section title={periodInWords(quarter)} note={supplyWords.intro}>
            <PagedCells pages={pages} none={supplyWords.none[which]} cell={(row) => <Row key={row.id} row={row} />} />
          </Section>
        </>
      )}
    </PageFrame>
  );
}

function Row({ row }: { row: SupplyRow }) {
  const { id, direction, title, quantity, status, publisherName, untilMs, claimer } = row;
  return (
    <Cell
      label={supplyTitle(direction, title)}
      note={
        <>
          <View>{[quantity, publisherName].filter(Boolean).join(' · ')}</View>
          <View>{claimer ? claimerWords(claimer) : goodUntilWords(untilMs, serverNowMs())}</View>
        </>
      }
      value={<Badge label={supplyStatusNames[status]} tone={supplyTones[status]} />}
      onTap={() => openPage(`/pages/neighbourhood/supply-item/index?id=${id}`)}
    />
  );
}
