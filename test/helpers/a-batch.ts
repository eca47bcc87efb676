import creditData from '../../config/tariffs/default.json';
import ruleBook from '../../config/rule-book/default.json';
import type { Villager } from '@shared/domain/member/villager';
import type { Claim } from '@shared/domain/points/claim';
import type { Reviewer } from '@shared/domain/points/judge-claim';
import { newBatch, type PointsBatch, withRow } from '@shared/domain/points/points-batch';
import { parseCreditTariff } from '@shared/domain/points/tariff';
import { parseRuleBook } from '@shared/domain/village/rule-book';
import { newChain } from '@shared/kernel/case';
import { startOfDayMs } from '@shared/kernel/time';
import { anActor } from './a-proposal';

export const rules = parseRuleBook({ ...ruleBook, villageId: 'v1' });
export const creditTariff = parseCreditTariff(creditData);
export const nowMs = startOfDayMs('2026-03-20') + 36_000_000;
export const theSteward = anActor({ villagerId: 'cs001', name: '积分员一', roles: ['villager', 'creditSteward'] });
export const theSupervisor = anActor({ villagerId: 'sv001', name: '监督一', roles: ['villager', 'supervisor'] });
const saved = { ...newChain, seq: 1, hash: 'h', salt: 's' };

export function aVillager(parts: Partial<Villager> = {}): Villager {
  return {
    id: 'vg001',
    kind: 'villager',
    villageId: 'v1',
    chain: saved,
    name: '村民一',
    pinyin: 'cun min',
    birthYear: 1970,
    helperIds: [],
    householdId: 'h1',
    groupId: 'g1',
    gridId: 'w1',
    phoneLast4: '1000',
    registeredSinceOn: '1990-01-01',
    residentSinceOn: null,
    isPartyMember: false,
    relativeIds: [],
    roles: [],
    councilCategory: null,
    isNamePublic: true,
    isReviewer: false,
    isShopkeeper: false,
    ...parts,
  };
}

/** 参加清河道: 5 points, 10 a month, 60 a year. */
export function aClaim(parts: Partial<Claim> = {}): Claim {
  return {
    id: 'c1',
    kind: 'claim',
    villageId: 'v1',
    chain: saved,
    batchId: 'v1.2026-03',
    status: 'waiting',
    isOnNotice: false,
    claimant: { villagerId: 'vg001', name: '村民一', isNamePublic: true },
    claimantHouseholdId: 'h1',
    claimantGroupId: 'g1',
    proposer: null,
    proposerId: parts.proposer?.villagerId ?? '',
    beneficiaryId: 'vg001',
    isForHousehold: false,
    entry: {
      id: 'river-cleaning',
      title: '参加清河道、清水渠',
      category: 'ecologicalMorality',
      points: 5,
      direction: 'award',
      monthlyPointsMax: 10,
      yearlyPointsMax: 60,
      evidence: '签到表或现场照片',
      source: { document: '积分细则', article: '第 4 条', edition: '2025 年版' },
      edition: 1,
    },
    text: '和大家清了半天水渠',
    photoIds: [],
    doneOn: '2026-03-18',
    claimedAtMs: nowMs - 1_000,
    hearing: null,
    reviews: [],
    objections: [],
    corrections: [],
    transferId: null,
    isOnWall: false,
    shownAtMs: 0,
    capExplanation: null,
    ...parts,
  };
}

/** March's batch with the given claims in it; the other open fields follow the status. */
export function aBatch(parts: Partial<PointsBatch> = {}, claims: readonly Claim[] = []): PointsBatch {
  const begun = { ...newBatch(rules, 'v1', parts.month ?? '2026-03', nowMs), chain: saved };
  const isNoticed = parts.status === 'noticed' || parts.status === 'posting' || parts.status === 'posted';
  const notice = isNoticed ? { noticeFromOn: '2026-03-20', noticeToOn: '2026-03-22' } : {};
  return claims.reduce(withRow, { ...begun, ...notice, ...parts });
}

export function aReviewer(id: string, parts: Partial<Reviewer> = {}): Reviewer {
  const person = { villagerId: id, name: `评议${id}`, isNamePublic: true };
  return { person, relativeIds: [], householdId: `h-${id}`, isReviewer: true, ...parts };
}
