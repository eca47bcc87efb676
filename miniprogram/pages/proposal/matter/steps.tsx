import { View } from '@tarojs/components';
import type { MatterStep } from '@shared/contract/proposal-pages';
import { momentInWords } from '@shared/text/dates';
import { termSentence } from '@shared/text/words/term';
import { matterWords, stepWhat, stepWho } from '@shared/text/words/matter';
import { HolderLine } from '../../../components/holder-line';
import { Section } from '../../../components/section';
import { Timeline, type TimelineStep } from '../../../components/timeline';
import { Verdict } from '../../../components/verdict';
import { holderProps } from '../matter-words';

/** How it came here: each step with who, when, why, how it was reckoned, and who got it then. Newest first. */
export function Steps({ steps, isEnded, nowMs }: { steps: readonly MatterStep[]; isEnded: boolean; nowMs: number }) {
  const shown = steps.map((step, index): TimelineStep => {
    const isLast = index === steps.length - 1;
    const holder = holderProps({ ...step, isOverdue: false }, nowMs);
    return {
      key: String(index),
      what: stepWhat(step),
      who: stepWho(step),
      when: momentInWords(step.atMs, nowMs),
      why: step.reason === '' ? undefined : step.reason,
      tone: isLast && !isEnded ? 'now' : 'done',
      detail: (
        <>
          {step.explanation && <Verdict explanation={step.explanation} />}
          {holder && <HolderLine {...holder} />}
          {step.term?.unit === 'workingDays' && <View>{termSentence(step.term)}</View>}
        </>
      ),
    };
  });
  return (
    <Section title={matterWords.steps}>
      <Timeline steps={[...shown].reverse()} />
    </Section>
  );
}
