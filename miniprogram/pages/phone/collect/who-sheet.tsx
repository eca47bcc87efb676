import { useState } from 'react';
import { collectWords } from '@shared/text/words/collect';
import type { CollectedFrom } from '../../../cloud/collected/collected';
import { knownPeople } from '../../../cloud/collected/roster';
import { readerId } from '../../../cloud/reader';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { SecondaryButton } from '../../../components/secondary-button';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';

/** As many as fit on a screen; a letter more finds the others. */
const shownMax = 20;
const nameCharsMax = 20;

interface WhoSheetProps {
  onChoose: (from: CollectedFrom) => void;
  onClose: () => void;
}

/** Who raised it: by the names that the phone remembers, or a name that is looked up later. */
export function WhoSheet({ onChoose, onClose }: WhoSheetProps) {
  const [typed, setTyped] = useState('');
  const [people] = useState(knownPeople);
  const name = typed.trim();
  const found = people.filter((person) => person.name.startsWith(name));
  const own = readerId();
  return (
    <Sheet isOpen title={collectWords.who} onClose={onClose}>
      <TextField label={collectWords.search} value={typed} charsMax={nameCharsMax} onChange={setTyped} />
      {people.length === 0 && name === '' && <EmptyState sentence={collectWords.nobodyKnown} />}
      <CellList>
        {found.slice(0, shownMax).map(({ villagerId, name: label, groupName }) => (
          <Cell key={villagerId} label={label} note={groupName} onTap={() => onChoose({ villagerId, name: label })} />
        ))}
      </CellList>
      {name !== '' && !found.some((person) => person.name === name) && (
        <SecondaryButton label={collectWords.typed(name)} onTap={() => onChoose({ villagerId: null, name })} />
      )}
      {own !== null && (
        <SecondaryButton label={collectWords.own} onTap={() => onChoose({ villagerId: own, name: collectWords.own })} />
      )}
    </Sheet>
  );
}
