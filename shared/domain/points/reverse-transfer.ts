import { type Outcome, refuse } from '../../kernel/outcome';
import { type Account, balanceOf, turnoverOf } from './account';
import { countersWithout } from './caps';
import { moved } from './post-transfer';
import { reversalIdOf, type Transfer } from './transfer';

export type ReverseTransferRefusal =
  { code: 'ReversalOfReversal' } | { code: 'ReversalBalanceTooLow'; points: number; balance: number; shortBy: number };

/**
 * Take a transfer back 更正, whole: the same points the other way, as a transfer of its own beside it. That it happens once
 * is guaranteed by the reversal's id.
 *
 * Requirements, checked in this order:
 * - The transfer is no reversal itself.
 * - What was received and is taken back is still there: no balance falls below zero.
 *
 * Records `PointsReceived` or `PointsGiven` with the transfer that it takes back. What was awarded or deducted leaves
 * room under its caps again.
 */
export function reverseTransfer(account: Account, transfer: Transfer, nowMs: number): Outcome<ReverseTransferRefusal> {
  if (transfer.reversesId !== null) return refuse({ code: 'ReversalOfReversal' });
  const { points } = transfer;
  const balance = balanceOf(account);
  const isTakenBack = transfer.direction === 'received';
  if (isTakenBack && points > balance) {
    return refuse({ code: 'ReversalBalanceTooLow', points, balance, shortBy: points - balance });
  }
  const reversal: Transfer = {
    ...transfer,
    id: reversalIdOf(transfer.id),
    direction: isTakenBack ? 'given' : 'received',
    balance: isTakenBack ? balance - points : balance + points,
    turnover: turnoverOf(account) + points,
    reversesId: transfer.id,
    postedAtMs: nowMs,
  };
  return moved({ ...account, counters: countersWithout(account, transfer) }, reversal);
}
