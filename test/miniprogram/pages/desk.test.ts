import { deskMembers, isAlreadySo, type Listed, missingFirst } from '../../../miniprogram/pages/meeting/check-in/desk';
import type { QueuedCommand } from '../../../miniprogram/cloud/unsent/use-command-queue';

const member = (villagerId: string, parts: Partial<Listed> = {}): Listed => ({
  villagerId,
  name: '林国栋',
  pinyin: 'lin guo dong',
  seat: 1,
  group: '',
  councilName: '群众议事会',
  isHere: false,
  wasHere: false,
  fromAtMs: null,
  toAtMs: null,
  leaveReason: null,
  enteredLeave: null,
  ...parts,
});

const queued = (villagerId: string, parts: Partial<QueuedCommand> = {}): QueuedCommand => ({
  requestId: `r.${villagerId}`,
  action: 'meeting.check-in',
  payload: { meetingId: 'e1', villagerId },
  readerId: 'ck001',
  title: '林国栋签到',
  subject: 'e1',
  madeAtMs: 1,
  isQueued: true,
  draftKey: null,
  isSecret: false,
  refusal: null,
  state: 'waiting',
  ...parts,
});

describe('the list', () => {
  const members = [
    member('a', { seat: 1, isHere: true, wasHere: true }),
    member('b', { seat: 2 }),
    member('c', { seat: 3, wasHere: true }),
    member('d', { seat: 4 }),
  ];

  it('has the missing first, then who has left, then who is here', () => {
    expect(missingFirst(deskMembers(members, [])).map(({ villagerId }) => villagerId)).toEqual(['b', 'd', 'c', 'a']);
  });

  it('counts what waits to be sent, and marks it', () => {
    const checkOut = queued('a', { action: 'meeting.check-out' });
    const desk = deskMembers(members, [queued('b'), checkOut]);
    expect(desk.map(({ villagerId, isHere, waiting }) => [villagerId, isHere, waiting !== null])).toEqual([
      ['a', false, true],
      ['b', true, true],
      ['c', false, false],
      ['d', false, false],
    ]);
  });

  it('keeps what was accepted until the list is read anew, unless something later waits', () => {
    const entered = new Map([
      ['b', true],
      ['a', false],
    ]);
    const desk = deskMembers(members, [queued('a')], entered);
    expect(desk.map(({ isHere, wasHere, waiting }) => [isHere, wasHere, waiting !== null])).toEqual([
      [true, true, true],
      [true, true, false],
      [false, true, false],
      [false, false, false],
    ]);
  });

  it('takes the last of several acts on one person, and none that was refused', () => {
    const again = queued('b', { action: 'meeting.check-out', requestId: 'later' });
    expect(deskMembers(members, [queued('b'), again])[1]).toMatchObject({
      isHere: false,
      waiting: { requestId: 'later' },
    });
    const refused = queued('b', { state: 'refused', refusal: { code: 'CheckInAlreadyHere', name: '林国栋' } });
    expect(deskMembers(members, [refused])[1]).toMatchObject({ isHere: false, waiting: null });
  });
});

it('knows what another device had already entered', () => {
  expect(isAlreadySo(queued('a', { refusal: { code: 'CheckInAlreadyHere', name: '林国栋' } }))).toBe(true);
  expect(isAlreadySo(queued('a', { refusal: { code: 'MeetingNotOnRoll' } }))).toBe(false);
  expect(isAlreadySo(queued('a'))).toBe(false);
});
