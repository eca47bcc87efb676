import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classNames } from '../class-names';
import './index.less';

export interface TimelineStep {
  key: string;
  /** What happened. */
  what: string;
  who?: string | undefined;
  /** When, in words. */
  when: string;
  why?: string | undefined;
  /** An explained verdict, photos: whatever belongs to the step. */
  detail?: ReactNode;
  tone?: 'done' | 'now' | 'stopped' | 'ahead';
}

const toneClass = {
  done: 'timeline-step',
  now: 'timeline-step timeline-now',
  stopped: 'timeline-step timeline-stopped',
  ahead: 'timeline-step timeline-ahead',
};

/** What happened, one step under the other: who, when, what, why. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <View className="timeline" role="list">
      {steps.map((step) => (
        <View key={step.key} className={toneClass[step.tone ?? 'done']} role="listitem">
          <View className="timeline-what">{step.what}</View>
          <View className={classNames('timeline-when', 'number')}>
            {[step.who, step.when].filter(Boolean).join(' · ')}
          </View>
          {step.why && <View className="timeline-why">{step.why}</View>}
          {step.detail}
        </View>
      ))}
    </View>
  );
}
