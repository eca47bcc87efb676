import { type ReactNode, useState } from 'react';
import { memberChoiceWords as words } from '@shared/text/words/member-choice';
import { EmptyState } from '../empty-state';
import { TextField } from '../text-field';
import { isFound, type Named } from './is-found';

/** A list as long as this is seen at one glance. */
const seenAtOnce = 8;

interface FoundByNameProps<Person extends Named> {
  people: readonly Person[];
  /** Who stays in the list, whatever is typed. */
  chosenIds?: readonly string[];
  children: (found: readonly Person[]) => ReactNode;
}

/** People of a roll, and above a long list a search by name, pinyin or initials. */
export function FoundByName<Person extends Named>({ people, chosenIds = [], children }: FoundByNameProps<Person>) {
  const [typed, setTyped] = useState('');
  const found = people.filter((person) => chosenIds.includes(person.villagerId) || isFound(person, typed));
  const isNobody = found.length === 0 && typed.trim() !== '';
  return (
    <>
      {people.length > seenAtOnce && (
        <TextField label={words.search} placeholder={words.searchBy} value={typed} onChange={setTyped} />
      )}
      {isNobody ? <EmptyState picture="way" sentence={words.nobodyFound} /> : children(found)}
    </>
  );
}
