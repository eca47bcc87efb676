import { Text, View } from '@tarojs/components';
import type { PreparednessResult } from '@shared/domain/proposal/preparedness-draft';
import { checklistProgress } from '@shared/text/words/matter';
import { prepareWords } from '@shared/text/words/prepare';
import { classNames } from '../../../components/class-names';
import { Section } from '../../../components/section';

/** The checklist, live: what is met, what is not; the cures stand at the fields. */
export function Checklist({ results }: { results: readonly PreparednessResult[] }) {
  const metCount = results.filter((result) => result.isMet).length;
  return (
    <Section title={prepareWords.progress} note={checklistProgress(metCount, results.length)}>
      <View role="list">
        {results.map((result) => (
          <View
            key={result.id}
            role="listitem"
            className={classNames('prepare-item', result.isMet && 'prepare-item-met')}
          >
            <Text className="prepare-mark" aria-label={result.isMet ? prepareWords.met : ''}>
              {result.isMet ? '✓' : '○'}
            </Text>
            <Text>{result.title}</Text>
          </View>
        ))}
      </View>
    </Section>
  );
}
