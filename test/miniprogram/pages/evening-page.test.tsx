import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { send } from '../../../miniprogram/cloud/transport';
import EveningScreen from '../../../miniprogram/pages/meeting/evening';
import { itemResultNames } from '../../../shared/text/words/agenda';
import { floorWords } from '../../../shared/text/words/floor';
import { eveningWords, nextActWords } from '../../../shared/text/words/meeting';
import { minutesWords } from '../../../shared/text/words/minutes';
import { motionWords } from '../../../shared/text/words/motion';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

const item = {
  itemId: 'i1',
  kind: 'matter',
  title: '路灯',
  status: 'current',
  consensus: '',
  pollId: null,
  result: null,
  startedAtMs: null,
  recusals: null,
};
const open = { isOpen: true };
const closed = { isOpen: false, refusal: { code: 'MeetingNotInSession' } };
const point = { pointId: 'p1', name: '王秀兰', text: '跑题了', ruling: null };
const floor = {
  current: null,
  notOffered: [{ villagerId: 'a', name: '陈立军' }],
  hands: [],
  speeches: [],
  shares: [],
  points: [] as object[],
  orderSeed: null,
};
const evening = {
  meeting: {
    meetingId: 'e1',
    status: 'inSession',
    guests: [],
    openedAtMs: 1,
    endedAtMs: null,
    startAtMs: 0,
    urgentReason: null,
  },
  reader: { isChair: false, isClerk: false, isOnRoll: true, isPresent: true, recordsForName: '' },
  next: 'listen',
  openPollId: null,
  recorderName: '',
  items: [item],
  currentItemId: 'i1',
  quorums: [],
  floor,
  undo: [],
  motion: null,
  chair: { handovers: [], handOver: closed, takeBack: closed },
  permissions: {
    recordForChair: closed,
    inSession: { leadsFloor: false, raisePoint: open, ruleOnPoint: closed, raiseHand: open },
  },
};

/** Shows the evening with what differs; gives the words on the screen in their order. */
async function shown(more: object): Promise<string> {
  const data = { ...evening, ...more };
  (send as jest.Mock).mockImplementation(({ action }: { action: string }) =>
    Promise.resolve({ ok: true, data: action === 'meeting.revision' ? { revision: '0-0' } : data }),
  );
  page.open({ id: 'e1' });
  const { container } = render(<EveningScreen />);
  await screen.findByText(eveningWords.items);
  return container.textContent ?? '';
}

it('puts a point of order that waits before all else, and the way to raise one behind it', async () => {
  const waiting = await shown({ floor: { ...floor, points: [point] } });
  expect(waiting.indexOf(floorWords.point)).toBeLessThan(waiting.indexOf(eveningWords.nextUp));
  cleanup();
  const quiet = await shown({});
  expect(quiet.indexOf(floorWords.point)).toBeGreaterThan(quiet.indexOf(eveningWords.nextUp));
});

it('asks nobody any more about a matter that was voted on or put off', async () => {
  const words = await shown({ items: [{ ...item, result: 'deferred' }] });
  expect(words).not.toContain(eveningWords.nextUp);
  expect(document.querySelector('.evening-now')?.textContent).toContain(itemResultNames.deferred);
  cleanup();
  expect(await shown({})).toContain(eveningWords.nextUp);
});

it('leads to the matter and its materials, to introduce it by, until it is settled', async () => {
  const matter = { ...item, proposalId: 'm1' };
  await shown({ items: [matter] });
  fireEvent.click(screen.getByRole('link', { name: eveningWords.seeMatter }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/proposal/matter/index?id=m1' });
  cleanup();
  expect(await shown({ items: [{ ...matter, result: 'adopted' }] })).not.toContain(eveningWords.seeMatter);
});

it('puts first that nobody leads, for the clerk who has to enter who does', async () => {
  const reader = { ...evening.reader, isClerk: true };
  const chair = { ...evening.chair, isLeaderAway: true, handOver: open, candidates: [] };
  const away = await shown({ reader, chair });
  expect(away.indexOf(floorWords.leaderAway)).toBeGreaterThan(-1);
  expect(away.indexOf(floorWords.leaderAway)).toBeLessThan(away.indexOf(eveningWords.nextUp));
  cleanup();
  expect(await shown({ chair })).not.toContain(floorWords.leaderAway);
});

it('says to everybody that there is a pause, and offers no point of order meanwhile', async () => {
  const words = await shown({ meeting: { ...evening.meeting, status: 'suspended' } });
  expect(words).toContain(nextActWords.resume);
  expect(words).not.toContain(nextActWords.listen);
  expect(words).not.toContain(floorWords.point);
});

it('leads the chair to the amendment that is voted on first', async () => {
  const motion = { itemId: 'i1', edition: 1, text: '装两盏', amendments: [], nextAmendmentId: 'm1', save: closed };
  const words = await shown({
    next: 'openPoll',
    motion: { ...motion, isReadOut: false, amend: open, savedByName: '' },
  });
  expect(words).toContain(eveningWords.amendmentFirst);
  expect(screen.getByRole('button', { name: motionWords.toVote })).toBeTruthy();
});

it('puts the minutes under the thumb of whoever was to come, when it is over', async () => {
  const over = { next: 'over', meeting: { ...evening.meeting, status: 'adjourned', endedAtMs: 2 } };
  await shown(over);
  const button = screen.getByRole('button', { name: minutesWords.toMinutes });
  expect(button.closest('.page-frame-bar')).not.toBeNull();
  cleanup();
  await shown({ ...over, reader: { ...evening.reader, isOnRoll: false } });
  expect(screen.getByRole('button', { name: minutesWords.toMinutes }).closest('.page-frame-bar')).toBeNull();
});
