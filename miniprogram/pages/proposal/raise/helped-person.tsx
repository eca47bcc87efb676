import { useState } from 'react';
import { helpingWords, raiseWords } from '@shared/text/words/raise';
import { Cell, CellList } from '../../../components/cell-list';
import { Section } from '../../../components/section';
import { type Helped, HelperPicker } from './helper-picker';

interface HelpedPersonProps {
  helped: Helped | null;
  onChange: (helped: Helped | null) => void;
}

/** For whom it is filled in 帮填; for oneself unless somebody is chosen. */
export function HelpedPerson({ helped, onChange }: HelpedPersonProps) {
  const [isChoosing, setChoosing] = useState(false);
  return (
    <Section>
      <CellList>
        <Cell
          label={helped ? helpingWords(helped.name) : raiseWords.helper}
          note={helped ? undefined : raiseWords.helperNote}
          onTap={() => setChoosing(true)}
        />
      </CellList>
      {isChoosing && (
        <HelperPicker
          onClose={() => setChoosing(false)}
          onChoose={(next) => {
            onChange(next && { villagerId: next.villagerId, name: next.name });
            setChoosing(false);
          }}
        />
      )}
    </Section>
  );
}
