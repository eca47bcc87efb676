import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CouncilCategory } from '@shared/domain/village/council';
import type { LeavingReason } from '@shared/domain/village/council-change';
import { deputyChairsMax, seatNumberMax } from '@shared/domain/village/council-change-draft';
import { councilChangeWords, leavingReasonNames } from '@shared/text/words/council-change';
import { councilCategoryNames } from '@shared/text/words/me';
import { MultipleChoice, SingleChoice } from '../../../components/choice-list';
import { Field } from '../../../components/field';
import { MemberChoice } from '../../../components/member-choice';
import { FoundByName } from '../../../components/member-choice/found-by-name';
import { NumberStepper } from '../../../components/number-stepper';
import { PersonPicker } from '../../../components/person-picker';
import { SecondaryButton } from '../../../components/secondary-button';
import { type PartProps, seatForm } from './change-form';

const words = councilChangeWords;
const councilCategories = Object.keys(councilCategoryNames) as CouncilCategory[];
const reasons: LeavingReason[] = ['resigned', 'absences', 'movedAway', 'died'];

function sittingMembers({ seats }: PartProps['page']) {
  return seats.filter(({ left }) => left === null);
}

/** Who leaves, and why. */
export function Leaver({ page, form, change }: PartProps) {
  return (
    <>
      <MemberChoice
        label={words.whoLeaves}
        members={sittingMembers(page)}
        value={form.leaverId}
        onChange={(leaverId) => change({ leaverId })}
      />
      <SingleChoice<LeavingReason>
        label={words.why}
        value={form.reason}
        onChange={(reason) => change({ reason })}
        choices={reasons.map((reason) => ({ value: reason, label: leavingReasonNames[reason] }))}
      />
    </>
  );
}

/** Who was selected, as what, for which seat, and whether a new term begins. */
export function Entrant({ page, form, change }: PartProps) {
  const [isChoosing, setChoosing] = useState(false);
  return (
    <>
      <View className="council-name">{form.entrant ? words.entrant(form.entrant.name) : words.whoEnters}</View>
      <SecondaryButton label={form.entrant ? words.changePerson : words.choosePerson} onTap={() => setChoosing(true)} />
      {isChoosing && (
        <PersonPicker
          words={words.picker}
          onChoose={({ villagerId, name }) => {
            change({ entrant: { villagerId, name } });
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      <SingleChoice<CouncilCategory>
        label={words.category}
        value={form.category}
        onChange={(category) => change({ category })}
        choices={councilCategories.map((value) => ({ value, label: councilCategoryNames[value] }))}
      />
      {form.kind === 'enter' && (
        <>
          <NumberStepper
            label={words.seat}
            value={form.seat}
            min={1}
            max={seatNumberMax}
            onChange={(seat) => change(seatForm(page.seats, seat))}
          />
          <View className="council-quiet council-sits-there">{whoSitsThere(page, form)}</View>
        </>
      )}
      <SingleChoice
        label={words.newTerm}
        value={form.isNewTerm ? 'yes' : 'no'}
        onChange={(value) => change({ isNewTerm: value === 'yes' })}
        choices={[
          { value: 'no', label: words.newTermNo },
          { value: 'yes', label: words.newTermYes },
        ]}
      />
    </>
  );
}

function whoSitsThere({ seats }: PartProps['page'], { seat, isNewTerm }: PartProps['form']): string {
  const holder = seats.find((one) => one.seat === seat);
  if (!holder) return words.seatNew;
  if (holder.left !== null) return words.seatVacant;
  return isNewTerm ? words.seatOldTerm(holder.name) : words.seatTaken(holder.name);
}

/** Who the deputy chairs are from now on. */
export function Deputies({ page, form, change }: PartProps) {
  return (
    <Field label={words.deputies} hint={words.deputiesNote}>
      <FoundByName people={sittingMembers(page)} chosenIds={form.deputyIds}>
        {(found) => (
          <MultipleChoice
            values={form.deputyIds}
            onChange={(deputyIds) => change({ deputyIds: deputyIds.slice(0, deputyChairsMax) })}
            choices={found.map(({ villagerId, name }) => ({ value: villagerId, label: name }))}
          />
        )}
      </FoundByName>
    </Field>
  );
}
