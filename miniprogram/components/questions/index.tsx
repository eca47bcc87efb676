import { type ReactNode, useState } from 'react';
import { View } from '@tarojs/components';
import { componentWords, questionWords } from '@shared/text/components';
import { useMode } from '../../cloud/mode';
import { PrimaryButton } from '../primary-button';
import { SecondaryButton } from '../secondary-button';
import './index.less';

export interface Questions {
  /** In the elder view one question is on the screen, else all of them are. */
  isOneByOne: boolean;
  at: number;
  count: number;
  goTo: (at: number) => void;
}

/** The questions of a form 一屏一问: for an elder one after the other, for everybody else on one page. */
export function useQuestions(count: number): Questions {
  const { isElder } = useMode();
  const [at, goTo] = useState(0);
  return { isOneByOne: isElder, at: Math.min(at, count - 1), count, goTo };
}

interface QuestionProps {
  questions: Questions;
  /** Its place, from 0. */
  at: number;
  children: ReactNode;
}

export function Question({ questions, at, children }: QuestionProps) {
  return questions.isOneByOne && questions.at !== at ? null : <>{children}</>;
}

interface QuestionBarProps {
  questions: Questions;
  /** Why it does not go on from the question on the screen. */
  closedBecause?: string | null | undefined;
  /** What sends the form, after the last question. */
  children: ReactNode;
}

/** On to the next question and back; after the last one, what sends the form. */
export function QuestionBar({ questions, closedBecause = null, children }: QuestionBarProps) {
  const { isOneByOne, at, count, goTo } = questions;
  if (!isOneByOne || count === 1) return <>{children}</>;
  return (
    <>
      <View className="question-place" role="status">
        {questionWords(at + 1, count)}
      </View>
      {at < count - 1 ? (
        <PrimaryButton label={componentWords.nextQuestion} disabledReason={closedBecause} onTap={() => goTo(at + 1)} />
      ) : (
        children
      )}
      {at > 0 && <SecondaryButton label={componentWords.questionBefore} onTap={() => goTo(at - 1)} />}
    </>
  );
}
