import { pageTitles } from '@shared/text/page-titles';
import { openPage } from '../../../cloud/open-page';
import { Cell, CellList } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { Section } from '../../../components/section';
import { serviceEntries } from './entries';

/** What the village does for its people beside the council 便民: one list, each with its own page. */
export default function ServicesPage() {
  return (
    <PageFrame title={pageTitles.services}>
      <Section>
        <CellList>
          {serviceEntries.map(({ label, note, path }) => (
            <Cell key={path} label={label} note={note} onTap={() => openPage(path)} />
          ))}
        </CellList>
      </Section>
    </PageFrame>
  );
}
