import { SingleChoice } from '../choice-list';
import { Field } from '../field';
import { FoundByName } from './found-by-name';
import type { Named } from './is-found';

interface MemberChoiceProps {
  label: string;
  members: readonly Named[];
  value: string | null;
  onChange: (villagerId: string) => void;
}

/** One member of the council. */
export function MemberChoice({ label, members, value, onChange }: MemberChoiceProps) {
  return (
    <Field label={label}>
      <FoundByName people={members} chosenIds={value === null ? [] : [value]}>
        {(found) => (
          <SingleChoice
            value={value}
            onChange={onChange}
            choices={found.map(({ villagerId, name }) => ({ value: villagerId, label: name }))}
          />
        )}
      </FoundByName>
    </Field>
  );
}
