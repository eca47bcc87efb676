import { useEffect } from 'react';
import { usePages } from '../../cloud/use-pages';
import { useTypedQuery } from '../../cloud/use-typed-query';
import { Cell, CellList } from '../cell-list';
import { EmptyState } from '../empty-state';
import { LoadMore } from '../load-more';
import { RefusalNote } from '../refusal-note';
import { Sheet } from '../sheet';
import { Skeleton } from '../skeleton';
import { TextField } from '../text-field';

export interface ChosenPerson {
  villagerId: string;
  name: string;
}

interface PersonPickerProps {
  /** For what somebody is chosen, how to search, and what to say when nobody is found. */
  words: { title: string; search: string; none: string };
  /** `any` is for whoever holds an office; `helper` shows those whom the reader may name to fill in for them. */
  purpose?: 'any' | 'helper';
  onChoose: (person: ChosenPerson) => void;
  onClose: () => void;
}

/** Somebody of the village, by the beginning of a name or its pinyin. */
export function PersonPicker({ words, purpose = 'any', onChoose, onClose }: PersonPickerProps) {
  const { typed, setTyped, query } = useTypedQuery();
  return (
    <Sheet isOpen title={words.title} onClose={onClose}>
      <TextField label={words.search} value={typed} onChange={setTyped} />
      <People query={query} purpose={purpose} none={words.none} onChoose={onChoose} />
    </Sheet>
  );
}

interface PeopleProps extends Required<Pick<PersonPickerProps, 'purpose' | 'onChoose'>> {
  query: string;
  none: string;
}

function People({ query, purpose, none, onChoose }: PeopleProps) {
  const { view, rows, hasMore, isLoading, problem, more } = usePages('member.people', { query, purpose });
  // Those who are meant can stand far down the roster: it is gone through until somebody is found.
  const isLooking = rows.length === 0 && hasMore && problem === null;
  useEffect(() => {
    if (isLooking && !isLoading) more();
  }, [isLooking, isLoading, more]);
  if (view.status === 'loading' || isLooking) return <Skeleton cards={1} />;
  if (view.problem) return <RefusalNote sentence={view.problem} onRetry={view.reload} />;
  if (rows.length === 0) return <EmptyState picture="way" sentence={none} />;
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
