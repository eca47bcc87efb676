import type { Proposal } from '@shared/domain/proposal/proposal';
import { addDays, dayOf } from '@shared/kernel/time';
import { admit, attendeeIds, decline, fullPreparation, returned } from '../../helpers/pre-review';
import { ask, inDays, isTheirDay, matterOf, note, todayOf, type VillageYear, type Way } from './village-year';

const villagers = ['vg001', 'vg003', 'vg004', 'vg005'];
const sponsors = ['cm001', 'cm002', 'cm003', 'cm004', 'cm005'];

export async function raise(year: VillageYear): Promise<void> {
  const { chance, ways } = year;
  const number = ways.size + 1;
  const author = villagers[chance.between(0, villagers.length - 1)] ?? 'vg001';
  const body = `第 ${number} 件：村口的路灯坏了半个月，晚上看不见路`;
  const { proposalId } = await ask(year, author, 'proposal.submit', { body, photoIds: [] });
  ways.set(proposalId, wayBy(chance.next()));
  for (const who of ['cs001', 'sk001']) {
    if (chance.next() < 0.5) await ask(year, who, 'proposal.support', { proposalId });
  }
}

function wayBy(draw: number): Way {
  if (draw < 0.45) return 'desk';
  if (draw < 0.68) return 'byRule';
  return draw < 0.96 ? 'council' : 'withdrawn';
}

/** What whoever has the matter does about it, if today is the day. Meetings have an evening of their own. */
export async function moveOn(year: VillageYear, proposalId: string): Promise<void> {
  const matter = await matterOf(year, proposalId);
  if (!matter.isOpen) {
    if (matter.status === 'visited') await thinkAgain(year, matter);
    return;
  }
  if (!isTheirDay(year, matter)) return;
  switch (matter.status) {
    case 'submitted':
      return takeUp(year, matter);
    case 'returned':
      await ask(year, matter.sponsorId, 'proposal.prepare', { proposalId, preparation: fullPreparation });
      await ask(year, matter.sponsorId, 'pre-review.resubmit', { proposalId });
      return;
    case 'declined':
      await ask(year, matter.handler?.villagerId ?? '', 'follow-up.report-handled', done(proposalId));
      return;
    case 'routed':
      await ask(year, 'ck001', 'follow-up.answer', done(proposalId));
      return;
    case 'inProgress':
      return carryOut(year, matter);
    case 'onHold':
      await ask(year, 'ch001', 'follow-up.resume', { proposalId, dueOn: inDays(year, 15) });
      return;
    case 'closedOut':
      return visit(year, matter);
    default:
      return;
  }
}

const done = (proposalId: string) => ({ proposalId, evidence: '灯都亮了，照片三张', photoIds: [] });

async function takeUp(year: VillageYear, { id: proposalId, authorId }: Proposal): Promise<void> {
  const way = year.ways.get(proposalId);
  if (way === 'withdrawn') {
    await ask(year, authorId, 'proposal.withdraw', { proposalId, reason: '不用了，已经亮了' });
    return;
  }
  if (way === 'desk') {
    await ask(year, 'ck001', 'proposal.route', { proposalId, reason: '打个电话报修就能办，不用等开会' });
    return;
  }
  const sponsor = sponsors[year.chance.between(0, sponsors.length - 1)] ?? 'cm001';
  await ask(year, sponsor, 'proposal.sponsor', { proposalId });
  const isPoor = year.chance.next() < 0.12;
  const preparation = isPoor ? { ...fullPreparation, affected: '' } : fullPreparation;
  await ask(year, sponsor, 'proposal.prepare', { proposalId, preparation });
}

