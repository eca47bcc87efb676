import type { ContentCheck } from '@cloud/_platform/content-check';
import { noFigures } from '@shared/domain/neighbourhood/ceremony-draft';
import { dayOf, hourMs } from '@shared/kernel/time';
import { aSitting } from '../an-amendment';
import { aPng } from '../pictures';
import { monthOf, putPoints, river } from '../points-month';
import { admit } from '../pre-review';
import { eveningIn, handOver, onDay } from './carrying-out';
import { Life } from './life';
import { admitted, convene, decide, discuss, openEvening, openPoll, raise, review } from './stages';

/** A platform that never answers about a text, and takes its time with pictures. */
const silentCheck: ContentCheck = {
  checkText: () => Promise.resolve('unanswered'),
  askAboutMedia: () => Promise.resolve({ traceId: 'trace-1' }),
};

/**
 * A small village that has lived until it holds a document of every kind, each left by real acts: matters decided and
 * handed over, an advisory poll, a secret poll still open, a month of points, the shop, people at the door, a request at the service desk.
 */
export async function aVillageOfEveryKind(): Promise<Life> {
  const life = await Life.begin();
  await liveAtTheDoor(life);
  await liveTheRoad(life);
  await livePoints(life);
  await liveByRules(life);
  await liveAmongNeighbours(life);
  await life.act('vg001', 'service.ask', { body: '自来水管漏水', photoIds: [], isShared: false });
  await leaveUnfinished(life);
  return life;
}

/** A phone that guesses, an invitation, a telephone, names agreed to and consents to messages. */
async function liveAtTheDoor({ world }: Life): Promise<void> {
  await world.done('ck001', 'member.unbind', { villagerId: 'vg004', reason: '换手机' });
  const asking = { villageId: 'v1', name: '村民四', phoneLast4: '0000' };
  await world.done('wx:new-phone', 'member.ask-binding', asking);
  await world.done('ck001', 'member.invite', { villagerIds: ['vg004'] });
  await world.done('cm001', 'member.give-contact', { villagerId: null, phone: '13800000000', consent: '' });
  const consents = { isNamePublic: false, photosOnBoards: false, messages: true };
  await world.done('vg005', 'member.change-consents', { villagerId: null, ...consents, consent: '' });
  await world.done('vg005', 'message.note-consents', { templates: ['matter'] });
}

/** One matter to whom it is handed over, asked about in an advisory poll on the way; its evening is written up. */
async function liveTheRoad(life: Life): Promise<void> {
  await admitted(life);
  const proposalId = life.matterId;
  const endsOn = onDay(life, 3);
  await life.act('ck001', 'advisory.open', { proposalId, question: '村口装不装路灯？', endsOn });
  await life.act('vg001', 'advisory.cast', { pollId: `${proposalId}.advisory1`, choice: 'for' });
  const meetingId = await convene(life, eveningIn(life, 5));
  await life.act('cm001', 'agenda.acknowledge-notice', { meetingId });
  const { reply } = await decide(life, meetingId);
  await life.act('ch001', 'meeting.adjourn', { meetingId });
  await handOver(life, `${reply.pollId}.decision`);
}

/** A claim that became points, and somebody who has reserved a good for theirs. */
async function livePoints(life: Life): Promise<void> {
  const { world } = life;
  const batchId = `v1.${dayOf(world.now).slice(0, 7)}`;
  const doneOn = onDay(life, -1);
  const { claimId } = await world.done('vg003', 'points.claim', { ...river, doneOn });
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
}

/** A clock that the village wants to change, and an article of its covenant. */
async function liveByRules({ world }: Life): Promise<void> {
  const on = dayOf(world.now);
  const draft = { rule: 'preReviewDaysMax' as const, days: 12, unit: 'days' as const };
  const decided = { decidedBy: '群众议事会第三次会议', decidedOn: on, edition: '2026 年修订' };
  await world.done('ck001', 'village.record-rule', { draft, ...decided });
  const text = { number: '第二条', title: '广场舞八点半收场', text: '晚上八点半收场。', keywords: ['广场舞'] };
  const reworded = { ...text, reward: '', penalty: '' };
  const changes = [{ kind: 'reword' as const, articleId: 'covenant-dance', text: reworded }];
  const amended = { sitting: aSitting, changes, edition: '2026 年修订', filedOn: on, fromOn: on };
  await world.done('ck001', 'register.record-amendment', amended);
}

/** What a family tells the village, … */
async function liveAmongNeighbours(life: Life): Promise<void> {
  const plan = { on: onDay(life, 9), place: '自家院子', figures: { ...noFigures, tables: 25 }, help: '借十张桌子' };
  await life.act('vg001', 'neighbourhood.register-ceremony', { kind: 'wedding', familyId: null, plan });
  const offer = { direction: 'offer' as const, title: '旧课桌', quantity: '十张', note: '', contact: '' };
  const untilOn = dayOf(life.world.now);
  await life.act('vg003', 'neighbourhood.publish-supply', { ...offer, untilOn, unitId: null });
  await life.act('ck001', 'neighbourhood.plan-duty', { days: [{ on: untilOn, villagerId: 'ch001' }] });
  const care = { personId: 'vg003', visitorId: 'cm001', reasonId: 'aloneElder', why: '腿脚不便', firstOn: untilOn };
  const { careId } = (await life.act('ck001', 'neighbourhood.list-care', care)).reply;
  await life.act('cm001', 'neighbourhood.record-care-visit', { careId, way: 'home', note: '都好', photoIds: [] });
  const errand = { villagerId: null, what: '领老年优待证', paperNames: ['身份证'] };
  await life.act('vg005', 'neighbourhood.ask-errand', errand);
}

/** What a backup finds half done: a secret poll, a change of the council, a photo in review, a text in doubt. */
async function leaveUnfinished(life: Life): Promise<void> {
  const { world } = life;
  const other = life.beside();
  await raise(other, { author: 'vg005', body: '水塘边的护栏松了，要加固' });
  await review(other, admit);
  const meetingId = await convene(other, eveningIn(life, 4));
  await openEvening(other, meetingId);
  await discuss(other, meetingId);
  const pollId = await openPoll(other, meetingId, 9, 'secret');
  const { mine } = await world.done('cm001', 'vote.poll', { pollId });
  const ballot = { boxId: mine?.boxId ?? '', code: '0'.repeat(12), choice: 'for' as const };
  await world.done('cm001', 'vote.cast-secret', ballot);
  const leaving = [{ villagerId: 'cm007', reason: 'resigned' as const }];
  const sitting = { heldOn: dayOf(world.now), place: '议事厅', presiderName: '党员一', how: '本人书面辞职' };
  const seats = { isNewTerm: false, fromOn: dayOf(world.now), toOn: null, leaving, entering: [], deputyIds: null };
  await world.done('ck001', 'village.record-change', { ...sitting, ...seats });
  const asked = { villagerId: null, what: 'leave' as const, on: dayOf(world.now), householdId: null };
  await world.done('vg005', 'points.record-member-change', { ...asked, reason: '搬到县城去住了' });
  world.contentCheck = silentCheck;
  const { fileId, uploadPath } = await world.done('vg001', 'photo.announce', {});
  await world.files.write(uploadPath, aPng);
  await world.done('vg001', 'photo.keep', { fileId });
  await world.done('vg001', 'proposal.submit', { body: '水渠堵了，下游浇不上地', photoIds: [fileId] });
}
