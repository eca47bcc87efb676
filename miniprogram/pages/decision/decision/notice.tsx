import { View } from '@tarojs/components';
import type { DecisionModel } from '@shared/contract/decision';
import { handOverBlocks } from '@shared/text/refusals/hand-over-blocks';
import { decisionWords, noticeSentence, noticeStateNames } from '@shared/text/words/decision';
import { Badge } from '../../../components/badge';
import { Section } from '../../../components/section';
import { noticeTones } from '../notice-tones';

/** The public notice with its clock, and what it still keeps back. */
export function Notice({ decision }: { decision: DecisionModel }) {
  const { notice, handOverBlock, matterStatus } = decision;
  const blocked = matterStatus === 'adopted' && handOverBlock !== null && notice.state === 'over';
  return (
    <Section title={decisionWords.noticeTitle}>
      <Badge label={noticeStateNames[notice.state]} tone={noticeTones[notice.state]} />
      <View className="decision-notice">{noticeSentence(notice)}</View>
      {blocked && <View className="decision-note">{handOverBlockSentence(handOverBlock)}</View>}
    </Section>
  );
}

function handOverBlockSentence(block: NonNullable<DecisionModel['handOverBlock']>): string {
  const sentence = handOverBlocks[block.code] as (of: typeof block) => string;
  return sentence(block);
}
