import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import type { CeremonyRow } from '@shared/contract/ceremony';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/neighbourhood';
import { dayAndWeekday } from '@shared/text/dates';
import { ceremonyStatusNames, ceremonyTitle, ceremonyWords } from '@shared/text/words/ceremony';
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

type Whose = 'mine' | 'ahead' | 'past';
const empty: Record<Whose, string> = {
  mine: ceremonyWords.none,
  ahead: ceremonyWords.noneAhead,
  past: ceremonyWords.nonePast,
};
const toForm = () => openPage('/pages/neighbourhood/register-ceremony/index');

/** The register of weddings and funerals 红白事登记: a family's own; for clerk and red-white council those of all. */
export default function CeremoniesPage() {
  const asked = useRouter().params.tab;
  const [whose, setWhose] = useState<Whose>(asked === 'ahead' ? 'ahead' : 'mine');
  const pages = usePages('neighbourhood.ceremonies', { whose });
  return (
    <PageFrame
      title={pageTitles.ceremonies}
      view={pages.view}
      actionBar={<PrimaryButton label={ceremonyWords.start} onTap={toForm} />}
    >
      {({ seesAll }) => (
        <>
          {seesAll && (
            <Tabs
              tabs={(['mine', 'ahead', 'past'] as const).map((value) => ({ value, label: ceremonyWords[value] }))}
              value={whose}
              onChange={setWhose}
            />
          )}
          <Section note={ceremonyWords.intro}>
            <PagedCells pages={pages} none={empty[whose]} cell={(row) => <Row key={row.id} row={row} />} />
          </Section>
        </>
      )}
    </PageFrame>
  );
}

function Row({ row: { id, kind, status, familyName, on, place } }: { row: CeremonyRow }) {
  return (
    <Cell
      label={ceremonyTitle(kind, familyName)}
      note={[dayAndWeekday(on, serverNowMs()), place].filter(Boolean).join(' · ')}
      value={<Badge label={ceremonyStatusNames[status]} tone={status === 'registered' ? 'lamp' : 'rest'} />}
      onTap={() => openPage(`/pages/neighbourhood/ceremony/index?id=${id}`)}
    />
  );
}
