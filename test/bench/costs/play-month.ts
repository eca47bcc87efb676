import { clockSteps, stepsAt } from '@cloud/clock/clock-steps';
import { dayOf, hourMs, minuteMs } from '@shared/kernel/time';
import { aVillageWithCouncil } from '../../helpers/cloudbase/full-hall';
import { eveningIn, handOver, onDay, reportDone, closeOut, visit } from '../../helpers/lives/carrying-out';
import type { Life } from '../../helpers/lives/life';
import { admitted, convene, discuss, meetingOf, openPoll, raise, review } from '../../helpers/lives/stages';
import { consent, leaveMessage } from '../../helpers/message-sending';
import { aPng } from '../../helpers/pictures';
import { admit } from '../../helpers/pre-review';
import { monthOf, putPoints, river } from '../../helpers/points-month';
import { CountedWorld, type Cost } from './counted-world';

/** A council as a village of a thousand has it. */
const village = aVillageWithCouncil(31);
const councilIds = village.council.seats.map(({ villagerId }) => villagerId);

/** What the clock asks when nothing is due, and for each message that it makes and hands to WeChat. */
export interface ClockCosts {
  /** A run of every step, and one of those that somebody waits for. */
  idleWhole: Cost;
  idle: Cost;
  eachMessage: Cost;
}

/** Lives through each kind of act once or more, in a village with a council of thirty-one, and counts what each cost. */
export async function playMonth(): Promise<{ world: CountedWorld; clock: ClockCosts }> {
  const world = await CountedWorld.begin(village);
  const { life } = world;
  await playRoad(life);
  await playPoints(life);
  await sendPhoto(life);
  await readPages(life);
  return { world, clock: await clockCosts(world) };
}

async function playRoad(life: Life): Promise<void> {
  const { world } = life;
  await admitted(life);
  const proposalId = life.matterId;
  await life.act('vg004', 'proposal.support', { proposalId });
  const meetingId = await convene(life, eveningIn(life, 4));
  await life.act('cm001', 'agenda.acknowledge-notice', { meetingId });
  await gatherAll(life, meetingId);
  await discuss(life, meetingId);
  await life.act('ck001', 'meeting.give-floor', { meetingId, villagerId: 'cm001' });
  await life.act('ck001', 'meeting.end-speech', { meetingId, note: { gist: '先装三盏', stance: 'for' } });
  const pollId = await openPoll(life, meetingId, councilIds.length);
  await world.done('cm001', 'home.read', {});
  for (const villagerId of councilIds) {
    const { mine } = await world.done(villagerId, 'vote.poll', { pollId });
    await world.done(villagerId, 'vote.cast', { boxId: mine?.boxId ?? '', choice: 'for' });
    await world.done(villagerId, 'meeting.revision', { meetingId });
    await world.done(villagerId, 'meeting.evening', { meetingId });
  }
  await life.act('ch001', 'vote.close-poll', { pollId });
  await life.act('ch001', 'meeting.adjourn', { meetingId });
  await handOver(life, `${pollId}.decision`);
  const report = { text: '灯杆到了', photoIds: [], doneMilestoneIds: [] };
  await life.act('as001', 'follow-up.report-progress', { proposalId, ...report });
  await reportDone(life);
  await closeOut(life, await anotherEvening(life));
  await visit(life, 'cm001', 5);
}

async function gatherAll(life: Life, meetingId: string): Promise<void> {
  const { startAtMs } = await meetingOf(life, meetingId);
  await life.passUntil(startAtMs);
  for (const villagerId of councilIds) await life.world.done('ck001', 'meeting.check-in', { meetingId, villagerId });
  await life.act('ch001', 'meeting.open', { meetingId });
}

/** In session, with another matter on its agenda. */
async function anotherEvening(life: Life): Promise<string> {
  const other = life.beside();
  await raise(other, { author: 'vg005', body: '水塘边的护栏松了，要加固' });
  await review(other, admit);
  const meetingId = await convene(other, eveningIn(life, 4));
  await gatherAll(other, meetingId);
  return meetingId;
}

async function playPoints(life: Life): Promise<void> {
  const { world } = life;
  const batchId = `v1.${dayOf(world.now).slice(0, 7)}`;
  const claimed = { ...river, doneOn: onDay(life, -1) };
  const { claimId } = await world.done('vg003', 'points.claim', claimed);
  await life.act('cs001', 'points.open-review', { batchId });
  await life.act('cs001', 'points.review', { ...monthOf(batchId, [claimId]), heldOn: dayOf(world.now) });
  await life.act('cs001', 'points.publish', { batchId });
  await life.passUntil(world.now + 96 * hourMs);
  await life.act('cs001', 'points.post', { batchId });
  await putPoints(world, 'vg001', 50);
  const good = { name: '洗衣液', note: '', photoId: null, pricePoints: 20, householdMonthlyMax: 2, isOnSale: true };
  const { goodId } = (await life.act('sk001', 'points.enter-good', good)).reply;
  await life.act('sk001', 'points.supply-good', { goodId, quantity: 2, origin: 'bought', from: '' });
  await life.act('vg001', 'points.reserve-good', { goodId, quantity: 1, payFrom: 'mine' });
  const { rows } = await world.done('vg001', 'points.orders', { whose: 'mine', cursor: null });
  const [row] = rows;
  const order = { orderId: row?.id ?? '', pickUpCode: row?.pickUpCode ?? '' };
  await life.act('sk001', 'points.hand-over-order', order);
}

async function sendPhoto({ world }: Life): Promise<void> {
  const { fileId, uploadPath } = await world.done('vg001', 'photo.announce', {});
  await world.files.write(uploadPath, aPng);
  await world.done('vg001', 'photo.keep', { fileId });
}

async function readPages({ world, matterId: proposalId }: Life): Promise<void> {
  for (const who of ['vg003', 'ck001']) await world.done(who, 'home.read', {});
  await world.done('vg003', 'proposal.list', { tab: 'open', cursor: null });
  await world.done('vg003', 'proposal.read', { proposalId });
  await world.done('vg003', 'decision.list', { cursor: null });
  await world.done('vg003', 'vote.results', { cursor: null });
  await world.done('vg003', 'message.list', { cursor: null });
  await world.done('vg003', 'points.passbook', { account: 'mine', cursor: null });
  await world.done('vg003', 'points.shop', { cursor: null });
  await world.done('vg003', 'message.note-consents', { templates: ['matter', 'meeting', 'points'] });
}

/** People of the roster who have a phone, told by one act; more of them change nothing for each. */
const toldIds = ['vg001', 'vg002', 'vg003', 'vg005', 'cm001', 'cm002', 'cm003', 'cm004'];

async function clockCosts(counted: CountedWorld): Promise<ClockCosts> {
  const { world } = counted.life;
  await counted.life.settle();
  const awaited = stepsAt(minuteMs);
  const idleWhole = await counted.clockRun(clockSteps);
  const idle = await counted.clockRun(awaited);
  await consent(world, toldIds, 1);
  await leaveMessage(world, 'told', { kind: 'people', villagerIds: toldIds });
  const handedBefore = counted.wechat.handed.length;
  const busy = await counted.clockRun(awaited);
  const handedCount = counted.wechat.handed.length - handedBefore;
  if (handedCount !== toldIds.length) throw new Error(`${handedCount} of ${toldIds.length} messages went to WeChat`);
  const each = (part: keyof Cost) => Math.ceil((busy[part] - idle[part]) / handedCount);
  const eachMessage = { reads: each('reads'), writes: each('writes'), questions: each('questions'), textChecks: 0 };
  return { idleWhole, idle, eachMessage };
}
