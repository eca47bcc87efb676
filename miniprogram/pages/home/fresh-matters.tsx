import type { HomePage } from '@shared/contract/home';
import { supportWords } from '@shared/text/components';
import { homeWords } from '@shared/text/words/home';
import { openPage } from '../../cloud/open-page';
import { Cell, CellList } from '../../components/cell-list';
import { Section } from '../../components/section';
import { matterPage } from '../proposal/matter-words';

/** What neighbours raised lately: one tap to read it, one more to support it. */
export function FreshMatters({ page }: { page: HomePage }) {
  // What a phone kept of the page before it had these has none.
  const fresh = (page as Partial<HomePage>).fresh ?? [];
  if (fresh.length === 0) return null;
  return (
    <Section title={homeWords.fresh}>
      <CellList>
        {fresh.map(({ proposalId, title, supportCount }) => (
          <Cell
            key={proposalId}
            label={title}
            note={supportWords(supportCount)}
            onTap={() => openPage(matterPage(proposalId))}
          />
        ))}
      </CellList>
    </Section>
  );
}
