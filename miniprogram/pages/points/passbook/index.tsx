import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import type { PassbookAccount } from '@shared/contract/points-pages';
import { pageTitles } from '@shared/text/page-titles';
import { claimWords } from '@shared/text/words/claim';
import { passbookWords } from '@shared/text/words/points';
import '@shared/text/refusals/points';
import { openPage } from '../../../cloud/open-page';
import { usePages } from '../../../cloud/use-pages';
import { Cell, CellList } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { type Tab, Tabs } from '../../../components/tabs';
import { WordButton } from '../../../components/word-button';
import { Cover } from './cover';
import { Entries } from './entries';
import { MyClaims } from './my-claims';
import { Proposed } from './proposed';
import { Standing } from './standing';
import './index.less';

type Leaf = PassbookAccount | 'claims';

const claimPage = '/pages/points/claim/index';

/** The passbook 存折: what one has, and the reason of every point. */
export default function PassbookPage() {
  const { leaf: asked } = useRouter().params;
  const [leaf, setLeaf] = useState<Leaf>(asked === 'claims' ? 'claims' : 'mine');
  const account = leaf === 'claims' ? 'mine' : leaf;
  const pages = usePages('points.passbook', { account });
  const { data } = pages.view;
  const tabs: Tab<Leaf>[] = (['mine', 'household', 'duty', 'claims'] as const)
    .filter((value) => value !== 'household' || data?.hasHousehold !== false)
    .filter((value) => value !== 'duty' || data?.hasDuty === true || leaf === 'duty')
    .map((value) => ({ value, label: passbookWords.tabs[value] }));
  return (
    <PageFrame
      title={pageTitles.passbook}
      view={pages.view}
      header={<Cover page={data} account={account} />}
      actionBar={<PrimaryButton label={passbookWords.claim} onTap={() => openPage(claimPage)} />}
    >
      <Tabs tabs={tabs} value={leaf} onChange={setLeaf} />
      {leaf === 'claims' ? (
        <>
          <MyClaims />
          <Proposed />
        </>
      ) : (
        <Entries pages={pages} account={leaf} />
      )}
      <Standing />
      {leaf !== 'claims' && (
        <Section>
          <WordButton request={{ sheet: 'passbook', account: leaf }} label={passbookWords.print} />
        </Section>
      )}
      <Section>
        <CellList>
          <Cell label={passbookWords.honour} onTap={() => openPage('/pages/points/honour/index')} />
          <Cell label={passbookWords.shop} onTap={() => openPage('/pages/points/shop/index')} />
          <Cell label={passbookWords.batch} onTap={() => openPage('/pages/points/batch/index')} />
          <Cell label={passbookWords.tariff} note={claimWords.tariffNote} onTap={() => openPage(claimPage)} />
        </CellList>
      </Section>
    </PageFrame>
  );
}
