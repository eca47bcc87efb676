import { finishPostings } from '@cloud/clock/finish-postings';
import { runClock } from '@cloud/clock/run-clock';
import { addDays } from '@shared/kernel/time';
import { BrokenOff } from '../breaking-store';
import { oneOf } from '../evening';
import { reviewerIds } from './a-village-of';
import type { SeenBatch, SeenClaim } from './seen-batches';
import type { SeenPerson } from './seen-people';
import { ask, householdOwner, note, somebody, stewardId, supervisorId, todayOf, type Year } from './year';

const atOnce = 6;
const groupMin = 3;
const noticeDays = 3;
/** The steward closes the month's list on this day. */
const closingDay = '25';
const idOf = ({ month }: SeenBatch) => `v1.${month}`;

/** What the steward does at the desk every day: each month's list one step further along its road. */
export async function workAtTheDesk(year: Year): Promise<void> {
  const today = todayOf(year);
  for (const batch of [...year.batches.months.values()]) {
    if (batch.status === 'collecting' && `${batch.month}-${closingDay}` <= today) await openReview(year, batch);
    else if (batch.status === 'inReview') await hold(year, batch);
    else if (batch.status === 'noticed') await lookAfterNotice(year, batch);
  }
}

async function openReview(year: Year, batch: SeenBatch): Promise<void> {
  await ask(year, 'vg003', 'points.open-review', { batchId: idOf(batch) }, false);
  await ask(year, stewardId, 'points.open-review', { batchId: idOf(batch) }, true);
  batch.status = batch.claims.length === 0 ? 'posted' : 'inReview';
}

const waiting = ({ claims }: SeenBatch) => claims.filter(({ status }) => status === 'waiting');

/** Sits until everything is judged that was heard, and publishes when nothing is left. */
async function hold(year: Year, batch: SeenBatch): Promise<void> {
  const isHeard = (claim: SeenClaim) =>
    claim.hearUntilMs === null || claim.isExplained || year.world.now >= claim.hearUntilMs;
  const unheard = waiting(batch).find((claim) => !isHeard(claim));
  if (unheard) await judge(year, batch, [unheard], { isYes: false, isApproval: true });
  const ripe = waiting(batch).filter(isHeard);
  for (let start = 0; start < ripe.length; start += atOnce) {
    year.world.advance(60_000);
    await judge(year, batch, ripe.slice(start, start + atOnce), { isYes: true, isApproval: false });
  }
  const isDecided = waiting(batch).length === 0;
  const reply = await ask(year, stewardId, 'points.publish', { batchId: idOf(batch) }, isDecided);
  if (!reply) return;
  const isEmpty = !batch.claims.some(({ status }) => status === 'approved');
  batch.status = isEmpty ? 'posted' : 'noticed';
  batch.noticeToOn = addDays(todayOf(year), noticeDays - 1);
  if (reply.noticeToOn !== (isEmpty ? null : batch.noticeToOn)) throw new Error('the notice ends on another day');
}

/** Whoever proposed it, gains by it or is a relative does not judge it. */
function mayJudge(reviewer: SeenPerson, { claimantId, proposerId, entry, householdId }: SeenClaim): boolean {
  const gains = entry.beneficiary === 'household' && reviewer.householdId === householdId;
  const isNear = [claimantId, proposerId].some((id) => id === reviewer.id || reviewer.relativeIds.includes(id));
  return !gains && !isNear;
}

async function judge(
  year: Year,
  batch: SeenBatch,
  claims: readonly SeenClaim[],
  { isYes, isApproval }: { isYes: boolean; isApproval: boolean },
): Promise<void> {
  const { chance, people } = year;
  const attendeeIds = chance.shuffled(reviewerIds).slice(0, chance.next() < 0.5 ? groupMin : reviewerIds.length);
  const verdicts = claims.map(({ id }) => {
    const isApproved = isApproval || chance.next() < 0.9;
    return {
      claimId: id,
      verdict: isApproved ? ('approve' as const) : ('refuse' as const),
      reason: isApproved ? '' : '签到表上没有名字',
    };
  });
  const sitting = { batchId: idOf(batch), heldOn: todayOf(year), attendeeIds, verdicts };
  if (chance.next() < 0.05)
    await ask(year, stewardId, 'points.review', { ...sitting, attendeeIds: attendeeIds.slice(0, 2) }, false);
  if (chance.next() < 0.05)
    await ask(
      year,
      stewardId,
      'points.review',
      { ...sitting, attendeeIds: [...attendeeIds.slice(0, 2), 'vg003'] },
      false,
    );
  const reply = await ask(year, stewardId, 'points.review', sitting, isYes);
  if (!reply) return;
  const putOff = claims.filter((claim) => attendeeIds.filter((id) => mayJudge(people.of(id), claim)).length < groupMin);
  const expectedIds = putOff.map(({ id }) => id).sort();
  if (JSON.stringify([...reply.putOffIds].sort()) !== JSON.stringify(expectedIds))
    throw new Error('others were put off');
  for (const [at, claim] of claims.entries()) {
    if (putOff.includes(claim)) continue;
    claim.status = verdicts[at]?.verdict === 'approve' ? 'approved' : 'refused';
  }
  for (const claim of putOff) year.batches.putOff(claim, todayOf(year));
  note(year, 'put off', putOff.length);
}

