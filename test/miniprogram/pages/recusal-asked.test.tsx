import { screen } from '@testing-library/react';
import { aPhone } from '../../helpers/phone';
import { openEvening } from '../../helpers/evenings';
import PollPage from '../../../miniprogram/pages/vote/poll';
import { recusalWords } from '../../../shared/text/words/poll-methods';
import { askedOfYouSentence, recusalWay } from '../../../shared/text/words/recusal';
import { openingWords } from '../../../shared/text/words/vote';

const item = { meetingId: '', itemId: '' };
const phone = aPhone(async (world) => {
  item.meetingId = await openEvening(world);
  const { nextItemId } = await world.done('ch001', 'meeting.evening', { meetingId: item.meetingId });
  item.itemId = nextItemId ?? '';
});
const open = (who: string) => phone().open(who, PollPage, item);
const ask = (villagerId: string) =>
  phone().world.done('cm002', 'vote.ask-recusal', { ...item, villagerId, reason: '灯装在他家门口' });
const headings = () => [...document.querySelectorAll('.section-title')].map((title) => title.textContent);

describe('a request to stand aside, on the page of the vote', () => {
  it.each([
    ['the chair, about a member', 'ch001', 'cm001'],
    ['the clerk, about the chair', 'ck001', 'ch001'],
  ])('stands before everything else for whoever decides: %s', async (_, decider, member) => {
    await ask(member);
    await open(decider);
    expect(headings()[0]).toBe(recusalWay.toDecide);
    await phone().tap(recusalWords.decide);
    expect(screen.getAllByText(openingWords.reasonIncomplete)).toHaveLength(1);
    phone().fill(recusalWords.decideReason, '确实是');
    await phone().tap(recusalWords.decline);
    expect(screen.getByText(recusalWords.decideSentence)).toBeTruthy();
    expect(phone().commands).toEqual([]);
    await phone().tap(recusalWords.decideConfirm);
    expect(phone().commands).toMatchObject([['vote.decide-recusal', { isUpheld: false, reason: '确实是' }]]);
    expect(headings()[0]).not.toBe(recusalWay.toDecide);
    expect(headings()).toContain(recusalWords.requests);
  });

  it('stands first for whoever was asked, with who asked, why, and what they can do', async () => {
    await ask('cm001');
    await open('cm001');
    expect(headings()[0]).toBe(recusalWay.asked);
    expect(screen.getByText('成员2说：灯装在他家门口')).toBeTruthy();
    expect(screen.getByText(askedOfYouSentence(false))).toBeTruthy();
    expect(screen.getAllByText(openingWords.recuseMyself)).toHaveLength(1);
    await phone().tap(openingWords.recuseMyself);
    phone().fill(openingWords.recuseReason, '是我家门口');
    await phone().tap(openingWords.recusalConfirm);
    expect(phone().commands).toMatchObject([['vote.recuse', { villagerId: 'cm001', reason: '是我家门口' }]]);
    // Their own word settles it: nothing waits for a decision any more.
    expect(headings()).not.toContain(recusalWay.asked);
    await open('ch001');
    expect(headings()).not.toContain(recusalWay.toDecide);
    await phone().world.done('ch001', 'meeting.start-item', item);
    const minutes = await phone().world.done('ck001', 'meeting.minutes', { meetingId: item.meetingId });
    expect(JSON.stringify(minutes.sheet)).toContain('成员1决定应当回避：是我家门口');
  });

  it('is further down for everybody else, and nobody but the deciders can decide', async () => {
    await ask('cm001');
    await open('cm003');
    expect(headings()[0]).not.toBe(recusalWay.toDecide);
    expect(headings()).toContain(recusalWords.requests);
    expect(screen.queryByText(recusalWords.decide)).toBeNull();
  });
});
