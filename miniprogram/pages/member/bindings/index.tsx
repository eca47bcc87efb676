import { useState } from 'react';
import { View } from '@tarojs/components';
import type { BindingRow } from '@shared/contract/binding';
import '@shared/text/refusals/binding';
import '@shared/text/refusals/member';
import { pageTitles } from '@shared/text/page-titles';
import { askedWords, bindingWords, personPickerWords } from '@shared/text/words/binding';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { usePages } from '../../../cloud/use-pages';
import { Badge } from '../../../components/badge';
import { Cell, CellList } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { PagedCells } from '../../../components/paged-cells';
import { PersonPicker } from '../../../components/person-picker';
import { Section } from '../../../components/section';
import { DecideSheet } from './decide-sheet';

/** The clerk's list of who waits to be recognised 认人, and the way to everybody of the village. */
export default function BindingsPage() {
  const pages = usePages('member.bindings', {});
  const { view, rows } = pages;
  const [chosen, setChosen] = useState<BindingRow | null>(null);
  const [isFinding, setFinding] = useState(false);
  const done = () => {
    setChosen(null);
    void view.reload();
  };
  return (
    <PageFrame title={pageTitles.bindings} view={view}>
      <Section title={bindingWords.waiting} note={rows.length > 0 ? bindingWords.waitingNote : undefined}>
        <PagedCells
          pages={pages}
          none={bindingWords.none}
          cell={(row) => (
            <Cell
              key={row.requestId}
              label={row.name}
              note={
                <>
                  <View>{askedWords(row.phoneLast4, row.askedAtMs, serverNowMs())}</View>
                  <Match row={row} />
                </>
              }
              onTap={() => setChosen(row)}
            />
          )}
        />
      </Section>
      <Section title={bindingWords.people}>
        <CellList>
          <Cell label={bindingWords.findPerson} onTap={() => setFinding(true)} />
          <Cell label={bindingWords.invitations} onTap={() => openPage('/pages/member/invitations/index')} />
        </CellList>
      </Section>
      {chosen && <DecideSheet key={chosen.requestId} row={chosen} onClose={() => setChosen(null)} onDone={done} />}
      {isFinding && (
        <PersonPicker
          words={personPickerWords}
          onClose={() => setFinding(false)}
          onChoose={({ villagerId }) => {
            setFinding(false);
            openPage(`/pages/member/person/index?id=${villagerId}`);
          }}
        />
      )}
    </PageFrame>
  );
}

function Match({ row }: { row: BindingRow }) {
  if (row.isDoubtful) return <Badge tone="bad" label={bindingWords.doubtful} />;
  if (row.villagerId === null) return <Badge tone="lamp" label={bindingWords.unmatched} />;
  return <Badge tone="good" label={bindingWords.matched} />;
}