async function lookAfterNotice(year: Year, batch: SeenBatch): Promise<void> {
  const isRunning = todayOf(year) <= batch.noticeToOn;
  if (isRunning && year.chance.next() < 0.9) await objectToSome(year, batch);
  if (year.chance.next() < 0.7) await answerSome(year, batch);
  const isClear = !batch.claims.some(({ status }) => status === 'objected');
  await post(year, batch, !isRunning && isClear);
}

async function objectToSome(year: Year, batch: SeenBatch): Promise<void> {
  const { chance } = year;
  for (let count = chance.between(0, 3); count > 0; count -= 1) {
    const claim = oneOf(chance, batch.claims);
    const who = somebody(year);
    const isYes = claim.status === 'approved' && !claim.objectorIds.includes(who.id);
    if (!(await ask(year, who.id, 'points.object', { claimId: claim.id, text: '那天我没有看见他' }, isYes))) continue;
    claim.status = 'objected';
    claim.objectorIds.push(who.id);
  }
}

async function answerSome(year: Year, batch: SeenBatch): Promise<void> {
  for (const claim of batch.claims.filter(({ status }) => status === 'objected')) {
    const isUpheld = year.chance.next() < 0.5;
    const answer = { claimId: claim.id, isUpheld, text: '问了同去的人，核对了签到表' };
    await ask(year, supervisorId, 'points.answer-objection', answer, true);
    note(year, isUpheld ? 'objections upheld' : 'objections dismissed');
    if (isUpheld) year.batches.putOff(claim, todayOf(year));
    else claim.status = 'approved';
  }
}

/** Posted claim by claim after the answer; what breaks off is taken up by the clock, until the page says it is done. */
async function post(year: Year, batch: SeenBatch, isYes: boolean): Promise<void> {
  const { world, breaking, chance } = year;
  const batchId = idOf(batch);
  if (!isYes) {
    await ask(year, stewardId, 'points.post', { batchId }, false);
    return;
  }
  const usualShare = breaking.share;
  if (chance.next() < 0.7) breaking.share = 0.1;
  for (let runs = 0; ; runs += 1) {
    const page = await world.done(stewardId, 'points.batch', { batchId, cursor: null });
    if (page.batch?.status === 'posted') break;
    if (runs > 200) throw new Error('a batch is never posted');
    if (page.batch?.status === 'posting') await runClock(world.ports, [finishPostings]);
    else await askOnce(year, batchId);
    if (runs === 1) note(year, 'postings interrupted');
  }
  breaking.share = usualShare;
  note(year, 'points.post');
  batch.status = 'posted';
  for (const claim of batch.claims) if (claim.status === 'approved') notePosted(year, claim);
}

/** The steward's phone loses the connection and does not ask again. */
async function askOnce({ world }: Year, batchId: string): Promise<void> {
  try {
    await world.done(stewardId, 'points.post', { batchId });
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
  }
}

function notePosted(year: Year, claim: SeenClaim): void {
  const { ledger, people } = year;
  const { ownerId, entry, doneOn } = claim;
  const isAward = entry.direction === 'award';
  const isCovered = isAward || ledger.balanceOf(ownerId) >= entry.points;
  claim.status = ledger.hasRoom(ownerId, entry, doneOn, { month: 0, year: 0 }) && isCovered ? 'posted' : 'capped';
  note(year, isAward ? `awards ${claim.status}` : `deductions ${claim.status}`);
  if (claim.status === 'capped') return;
  ledger.count(ownerId, entry, doneOn, 1);
  ledger.move(ownerId, isAward ? 'received' : 'given', entry.points);
  const { how, householdId } = people.of(claim.claimantId);
  if (ownerId === claim.claimantId && (how === 'leave' || how === 'death')) settle(year, ownerId, how, householdId);
}

/** What somebody has who left goes back to the village, of whoever died to the household. */
export function settle({ ledger }: Year, ownerId: string, how: 'leave' | 'death', householdId: string): void {
  const points = ledger.balanceOf(ownerId);
  ledger.move(ownerId, 'given', points);
  if (how === 'death') ledger.move(householdOwner(householdId), 'received', points);
}
