import { View } from '@tarojs/components';
import {
  type MilestoneDraft,
  milestonesMax,
  milestoneTitleCharsMax,
  milestoneWeightMax,
} from '@shared/domain/follow-up/carry-out-draft';
import { handOverWords } from '@shared/text/words/follow-up';
import { carryOutWords } from '@shared/text/words/hand-over';
import { NumberStepper } from '../../../components/number-stepper';
import { DateField } from '../../../components/date-field';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextField } from '../../../components/text-field';
import './milestone-fields.less';

interface MilestoneFieldsProps {
  milestones: readonly MilestoneDraft[];
  from: string;
  to: string;
  onChange: (milestones: MilestoneDraft[]) => void;
}

/** The steps by which it is done, each with its date; at least one. */
export function MilestoneFields({ milestones, from, to, onChange }: MilestoneFieldsProps) {
  const changeOne = (index: number, part: Partial<MilestoneDraft>) =>
    onChange(milestones.map((milestone, each) => (each === index ? { ...milestone, ...part } : milestone)));
  return (
    <>
      {milestones.map((milestone, index) => (
        <View key={index} className="milestone-fields">
          <TextField
            label={handOverWords.milestone(index + 1)}
            placeholder={handOverWords.milestoneHint}
            value={milestone.title}
            charsMax={milestoneTitleCharsMax}
            onChange={(title) => changeOne(index, { title })}
          />
          <DateField
            label={handOverWords.milestoneDue(index + 1)}
            value={milestone.dueOn}
            from={from}
            to={to}
            onChange={(dueOn) => changeOne(index, { dueOn })}
          />
          {milestones.length > 1 && (
            <NumberStepper
              label={carryOutWords.weight}
              hint={index === 0 ? carryOutWords.weightHint : undefined}
              value={milestone.weight}
              min={1}
              max={milestoneWeightMax}
              onChange={(weight) => changeOne(index, { weight })}
            />
          )}
          {milestones.length > 1 && (
            <SecondaryButton
              label={handOverWords.removeMilestone}
              isInline
              onTap={() => onChange(milestones.filter((_, each) => each !== index))}
            />
          )}
        </View>
      ))}
      {milestones.length < milestonesMax && (
        <SecondaryButton
          label={handOverWords.addMilestone}
          onTap={() => onChange([...milestones, { title: '', dueOn: null, weight: 1 }])}
        />
      )}
    </>
  );
}
