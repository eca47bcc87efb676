import type { HandOverPage } from '@shared/contract/follow-up-pages';
import { carryOutWords as words } from '@shared/text/words/hand-over';
import { handOverWords } from '@shared/text/words/follow-up';
import { SingleChoice } from '../../../components/choice-list';
import { Tabs } from '../../../components/tabs';
import { PeopleChoice } from './people-choice';

export interface CarrierDraft {
  to: 'person' | 'unit';
  assigneeId: string | null;
  unitId: string | null;
}

const tabs = [
  { value: 'person' as const, label: words.toPerson },
  { value: 'unit' as const, label: words.toUnit },
];

interface CarrierFieldsProps {
  page: HandOverPage;
  label: string;
  value: CarrierDraft;
  holderId?: string | null;
  showsPlace: boolean;
  onChange: (part: Partial<CarrierDraft>) => void;
}

/** Who carries it out: somebody of the village, or an outside unit where there are any. */
export function CarrierFields({ page, label, value, holderId = null, showsPlace, onChange }: CarrierFieldsProps) {
  const { people, units } = page;
  return (
    <>
      {units.length > 0 && <Tabs tabs={tabs} value={value.to} onChange={(to) => onChange({ to })} />}
      {value.to === 'unit' ? (
        <SingleChoice
          label={words.unitLabel}
          choices={units.map(({ unitId, name, liaisonName }) => ({
            value: unitId,
            label: name,
            note: unitId === page.unitId ? handOverWords.whoNow : words.liaison(liaisonName),
          }))}
          value={value.unitId}
          onChange={(unitId) => onChange({ unitId })}
        />
      ) : (
        <PeopleChoice
          label={label}
          people={people}
          value={value.assigneeId}
          holderId={holderId}
          showsPlace={showsPlace}
          onChange={(assigneeId) => onChange({ assigneeId })}
        />
      )}
    </>
  );
}

/** The name of whoever is chosen; null where nobody is. */
export function chosenName({ people, units }: HandOverPage, { to, assigneeId, unitId }: CarrierDraft): string | null {
  const chosen =
    to === 'unit'
      ? units.find((unit) => unit.unitId === unitId)
      : people.find((person) => person.villagerId === assigneeId);
  return chosen?.name ?? null;
}
