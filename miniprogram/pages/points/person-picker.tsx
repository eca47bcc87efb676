import { claimWords } from '@shared/text/words/points';
import { usePages } from '../../cloud/use-pages';
import { useTypedQuery } from '../../cloud/use-typed-query';
import { Cell, CellList } from '../../components/cell-list';
import { EmptyState } from '../../components/empty-state';
import { LoadMore } from '../../components/load-more';
import { RefusalNote } from '../../components/refusal-note';
import { Sheet } from '../../components/sheet';
import { Skeleton } from '../../components/skeleton';
import { TextField } from '../../components/text-field';

export interface ChosenPerson {
  villagerId: string;
  name: string;
}

interface PersonPickerProps {
  onChoose: (person: ChosenPerson) => void;
  onClose: () => void;
}

/** For whom the steward proposes points: anybody of the village. */
export function PersonPicker({ onChoose, onClose }: PersonPickerProps) {
  const { typed, setTyped, query } = useTypedQuery();
  return (
    <Sheet isOpen title={claimWords.forWhom} onClose={onClose}>
      <TextField label={claimWords.forWhomSearch} value={typed} onChange={setTyped} />
      <People query={query} onChoose={onChoose} />
    </Sheet>
  );
}

function People({ query, onChoose }: { query: string; onChoose: (person: ChosenPerson) => void }) {
  const { view, rows, hasMore, isLoading, problem, more } = usePages('member.people', { query, purpose: 'any' });
  if (view.status === 'loading') return <Skeleton cards={1} />;
  if (view.problem) return <RefusalNote sentence={view.problem} onRetry={view.reload} />;
  if (rows.length === 0) return <EmptyState sentence={claimWords.forWhomNone} />;
  return (
    <>
      <CellList>
        {rows.map(({ villagerId, name, groupName }) => (
          <Cell key={villagerId} label={name} note={groupName} onTap={() => onChoose({ villagerId, name })} />
        ))}
      </CellList>
      {hasMore && <LoadMore hasMore isLoading={isLoading} onMore={more} problem={problem} />}
    </>
  );
}
