import { closePoll, voidForgottenPoll, voidPoll } from '@shared/domain/vote/close-poll';
import { pollStatuses } from '@shared/domain/vote/poll';
import { systemActor } from '@shared/domain/member/actor';
import { agreedOn, aHandPoll, aPoll, closing } from '../../../helpers/a-poll';
import { aMeeting, theChair, theClerk } from '../../../helpers/evening-builder';

const byChair = { actor: theChair, nowMs: 2_000 };
const byClerk = { actor: theClerk, nowMs: 2_000 };
const counts = { for: 5, against: 3, abstain: 1 };

describe('closing a poll', () => {
  it('makes it closing, to be sealed and counted', () => {
    expect(closePoll(aMeeting(), aPoll(), byChair)).toMatchObject({
      changes: [{ next: { status: 'closing', isOpen: true, closing }, event: { type: 'PollClosing' } }],
    });
  });

  it('carries on with a closing poll without another event', () => {
    expect(closePoll(aMeeting(), aPoll({ status: 'closing', closing }), byChair)).toEqual({ ok: true, changes: [] });
  });

  it.each(['closed', 'void'] as const)('refuses a poll that is %s', (status) => {
    expect(closePoll(aMeeting(), aPoll({ status }), byChair)).toMatchObject({
      refusal: { code: 'PollNotOpen', status },
    });
  });

  it('refuses to count a poll that is being declared void', () => {
    const poll = aPoll({ status: 'closing', closing: { ...closing, voidReason: '开错了' } });
    expect(closePoll(aMeeting(), poll, byChair)).toMatchObject({ refusal: { code: 'PollNotOpen' } });
  });

  it('refuses anybody but the chair', () => {
    expect(closePoll(aMeeting(), aPoll(), byClerk)).toMatchObject({ refusal: { code: 'MeetingOnlyChair' } });
  });

  it('refuses a chair who stands aside from the item', () => {
    const recused = [{ villagerId: 'ch001', name: '理事长一', isNamePublic: true, reason: '亲属' }];
    const no = { refusal: { code: 'MeetingLeaderRecused' } };
    expect(closePoll(aMeeting(), aPoll({ recused }), byChair)).toMatchObject(no);
    expect(voidPoll(aMeeting(), aPoll({ recused }), { ...byChair, reason: '开错了' })).toMatchObject(no);
  });

  it.each(['showOfHands', 'paper'] as const)('waits until both tellers agree (%s)', (method) => {
    expect(closePoll(aMeeting(), aHandPoll(method), byChair)).toMatchObject({
      refusal: { code: 'PollCountNotAgreed', failedCount: 0, roundsMax: 3 },
    });
    expect(closePoll(aMeeting(), aHandPoll(method, { handCount: agreedOn(counts) }), byChair).ok).toBe(true);
  });
});

describe('declaring a poll void', () => {
  it('keeps the reason', () => {
    expect(voidPoll(aMeeting(), aPoll(), { ...byChair, reason: ' 开错了 ' })).toMatchObject({
      changes: [{ next: { status: 'closing', closing: { voidReason: '开错了' } }, event: { type: 'PollVoiding' } }],
    });
  });

  it('carries on with a poll that is being declared void', () => {
    const poll = aPoll({ status: 'closing', closing: { ...closing, voidReason: '开错了' } });
    expect(voidPoll(aMeeting(), poll, { ...byChair, reason: '开错了' })).toEqual({ ok: true, changes: [] });
  });

  it.each(pollStatuses.filter((status) => status !== 'open'))('refuses a poll that is %s', (status) => {
    const poll = aPoll({ status, closing });
    expect(voidPoll(aMeeting(), poll, { ...byChair, reason: '开错了' })).toMatchObject({
      refusal: { code: 'PollNotOpen', status },
    });
  });

  it('refuses anybody but the chair', () => {
    expect(voidPoll(aMeeting(), aPoll(), { ...byClerk, reason: '开错了' })).toMatchObject({
      refusal: { code: 'MeetingOnlyChair' },
    });
  });
});

describe('a poll that nobody closed', () => {
  const bySystem = { actor: systemActor('v1'), nowMs: 2_000, reason: '没有人结束' };

  it('is declared void by the clock', () => {
    expect(voidForgottenPoll(aPoll(), bySystem)).toMatchObject({
      changes: [{ next: { status: 'closing', closing: { voidReason: '没有人结束' } }, event: { type: 'PollVoiding' } }],
    });
  });

  it.each(['closing', 'closed', 'void'] as const)('is left alone when it is %s', (status) => {
    expect(voidForgottenPoll(aPoll({ status, closing }), bySystem)).toMatchObject({
      refusal: { code: 'PollNotOpen', status },
    });
  });
});
