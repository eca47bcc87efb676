import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionButton } from '../action-button';

interface AnswerButtonsProps {
  answers: readonly { label: string; onTap: () => void }[];
  isPending?: boolean;
  /** Why none of them can be given yet: it holds for all and is said once, below them. */
  disabledReason: string | null;
}

/** The answers to one question, none of them stronger than another. */
export function AnswerButtons({ answers, isPending = false, disabledReason }: AnswerButtonsProps) {
  const [given, setGiven] = useState<string | null>(null);
  return (
    <>
      {answers.map(({ label, onTap }) => (
        <ActionButton
          key={label}
          label={label}
          onTap={() => {
            setGiven(label);
            onTap();
          }}
          isPending={isPending && given === label}
          isClosed={isPending || disabledReason !== null}
          look="action-quiet"
        />
      ))}
      {disabledReason !== null && <View className="action-reason">{disabledReason}</View>}
    </>
  );
}
