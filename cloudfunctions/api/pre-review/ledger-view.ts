import type { LedgerPage } from '@shared/contract/pre-review-pages';
import { periodsOf } from '@shared/domain/points/period';
import { refuse } from '@shared/kernel/outcome';
import { dayOf } from '@shared/kernel/time';
import { ledgerReaders, ledgerRow, listLedger, mayReadLedger } from '@cloud/_repositories/pre-review-ledger';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';

const rowsMax = 20;

/** `pre-review.ledger`: every matter that came before the party organisation, the latest first 预审台账. */
export const ledgerView: View<'pre-review.ledger'> = async ({ reads, actor, nowMs, payload: { cursor } }) => {
  if (!mayReadLedger(actor)) return refuse({ code: 'RoleRequired', roles: ledgerReaders });
  const { id: villageId, name: villageName } = await readVillage(reads, actor.villageId);
  const after = cursor === null ? {} : { after: [cursor.value, cursor.id] as const };
  const proposals = await listLedger(reads, { villageId, fromMs: 1, limit: rowsMax, ...after });
  const last = proposals.at(-1);
  return reply<LedgerPage>({
    villageName,
    rows: proposals.map((proposal) => ledgerRow(proposal, nowMs)),
    next: last && proposals.length === rowsMax ? { value: last.raisedAtMs, id: last.id } : null,
    quarter: periodsOf(dayOf(nowMs)).quarter,
  });
};