/** The party organisation's session: everything that waits, a batch of at most ten. */
export async function preReview(year: VillageYear, proposalIds: readonly string[]): Promise<void> {
  const matters: { proposalId: string; preparedAtMs: number }[] = [];
  for (const proposalId of proposalIds.slice(0, 10)) {
    const { preparedAtMs } = await ask(year, 'rv001', 'pre-review.prepare-opinion', {
      proposalId,
      opinion: opinionOn(year, await matterOf(year, proposalId)),
    });
    matters.push({ proposalId, preparedAtMs });
  }
  if (matters.length === 0) return;
  await ask(year, 'rv001', 'pre-review.decide-session', { heldOn: todayOf(year), attendeeIds, matters });
}

function opinionOn(year: VillageYear, { id, preparation }: Proposal) {
  if (preparation.affected === '') return { ...returned, reason: '请再问问住在那一片的几户人家' };
  return year.ways.get(id) === 'byRule' ? { ...decline, dueOn: inDays(year, 10) } : admit;
}

async function carryOut(year: VillageYear, matter: Proposal): Promise<void> {
  const { id: proposalId, assignee, holderKey } = matter;
  const draw = year.chance.next();
  const reason = '灯杆要等供电所的批复';
  if (holderKey === 'role:townCoordinator') {
    const again = { proposalId, personId: 'as001', dueOn: inDays(year, 15), reason };
    await ask(year, 'tw001', 'follow-up.reassign', again);
  } else if (draw < 0.08) {
    await ask(year, 'ch001', 'follow-up.put-on-hold', { proposalId, reason, reviewOn: inDays(year, 20) });
  } else if (draw < 0.16) {
    const dueOn = inDays(year, dayOf(matter.dueAtMs) === inDays(year, 12) ? 13 : 12);
    await ask(year, 'ch001', 'follow-up.reassign', { proposalId, personId: null, dueOn, reason });
  } else if (draw < 0.4) {
    const report = { proposalId, text: '灯杆立好了', photoIds: [], doneMilestoneIds: [] };
    await ask(year, assignee?.villagerId ?? '', 'follow-up.report-progress', report);
  } else {
    await ask(year, assignee?.villagerId ?? '', 'follow-up.report-done', done(proposalId));
  }
}

async function visit(year: VillageYear, { id: proposalId, authorId, visitor, supporterIds }: Proposal): Promise<void> {
  const { chance } = year;
  for (const who of supporterIds) {
    if (chance.next() > 0.4) continue;
    const said = { proposalId, rating: chance.between(1, 5), words: '支持过的人说一句' };
    // Who came round to it before an evening put it off again has said so already.
    const answer = await year.phones.call(who, 'follow-up.rate-as-supporter', said);
    note(year, answer.ok ? 'rated by a supporter' : 'rated by a supporter already');
  }
  // Now and then the author is faster than the visitor.
  if (chance.next() < 0.08) {
    await ask(year, authorId, 'follow-up.rate', { proposalId, rating: chance.between(2, 5), words: '自己来说一句' });
    note(year, 'rated before the visit');
    if ((await matterOf(year, proposalId)).status !== 'closedOut') return;
  }
  const rating = chance.next() < 0.1 ? chance.between(1, 2) : chance.between(3, 5);
  const said = { manner: 'home' as const, note: '到家里看了', rating, ratingWords: rating < 3 ? '还是不亮' : '' };
  await ask(year, visitor?.villagerId ?? '', 'follow-up.record-visit', { proposalId, ...said });
}

/** Weeks later an author says what it is like now, once; below three it is taken up again. */
async function thinkAgain(year: VillageYear, matter: Proposal): Promise<void> {
  const { id: proposalId, authorId, statusSinceMs } = matter;
  const key = `${proposalId} again ${matter.steps.length}`;
  if (year.plans.has(key) || dayOf(year.world.now) < addDays(dayOf(statusSinceMs), 6)) return;
  year.plans.set(key, 0);
  if (year.chance.next() > 0.12) return;
  const rating = year.chance.between(1, 5);
  year.world.advance(60_000);
  const answer = await year.phones.call(authorId, 'follow-up.rate', { proposalId, rating, words: '过了一阵再说' });
  note(year, answer.ok ? 'rated after the visit' : 'rated once already');
}
