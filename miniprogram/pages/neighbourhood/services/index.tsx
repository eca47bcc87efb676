import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/neighbourhood';
import { dutyWords } from '@shared/text/words/duty';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { Section } from '../../../components/section';
import { serviceEntries } from './entries';

/** What the village does for its people beside the council 便民: who is on duty, and one list of services. */
export default function ServicesPage() {
  const view = useView('neighbourhood.services', {});
  return (
    <PageFrame title={pageTitles.services} view={view}>
      {({ onDuty }) => (
        <>
          <Section title={dutyWords.today}>
            <CellList>
              <Cell
                label={onDuty?.name ?? dutyWords.nobodyToday}
                note={onDuty ? onDuty.phone || dutyWords.noPhone : undefined}
                onTap={() => openPage('/pages/neighbourhood/duty/index')}
              />
            </CellList>
          </Section>
          <Section>
            <CellList>
              {serviceEntries.map(({ label, note, path }) => (
                <Cell key={path} label={label} note={note} onTap={() => openPage(path)} />
              ))}
            </CellList>
          </Section>
        </>
      )}
    </PageFrame>
  );
}
