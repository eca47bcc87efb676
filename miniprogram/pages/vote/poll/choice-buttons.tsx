import { View } from '@tarojs/components';
import type { Choice } from '@shared/domain/vote/poll';
import { choiceNames, choices } from '@shared/text/words/vote';
import { classNames } from '../../../components/class-names';
import { pressable } from '../../../components/pressable';

export const lookOf: Record<Choice, string> = {
  for: 'ballot-for',
  against: 'ballot-against',
  abstain: 'ballot-abstain',
};

interface ChoiceButtonsProps {
  chosen: Choice | null;
  isPending: boolean;
  onTap: (choice: Choice) => void;
}

/** The three large choices of a ballot. */
export function ChoiceButtons({ chosen, isPending, onTap }: ChoiceButtonsProps) {
  return (
    <View className="ballot-choices" role="radiogroup">
      {choices.map((choice) => (
        <View
          key={choice}
          className={classNames('ballot-choice', lookOf[choice], choice === chosen && 'ballot-chosen')}
          {...pressable(() => onTap(choice), { role: 'radio', isDisabled: isPending })}
          aria-checked={choice === chosen}
        >
          <View className="ballot-mark" />
          <View>{choiceNames[choice]}</View>
        </View>
      ))}
    </View>
  );
}
