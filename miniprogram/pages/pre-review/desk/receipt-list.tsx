import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { ReceiptRow } from '@shared/contract/pre-review-pages';
import type { TellingWay } from '@shared/domain/message/message';
import { refusalSentence } from '@shared/text/refusals';
import { receiptSentence, receiptWords } from '@shared/text/words/receipt';
import { tellingWayNames } from '@shared/text/words/message';
import { serverNowMs } from '../../../cloud/clock';
import { useConfirmed } from '../../../cloud/use-confirmed';
import { Badge } from '../../../components/badge';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { pressable } from '../../../components/pressable';
import { SecondaryButton } from '../../../components/secondary-button';
import { ledgerWords } from '@shared/text/words/ledger';
import './desk-card.less';
import { fullDay } from '@shared/text/dates';

const ways = Object.entries(tellingWayNames).map(([value, label]) => ({ value: value as TellingWay, label }));

/** Verdicts of which the authors do not know yet; whoever told one notes how. */
export function ReceiptList({ rows, onDone }: { rows: readonly ReceiptRow[]; onDone: () => void }) {
  const [telling, setTelling] = useState<ReceiptRow | null>(null);
  return (
    <>
      {rows.map((row) => (
        <ReceiptCard key={row.proposalId} row={row} onTell={() => setTelling(row)} />
      ))}
      {telling && <TellSheet row={telling} onClose={() => setTelling(null)} onDone={onDone} />}
    </>
  );
}

function ReceiptCard({ row, onTell }: { row: ReceiptRow; onTell: () => void }) {
  const { proposalId, title, authorName, decidedOn, dueAtMs, isOverdue, give } = row;
  const open = () => void Taro.navigateTo({ url: `/pages/proposal/matter/index?id=${proposalId}` });
  return (
    <View className="desk-card">
      <View {...pressable(open, { role: 'link' })}>
        <View className="desk-card-title">{title}</View>
        <View className="desk-card-who">{ledgerWords.people(authorName, null)}</View>
        <View className="desk-card-badges">
          <Badge tone="rest" label={receiptWords.decided(fullDay(decidedOn))} />
          {isOverdue && <Badge tone="bad" label={ledgerWords.overdue} />}
        </View>
        <View className="desk-card-when number">{receiptSentence({ dueAtMs, given: null }, serverNowMs())}</View>
      </View>
      {give.isOpen ? (
        <SecondaryButton label={receiptWords.give} onTap={onTell} />
      ) : (
        <View className="desk-card-closed">{refusalSentence(give.refusal)}</View>
      )}
    </View>
  );
}

interface TellSheetProps {
  row: ReceiptRow;
  onClose: () => void;
  onDone: () => void;
}

function TellSheet({ row, onClose, onDone }: TellSheetProps) {
  const [way, setWay] = useState<TellingWay>('inPerson');
  const { run, sheet } = useConfirmed('pre-review.give-receipt', { onDone, onClose });
  return (
    <ConfirmSheet
      {...sheet}
      title={receiptWords.give}
      sentence={row.title}
      confirmLabel={receiptWords.give}
      onConfirm={() => void run({ proposalId: row.proposalId, way })}
    >
      <SingleChoice label={receiptWords.giveNote} choices={ways} value={way} onChange={setWay} />
    </ConfirmSheet>
  );
}
