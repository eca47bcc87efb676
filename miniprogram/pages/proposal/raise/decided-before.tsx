import type { DecidedBefore as Decided } from '@shared/contract/proposal-pages';
import { raiseWords } from '@shared/text/words/raise';
import { decidedAs } from '@shared/text/words/vote';
import { openPage } from '../../../cloud/open-page';
import { Cell, CellList } from '../../../components/cell-list';
import { Section } from '../../../components/section';

/** What the village decided before about such a thing 以前定过的: to be read before it is raised again. */
export function DecidedBefore({ decided }: { decided: readonly Decided[] }) {
  if (decided.length === 0) return null;
  return (
    <Section title={raiseWords.decided} note={raiseWords.decidedHint}>
      <CellList>
        {decided.map(({ id, year, number, title }) => (
          <Cell
            key={id}
            label={title}
            note={decidedAs(year, number)}
            onTap={() => openPage(`/pages/decision/decision/index?id=${id}`)}
          />
        ))}
      </CellList>
    </Section>
  );
}
