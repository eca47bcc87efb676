import { View } from '@tarojs/components';
import { visitWords } from '@shared/text/words/follow-up';
import { ratingWords } from '@shared/text/words/matter';
import { classNames } from '../../../components/class-names';
import { Field } from '../../../components/field';
import { pressable } from '../../../components/pressable';
import './rating-choice.less';

const ratings = [5, 4, 3, 2, 1] as const;

interface RatingChoiceProps {
  label: string;
  value: number | null;
  /** A lower rating reopens the matter; null where none does. */
  ratingMin: number | null;
  onChange: (rating: number) => void;
}

/** One to five, each in words, each as wide as the screen. */
export function RatingChoice({ label, value, ratingMin, onChange }: RatingChoiceProps) {
  return (
    <Field label={label} hint={ratingMin === null ? undefined : visitWords.lowNote(ratingMin)}>
      <View role="radiogroup">
        {ratings.map((rating) => (
          <View
            key={rating}
            className={classNames(
              'rating',
              ratingMin !== null && rating < ratingMin && 'rating-low',
              rating === value && 'rating-chosen',
            )}
            {...pressable(() => onChange(rating), { role: 'radio' })}
            aria-checked={rating === value}
          >
            <View className="rating-number number">{rating}</View>
            <View className="rating-words">{ratingWords(rating)}</View>
          </View>
        ))}
      </View>
    </Field>
  );
}
