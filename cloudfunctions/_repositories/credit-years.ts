import { householdOwnerId } from '@shared/domain/points/account';
import { type CreditYear, creditYearShape, firstDayOf } from '@shared/domain/points/credit-year';
import { mayHoldCredit } from '@shared/domain/points/may-hold-credit';
import { portionAccountsMax } from '@shared/domain/points/turn-credit-year';
import { type Villager, villagerShape } from '@shared/domain/member/villager';
import { startOfDayMs } from '@shared/kernel/time';
import type { Reader, StoredDocument } from '@cloud/_platform/store';
import { byKind, finderOf, parseDocument } from './documents';
import { readVillage } from './villages';

export const findCreditYear = finderOf('creditYear', creditYearShape);

/** Whose accounts a portion is about, and the last row looked at for them; null at the end of the list. */
export interface Candidates {
  ownerIds: string[];
  after: CreditYear['after'];
}

/** Rows looked at for one portion. */
const rowsAtOnce = 20;

/** The next portion of the phase that a year is in. A list only proposes: each account is looked at again by its id. */
export async function nextPortion(store: Reader, creditYear: CreditYear): Promise<Candidates> {
  const { villageId, status, base, after } = creditYear;
  const isEnding = status === 'ending';
  if (!isEnding && !base) return { ownerIds: [], after: null };
  const documents = await store.find(isEnding ? 'accounts' : 'villagers', {
    where: isEnding ? { villageId, book: 'moralCredit' } : { villageId },
    orderBy: { field: isEnding ? 'id' : 'pinyin', direction: 'ascending' },
    limit: rowsAtOnce,
    ...(after ? { after } : {}),
  });
  const rows = isEnding ? documents.map(accountRow) : await villagerRows(store, creditYear, documents);
  return portionOf(rows, rows.length < rowsAtOnce);
}

interface Row {
  key: string;
  id: string;
  ownerId: string | null;
}

/** As many rows as name accounts enough for one portion. */
function portionOf(rows: readonly Row[], isEnd: boolean): Candidates {
  const ownerIds = new Set<string>();
  for (const [at, { key, id, ownerId }] of rows.entries()) {
    if (ownerId !== null) ownerIds.add(ownerId);
    const isLastRow = at === rows.length - 1;
    if (ownerIds.size === portionAccountsMax || isLastRow) {
      return { ownerIds: [...ownerIds], after: isLastRow && isEnd ? null : [key, id] };
    }
  }
  return { ownerIds: [], after: null };
}

function accountRow(document: StoredDocument): Row {
  return { key: document.id, id: document.id, ownerId: (document as StoredDocument & { ownerId: string }).ownerId };
}

/** Members alone open accounts; a household does while anybody of it is a member. */
async function villagerRows(
  store: Reader,
  { villageId, base, year }: CreditYear,
  documents: readonly StoredDocument[],
): Promise<Row[]> {
  const village = await readVillage(byKind(store), villageId);
  const onMs = startOfDayMs(firstDayOf(year));
  const ownerOf = (villager: Villager) => {
    if (!mayHoldCredit(villager, village.rules, onMs).ok) return null;
    if (base?.beneficiary === 'person') return villager.id;
    return villager.householdId === '' ? null : householdOwnerId(villager.householdId);
  };
  return documents.map((document) => {
    const villager = parseDocument(villagerShape, document);
    return { key: villager.pinyin, id: villager.id, ownerId: ownerOf(villager) };
  });
}
