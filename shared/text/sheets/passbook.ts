import type { PassbookAccount } from '../../contract/points-pages';
import type { SheetBlock } from '../../contract/sheet';
import type { Transfer } from '../../domain/points/transfer';
import { dayOf } from '../../kernel/time';
import { fullDay } from '../dates';
import { articleOf, beneficiaryWords, entryTitle, passbookWords, signedPointsWords } from '../words/points';

interface Printing {
  account: PassbookAccount;
  ownerName: string;
  balance: number;
  villageName: string;
  nowMs: number;
  /** There is more than a sheet takes. */
  isCutShort: boolean;
}

/** A passbook 存折 on paper, newest entry first, each with what the account held after it. */
export function passbookSheet(transfers: readonly Transfer[], printing: Printing): SheetBlock[] {
  const { account, ownerName, balance, villageName, nowMs, isCutShort } = printing;
  const isDuty = account === 'duty';
  return [
    { kind: 'title', text: isDuty ? passbookWords.dutyCover : passbookWords.cover },
    { kind: 'subtitle', text: `${villageName}　${beneficiaryWords(ownerName, account === 'household')}` },
    { kind: 'facts', rows: [{ label: passbookWords.balance, value: `${balance} ${passbookWords.unit}` }] },
    transfers.length === 0
      ? { kind: 'paragraph', text: isDuty ? passbookWords.noDuty : passbookWords.noEntries }
      : {
          kind: 'table',
          head: ['记上的日子', '什么事', '积分', '余额', '依据'],
          rows: transfers.map((transfer) => [
            fullDay(dayOf(transfer.postedAtMs)),
            entryTitle({ ...transfer, isReversal: transfer.reversesId !== null }),
            signedPointsWords(transfer),
            `${transfer.balance} 分`,
            articleOf(transfer.source),
          ]),
          widths: [18, 34, 14, 14, 20],
          isRoomy: false,
        },
    ...(isCutShort ? [{ kind: 'paragraph' as const, text: `只印了最近的 ${transfers.length} 笔。` }] : []),
    { kind: 'paragraph', text: isDuty ? passbookWords.dutyNote : passbookWords.nobodyPays },
    { kind: 'mark', text: fullDay(dayOf(nowMs)) },
  ];
}
