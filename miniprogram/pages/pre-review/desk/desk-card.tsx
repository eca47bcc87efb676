import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { DeskRow } from '@shared/contract/pre-review-pages';
import { supportWords } from '@shared/text/components';
import { untilInWords } from '@shared/text/dates';
import { refusalSentence } from '@shared/text/refusals';
import { deskWords } from '@shared/text/words/pre-review';
import { serverNowMs } from '../../../cloud/clock';
import { Badge } from '../../../components/badge';
import { pressable } from '../../../components/pressable';
import './desk-card.less';

/** One matter on the desk: what it is, how long it waits, how well it is prepared, what was proposed. */
export function DeskCard({ row, isReconsideration }: { row: DeskRow; isReconsideration: boolean }) {
  const { proposalId, title, authorName, sponsorName, waitingDays, permission } = row;
  const page = isReconsideration ? 'reconsider' : 'opinion';
  const open = () => void Taro.navigateTo({ url: `/pages/pre-review/${page}/index?id=${proposalId}` });
  return (
    <View className="desk-card" {...pressable(open, { role: 'link' })}>
      <View className="desk-card-title">{title}</View>
      <View className="desk-card-who">{deskWords.raisedBy(authorName, sponsorName)}</View>
      <View className="desk-card-badges">
        <Badge
          tone={row.metCount === row.itemCount ? 'good' : 'bad'}
          label={deskWords.checklist(row.metCount, row.itemCount)}
        />
        {!isReconsideration && (
          <Badge
            tone={row.verdict ? 'lamp' : 'rest'}
            label={row.verdict ? deskWords.opinionReady(row.verdict) : deskWords.opinionMissing}
          />
        )}
        {row.returnedCount > 0 && <Badge tone="rest" label={deskWords.returned(row.returnedCount)} />}
        {row.isOverdue && <Badge tone="bad" label={deskWords.overdue} />}
      </View>
      <View className="desk-card-when number">
        {[
          deskWords.waiting(waitingDays),
          deskWords.until(untilInWords(row.dueAtMs, serverNowMs())),
          ...(row.supportCount > 0 ? [supportWords(row.supportCount)] : []),
        ].join(' · ')}
      </View>
      {!permission.isOpen && <View className="desk-card-closed">{refusalSentence(permission.refusal)}</View>}
    </View>
  );
}
