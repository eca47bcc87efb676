import { passbookWords } from '@shared/text/words/points';
import { proposedNote, proposedTitle } from '@shared/text/words/claim';
import { usePages } from '../../../cloud/use-pages';
import { Cell, CellList } from '../../../components/cell-list';
import { LoadMore } from '../../../components/load-more';
import { Section } from '../../../components/section';

/** What the reader proposed for neighbours, as far as they may know what became of it; nothing where there is none. */
export function Proposed() {
  const pages = usePages('points.proposed', {});
  if (pages.rows.length === 0) return null;
  return (
    <Section title={passbookWords.proposed} note={passbookWords.proposedNote}>
      <CellList>
        {pages.rows.map((row) => (
          <Cell key={row.claimId} label={proposedTitle(row)} note={proposedNote(row)} />
        ))}
      </CellList>
      <LoadMore hasMore={pages.hasMore} isLoading={pages.isLoading} onMore={pages.more} problem={pages.problem} />
    </Section>
  );
}
