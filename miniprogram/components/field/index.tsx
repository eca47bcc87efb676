import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { componentWords } from '@shared/text/components';
import { classNames } from '../class-names';
import './index.less';

export interface FieldProps {
  label: string;
  /** How to fill it in. */
  hint?: string | undefined;
  /** What is wrong with it, as a sentence. */
  problem?: string | null | undefined;
  isOptional?: boolean | undefined;
}

/** What every field of a form has: its name, how to fill it in, and what is wrong with it. */
export function Field({ label, hint, problem, isOptional, children }: FieldProps & { children: ReactNode }) {
  return (
    <View className={classNames('field', problem && 'field-wrong')}>
      <View className="field-label">
        <Text>{label}</Text>
        {isOptional && <Text className="field-optional">{componentWords.optional}</Text>}
      </View>
      {hint && <View className="field-hint">{hint}</View>}
      {children}
      {problem && (
        <View className="field-problem" role="alert">
          {problem}
        </View>
      )}
    </View>
  );
}
