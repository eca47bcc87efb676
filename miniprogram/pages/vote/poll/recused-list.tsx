import type { Recusal } from '@shared/contract/recusal-pages';
import { pollWords } from '@shared/text/words/vote';
import { Cell, CellList } from '../../../components/cell-list';
import { Section } from '../../../components/section';

/** Who stands aside; nothing where nobody does. */
export function RecusedList({ recused }: { recused: readonly Recusal[] }) {
  if (recused.length === 0) return null;
  return (
    <Section title={pollWords.recusedTitle}>
      <CellList>
        {recused.map((member) => (
          <Cell key={member.villagerId} label={member.name} note={member.reason || undefined} />
        ))}
      </CellList>
    </Section>
  );
}
