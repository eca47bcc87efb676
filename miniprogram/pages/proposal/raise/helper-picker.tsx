import { useEffect } from 'react';
import { raiseWords } from '@shared/text/words/raise';
import { roleNames } from '@shared/text/words/member';
import { usePages } from '../../../cloud/use-pages';
import { useTypedQuery } from '../../../cloud/use-typed-query';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Sheet } from '../../../components/sheet';
import { Skeleton } from '../../../components/skeleton';
import { TextField } from '../../../components/text-field';

export interface Helped {
  villagerId: string;
  name: string;
}

interface HelperPickerProps {
  onChoose: (helped: Helped | null) => void;
  onClose: () => void;
}

/** For whom somebody fills in 帮填: only those for whom they may. */
export function HelperPicker({ onChoose, onClose }: HelperPickerProps) {
  const { typed, setTyped, query } = useTypedQuery();
  return (
    <Sheet isOpen title={raiseWords.helperTitle} onClose={onClose}>
      <TextField label={raiseWords.helperSearch} value={typed} onChange={setTyped} />
      <People query={query} onChoose={onChoose} />
      <SecondaryButton label={raiseWords.helperNobody} onTap={() => onChoose(null)} />
    </Sheet>
  );
}

function People({ query, onChoose }: { query: string; onChoose: (helped: Helped) => void }) {
  const people = usePages('member.people', { query, purpose: 'help' });
  const { rows, hasMore, isLoading, problem, more } = people;
  // Those for whom one may fill in can stand far down the roster: it is gone through until somebody is found.
  const isLooking = rows.length === 0 && hasMore && problem === null;
  useEffect(() => {
    if (isLooking && !isLoading) more();
  }, [isLooking, isLoading, more]);
  if (people.view.status === 'loading' || isLooking) return <Skeleton cards={1} />;
  if (people.view.problem) return <RefusalNote sentence={people.view.problem} onRetry={people.view.reload} />;
  if (rows.length === 0 && !hasMore) return <EmptyState picture="way" sentence={raiseWords.helperNone} />;
  return (
    <>
      <CellList>
        {rows.map((person) => (
          <Cell
            key={person.villagerId}
            label={person.name}
            note={[person.groupName, ...person.roles.map((role) => roleNames[role])].filter(Boolean).join(' · ')}
            onTap={() => onChoose(person)}
          />
        ))}
      </CellList>
      {hasMore && <LoadMore hasMore isLoading={isLoading} onMore={more} problem={problem} />}
    </>
  );
}
