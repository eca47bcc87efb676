import { type ReactNode, useState } from 'react';
import { isFound, type Named } from '../../../components/member-choice/is-found';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextField } from '../../../components/text-field';
import { memberChoiceWords as words } from '@shared/text/words/member-choice';

interface LongRollProps<Person extends LongRollPerson> {
  people: readonly Person[];
  children: (found: readonly Person[]) => ReactNode;
}

interface LongRollPerson extends Named {
  group: string;
  isHere: boolean;
}

/** Most rows under a search: whoever is looked for stands among the first. */
const foundMax = 30;

/** A roll of hundreds 长名册: found by name, or group by group, so that a phone never draws all of it. */
export function LongRoll<Person extends LongRollPerson>({ people, children }: LongRollProps<Person>) {
  const [typed, setTyped] = useState('');
  const [group, setGroup] = useState<string | null>(null);
  const isLooking = typed.trim() !== '';
  const found = isLooking
    ? people.filter((person) => isFound(person, typed)).slice(0, foundMax)
    : people.filter((person) => person.group === group);
  return (
    <>
      <TextField label={words.search} placeholder={words.searchBy} value={typed} onChange={setTyped} />
      {isLooking && found.length === 0 && <EmptyState picture="way" sentence={words.nobodyFound} />}
      {!isLooking && group !== null && <SecondaryButton label={words.otherGroup} onTap={() => setGroup(null)} />}
      {!isLooking && group === null ? <Groups people={people} onChoose={setGroup} /> : children(found)}
    </>
  );
}

function Groups({ people, onChoose }: { people: readonly LongRollPerson[]; onChoose: (group: string) => void }) {
  const groups = [...new Set(people.map(({ group }) => group))];
  return (
    <CellList>
      {groups.map((group) => {
        const ofGroup = people.filter((person) => person.group === group);
        const hereCount = ofGroup.filter(({ isHere }) => isHere).length;
        return (
          <Cell
            key={group}
            label={group || words.noGroup}
            value={words.groupCount(hereCount, ofGroup.length)}
            onTap={() => onChoose(group)}
          />
        );
      })}
    </CellList>
  );
}
