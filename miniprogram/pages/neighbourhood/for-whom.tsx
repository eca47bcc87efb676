import { useState } from 'react';
import { Cell, CellList } from '../../components/cell-list';
import { type ChosenPerson, PersonPicker } from '../../components/person-picker';
import { Section } from '../../components/section';

interface ForWhomProps {
  label: string;
  note?: string | undefined;
  words: { title: string; search: string; none: string };
  person: ChosenPerson | null;
  onChoose: (person: ChosenPerson) => void;
}

/** Somebody of the village, chosen from the list by whoever may see it. */
export function ForWhom({ label, note, words, person, onChoose }: ForWhomProps) {
  const [isChoosing, setChoosing] = useState(false);
  return (
    <Section>
      <CellList>
        <Cell label={label} note={note} value={person?.name} onTap={() => setChoosing(true)} />
      </CellList>
      {isChoosing && (
        <PersonPicker
          words={words}
          onClose={() => setChoosing(false)}
          onChoose={(next) => {
            onChoose(next);
            setChoosing(false);
          }}
        />
      )}
    </Section>
  );
}
