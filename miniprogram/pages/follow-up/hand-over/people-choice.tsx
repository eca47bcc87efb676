import type { Candidate } from '@shared/contract/follow-up-pages';
import { handOverWords } from '@shared/text/words/follow-up';
import { SingleChoice } from '../../../components/choice-list';

interface PeopleChoiceProps {
  label: string;
  people: readonly Candidate[];
  value: string | null;
  /** Whoever has the matter now is said to. */
  holderId?: string | null;
  /** Whether it helps to know who sits in the two committees. */
  showsPlace?: boolean;
  onChange: (villagerId: string) => void;
}

/** One person of those who may have the matter. */
export function PeopleChoice({
  label,
  people,
  value,
  holderId = null,
  showsPlace = false,
  onChange,
}: PeopleChoiceProps) {
  const placeOf = (person: Candidate) => (person.isCommitteeMember ? handOverWords.committee : handOverWords.outside);
  return (
    <SingleChoice
      label={label}
      choices={people.map((person) => ({
        value: person.villagerId,
        label: person.name,
        note: person.villagerId === holderId ? handOverWords.whoNow : showsPlace ? placeOf(person) : undefined,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
