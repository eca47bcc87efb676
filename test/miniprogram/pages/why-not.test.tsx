import { aPhone } from '../../helpers/phone';
import { openEvening } from '../../helpers/evenings';
import { admit, decideMatter, decline, raiseMatter, returned, route } from '../../helpers/pre-review';
import MatterPage from '../../../miniprogram/pages/proposal/matter';
import { emptyPreparation, type Proposal } from '../../../shared/domain/proposal/proposal';
import { matterWords } from '../../../shared/text/words/matter';
import { wayOnWords } from '../../../shared/text/words/way-on';

let id = '';
const phone = aPhone(async (world) => {
  id = await raiseMatter(world);
});
const part = () => phone().part(wayOnWords.title);
/** The verdict, and something that is said about it. */
const says = (verdict: string, words: RegExp) => {
  expect(part().getAllByText(verdict).length).toBeGreaterThan(0);
  expect(part().getAllByText(words).length).toBeGreaterThan(0);
};
const open = (who = 'vg001') => phone().open(who, MatterPage, { id });
const appeal = /提议人觉得不妥，可以请镇里复议一次/;

describe('every no of pre-review reaches the author as a page with its ground, its article, a reason and a way on', () => {
  it('returned: what is missing, how to cure it, until when', async () => {
    const { world } = phone();
    await world.done('cm001', 'proposal.prepare', { proposalId: id, preparation: emptyPreparation });
    await decideMatter(world, id, { ...returned, reason: '请再问问东头几户，把人数写进来' });
    await open();
    says('退回补充', /准备清单 \d 项，做到 \d 项，还差/);
    says('退回补充', /依据：/);
    says('退回补充', /请再问问东头几户/);
    says('退回补充', /收集人或提议人把缺的补好，3月16日.*前再交上来就行/);
    says('退回补充', appeal);
  });

  it('declined: ground, article, reason, who does it until when, and the way to the town', async () => {
    await decideMatter(phone().world, id, decline);
    await open();
    says('依规办理', /法律政策已有规定：/);
    says('依规办理', /依据：/);
    says('依规办理', new RegExp(decline.reason));
    says('依规办理', /不用开会，由.+照规定去办，3月20日（周五）前办好/);
    says('依规办理', appeal);
    expect(phone().words).toContain('请求复议');
  });

  it('of another body: whose it is by which article, and by when it answers', async () => {
    await decideMatter(phone().world, id, route);
    await open();
    says('转给有关方面', /不用开会，由.*办理/);
    says('转给有关方面', /依据：/);
    says('转给有关方面', new RegExp(route.reason));
    says('转给有关方面', /已经交给网格服务台，.+前要给提议人答复/);
    says('转给有关方面', appeal);
  });

  it('merged: the reviewer’s reason, where it goes on, and until when it can be undone', async () => {
    const { world } = phone();
    const { proposalId: targetId } = await world.done('vg003', 'proposal.submit', { body: '村口没有灯', photoIds: [] });
    const reason = '两件说的是同一盏路灯，一起办';
    await world.done('rv001', 'proposal.merge', { proposalId: id, targetId, reason });
    await open();
    says('并入', new RegExp(reason));
    says('并入', /往后跟那一件一起办.*一天之内提议人和预审人可以撤销/);
    expect(phone().words).toContain('去看那一件');
    expect(phone().words).toContain('撤销并入');
  });

  it('deferred: the chair’s reason, and by when it comes again', async () => {
    const { world } = phone();
    const meetingId = await openEvening(world);
    id = (await world.stored<Proposal>('proposals', 'm1'))!.id;
    const { items } = await world.done('ch001', 'agenda.notice', { meetingId });
    const itemId = items[1]!.itemId;
    await world.done('ch001', 'meeting.start-item', { meetingId, itemId });
    await world.done('ch001', 'vote.defer-item', { meetingId, itemId, reason: '等施工队报价来了再议' });
    await open();
    says('暂缓', /等施工队报价来了再议/);
    says('暂缓', /由理事长在.+前再排进一次夜话，不用重新提/);
  });

  it('after the town has looked again once, no second time is promised', async () => {
    const { world } = phone();
    await decideMatter(world, id, decline);
    await world.done('vg001', 'pre-review.request-reconsideration', { proposalId: id, reason: '路灯不归供电所管' });
    await world.done('tw001', 'pre-review.decide-reconsideration', { proposalId: id, opinion: decline });
    await open();
    says('依规办理', /镇里已经复议过一次，不再复议/);
    expect(part().queryByText(appeal)).toBeNull();
  });

  it('what the town lets pass is said by the town, and not before it has answered', async () => {
    const { world } = phone();
    await decideMatter(world, id, decline);
    await world.done('vg001', 'pre-review.request-reconsideration', { proposalId: id, reason: '路灯不归供电所管' });
    await open();
    expect(phone().part(matterWords.opinion).getByText(decline.reason)).toBeTruthy();
    const opinion = { ...admit, reason: '灯归谁管说不清，要大家一起商量' };
    await world.done('tw001', 'pre-review.decide-reconsideration', { proposalId: id, opinion });
    await open();
    expect(phone().part(matterWords.opinionOfTown).getByText(opinion.reason)).toBeTruthy();
  });
});
