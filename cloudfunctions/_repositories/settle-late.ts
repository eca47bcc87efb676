import { type Account, householdOwnerId } from '@shared/domain/points/account';
import { settlePoints } from '@shared/domain/points/settle-points';
import type { Transfer } from '@shared/domain/points/transfer';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import { readAccount } from './accounts';
import { readCreditRules } from './tariffs';
import type { UnitOfWork } from './unit-of-work';
import { findVillager } from './villages';

/**
 * What comes to somebody after they left the cooperative goes the way that the rest of theirs went: what they had earned
 * before and is posted late, a deduction that is taken back, a reservation that nobody fetched. It is settled in the same
 * transaction, under the id of what it comes of, and so exactly once. Household accounts stay with their household.
 */
export async function settleLate(work: UnitOfWork, villageId: string, outcome: Outcome<Refusal>): Promise<void> {
  if (!outcome.ok) return;
  const posted = outcome.records?.find(({ kind }) => kind === 'transfer') as Transfer | undefined;
  const account = outcome.changes.map(({ next }) => next).find(({ kind }) => kind === 'account') as Account | undefined;
  if (!account || posted?.direction !== 'received') return;
  // No villager's id is that of a household's account.
  const villager = await findVillager(work, account.ownerId, villageId);
  const how = villager?.membership?.how;
  if (!villager || (how !== 'leave' && how !== 'death')) return;
  const { charter } = await readCreditRules(work, villageId);
  const { householdId } = villager;
  const household =
    householdId === '' ? null : await readAccount(work, villageId, 'moralCredit', householdOwnerId(householdId));
  const sourceId = posted.reversesId === null ? posted.sourceId : posted.id;
  await work.save(settlePoints(account, household, { charter, what: how, sourceId, nowMs: work.act.nowMs }), null);
}
