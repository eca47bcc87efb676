import { useState } from 'react';
import { planWords } from '@shared/text/words/agenda';
import { Cell, CellList } from '../../../components/cell-list';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TextField } from '../../../components/text-field';
import type { PlanForm } from './plan-form';
import { SuggestedGuests } from './suggested-guests';

interface PlanGuestsProps {
  guests: PlanForm['guests'];
  /** The matters of the evening, for whom to propose. */
  proposalIds: string[];
  onChange: (guests: PlanForm['guests']) => void;
}

const guestsMax = 10;
const nobody = { name: '', capacity: '' };

/** Who is asked to attend 列席: a legal adviser, somebody who knows the trade. */
export function PlanGuests({ guests, proposalIds, onChange }: PlanGuestsProps) {
  const [added, setAdded] = useState(nobody);
  const name = added.name.trim();
  const capacity = added.capacity.trim();
  const isReady = name !== '' && capacity !== '' && !guests.some((guest) => guest.name === name);
  const add = () => {
    onChange([...guests, { name, capacity }]);
    setAdded(nobody);
  };
  return (
    <Section title={planWords.guests} note={planWords.guestsNote}>
      <CellList>
        {guests.map((guest) => (
          <Cell
            key={guest.name}
            label={guest.name}
            note={guest.capacity}
            value={planWords.removeGuest}
            onTap={() => onChange(guests.filter((one) => one.name !== guest.name))}
          />
        ))}
      </CellList>
      {guests.length < guestsMax && (
        <>
          <SuggestedGuests proposalIds={proposalIds} guests={guests} onAdd={(guest) => onChange([...guests, guest])} />
          <TextField
            label={planWords.guestName}
            isOptional
            value={added.name}
            charsMax={20}
            onChange={(next) => setAdded({ ...added, name: next })}
          />
          <TextField
            label={planWords.guestCapacity}
            isOptional
            value={added.capacity}
            charsMax={40}
            onChange={(next) => setAdded({ ...added, capacity: next })}
          />
          {isReady && <SecondaryButton label={planWords.addGuest} onTap={add} />}
        </>
      )}
    </Section>
  );
}
