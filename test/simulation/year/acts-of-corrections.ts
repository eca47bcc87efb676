import { dueAfterDays } from '@shared/kernel/time';
import { oneOf } from '../evening';
import type { SeenClaim } from './seen-batches';
import { ask, note, stewardId, supervisorId, type Year, type YearAct } from './year';

const hearingDays = 3;
const correctionsMax = 3;

function mayBegin({ status, isCorrected, correction, correctionCount }: SeenClaim): boolean {
  return status === 'posted' && !isCorrected && correction === null && correctionCount < correctionsMax;
}

async function begin(year: Year, claim: SeenClaim, who: string, isAppeal: boolean, isYes: boolean): Promise<void> {
  const said = { claimId: claim.id, reason: '核对以后觉得不应该这样记' };
  if (!(await ask(year, who, 'points.propose-correction', said, isYes))) return;
  const hearUntilMs = dueAfterDays(year.world.now, hearingDays);
  claim.correction = { byId: who, hearUntilMs, isExplained: isAppeal };
  claim.correctionCount += 1;
  note(year, isAppeal ? 'appeals' : 'corrections proposed');
}

/** An office finds that points were posted by mistake. */
export const proposeCorrection: YearAct = async (year) => {
  const { chance, batches } = year;
  const settled = batches.claims.filter(({ status }) => status === 'posted' || status === 'capped');
  if (settled.length === 0) return;
  const claim = oneOf(chance, settled);
  const who = oneOf(chance, [stewardId, supervisorId, 'vg003']);
  const isFree = who !== 'vg003' && claim.proposerId !== who;
  await begin(year, claim, who, false, isFree && mayBegin(claim));
};

/** Somebody from whom points were deducted appeals. */
export const appeal: YearAct = async (year) => {
  const { chance, batches, people } = year;
  const lost = batches.claims.filter(({ status, entry }) => status === 'posted' && entry.direction === 'deduct');
  if (lost.length === 0) return;
  const claim = oneOf(chance, lost);
  if (people.of(claim.claimantId).how === 'death') return;
  await begin(year, claim, claim.claimantId, true, mayBegin(claim));
};

export const explainCorrection: YearAct = async (year) => {
  const { chance, batches, people } = year;
  const open = batches.claims.filter(({ correction }) => correction !== null);
  if (open.length === 0) return;
  const claim = oneOf(chance, open);
  if (people.of(claim.claimantId).how === 'death') return;
  const said = { claimId: claim.id, text: '我记得是那天，邻居可以作证' };
  const isYes = claim.correction?.isExplained === false;
  if (claim.correction && (await ask(year, claim.claimantId, 'points.explain', said, isYes))) {
    claim.correction.isExplained = true;
  }
};

export const decideCorrection: YearAct = async (year) => {
  const { world, chance, batches, ledger } = year;
  const open = batches.claims.filter(({ correction }) => correction !== null);
  if (open.length === 0) return;
  const claim = oneOf(chance, open);
  const { correction, entry, ownerId, doneOn } = claim;
  if (!correction) return;
  const who = oneOf(chance, [stewardId, supervisorId]);
  const isConfirmed = chance.next() < 0.6;
  const isFree = who !== correction.byId && who !== claim.proposerId;
  const isHeard = correction.isExplained || world.now >= correction.hearUntilMs;
  const isAward = entry.direction === 'award';
  const isCovered = !isConfirmed || !isAward || ledger.balanceOf(ownerId) >= entry.points;
  const found = { claimId: claim.id, isConfirmed, text: '核对了签到表和照片' };
  if (!(await ask(year, who, 'points.decide-correction', found, isFree && isHeard && isCovered))) return;
  claim.correction = null;
  if (!isConfirmed) return;
  claim.isCorrected = true;
  ledger.count(ownerId, entry, doneOn, -1);
  ledger.move(ownerId, isAward ? 'given' : 'received', entry.points, true);
  note(year, isAward ? 'awards corrected' : 'appeals granted');
};
