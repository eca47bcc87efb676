import {
  announceYearEnd,
  beginCreditYear,
  type CreditYear,
  creditYearIdOf,
  creditYearShape,
  yearSourceId,
} from '@shared/domain/points/credit-year';
import { transferIdOf } from '@shared/domain/points/transfer';
import { beginTurn, endPortion, openPortion, yearEndEntryId } from '@shared/domain/points/turn-credit-year';
import { accept } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import { hasTransfer, readAccount } from '@cloud/_repositories/accounts';
import { type Candidates, findCreditYear, nextPortion } from '@cloud/_repositories/credit-years';
import { parseDocument } from '@cloud/_repositories/documents';
import { actBySystem } from '@cloud/_repositories/system-act';
import { readCreditTariff } from '@cloud/_repositories/tariffs';
import type { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import type { ClockStep } from './clock-step';
import { forEachDue, nextDueOf } from './due-rows';

const dueYears = { collection: 'creditYears', field: 'dueAtMs' } as const;

/** Steps of one village in one run: a large village is done over several, and keeps nobody waiting. */
const stepsPerRun = 20;

/** Announces what ends with a year, ends it and opens the next, each account once whatever is interrupted or repeated. */
export const turnCreditYears: ClockStep = {
  name: 'turn-credit-years',
  run: (ports) => forEachDue(ports, dueYears, (row) => goOn(ports, parseDocument(creditYearShape, row))),
  nextDueAtMs: (ports, afterMs) => nextDueOf(ports, dueYears, afterMs),
};

async function goOn(ports: Ports, { id, villageId }: CreditYear): Promise<void> {
  for (let done = 0; done < stepsPerRun; done += 1) {
    const document = await ports.store.get('creditYears', id);
    const seen = document && parseDocument(creditYearShape, document);
    if (!seen?.isOpen || (done === 0 ? seen.dueAtMs > ports.nowMs() : !isTurning(seen))) return;
    const portion = isTurning(seen) ? await nextPortion(ports.store, seen) : null;
    await actBySystem(ports, { actId: `${id}.step${seen.chain.seq}`, villageId }, async (work) => {
      const creditYear = await findCreditYear(work, id, villageId);
      // Another run of the clock was first.
      if (creditYear?.chain.seq !== seen.chain.seq) return;
      if (portion) await turnPortion(work, creditYear, portion);
      else await beginStep(work, creditYear);
    });
  }
}

function isTurning({ status }: CreditYear): boolean {
  return status === 'ending' || status === 'opening';
}

async function beginStep(work: UnitOfWork, creditYear: CreditYear): Promise<void> {
  const { villageId, status, year } = creditYear;
  const { nowMs } = work.act;
  const tariff = await readCreditTariff(work, villageId);
  if (status === 'waiting') {
    await work.save(announceYearEnd(creditYear, tariff, nowMs), null);
    return;
  }
  await work.save(beginTurn(creditYear, tariff, nowMs), null);
  if (await findCreditYear(work, creditYearIdOf(villageId, year + 1), villageId)) return;
  await work.save(accept([beginCreditYear(villageId, year + 1, tariff, nowMs)]), null);
}

async function turnPortion(work: UnitOfWork, creditYear: CreditYear, { ownerIds, after }: Candidates): Promise<void> {
  const { villageId, base, status } = creditYear;
  const entryId = status === 'ending' ? yearEndEntryId : (base?.id ?? '');
  const accounts = [];
  for (const ownerId of ownerIds) {
    if (await hasTransfer(work, transferIdOf(entryId, yearSourceId(creditYear), ownerId))) continue;
    accounts.push(await readAccount(work, villageId, 'moralCredit', ownerId));
  }
  const portion = { accounts, after, nowMs: work.act.nowMs };
  await work.save(status === 'ending' ? endPortion(creditYear, portion) : openPortion(creditYear, portion), null);
}
