import { View } from '@tarojs/components';
import type { MatterRow } from '@shared/contract/proposal-pages';
import { followUpWords, overdueWords, reopenedWords } from '@shared/text/words/follow-up';
import { markedTitle } from '@shared/text/words/recommendation';
import { serverNowMs } from '../../cloud/clock';
import { openPage } from '../../cloud/open-page';
import { Badge } from '../../components/badge';
import { HolderLine } from '../../components/holder-line';
import { pressable } from '../../components/pressable';
import { Section } from '../../components/section';
import { holderProps, matterPage, statusBadge } from '../proposal/matter-words';
import { StuckNote } from './stuck-note';
import './matter-head.less';

interface MatterHeadProps {
  row: MatterRow;
  ladderStepsTaken?: number;
  reopenedCount?: number;
}

/** Which matter it is, where it stands, in whose hands until when. */
export function MatterHead({ row, ladderStepsTaken = 0, reopenedCount = 0 }: MatterHeadProps) {
  const holder = holderProps(row, serverNowMs());
  const remarks = [row.isOverdue ? overdueWords(ladderStepsTaken) : '', reopenedWords(reopenedCount)].filter(Boolean);
  const open = () => openPage(matterPage(row.id));
  return (
    <Section title={markedTitle(row)}>
      <Badge {...statusBadge(row)} />
      {holder && <HolderLine {...holder} />}
      <StuckNote stuck={row.stuck} />
      {remarks.map((remark) => (
        <View key={remark} className="matter-head-remark">
          {remark}
        </View>
      ))}
      <View className="matter-head-link" {...pressable(open, { role: 'link' })}>
        {followUpWords.toMatter}
      </View>
    </Section>
  );
}
