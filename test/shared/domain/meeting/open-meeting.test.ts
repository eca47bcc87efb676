import type { Meeting, MeetingStatus } from '@shared/domain/agenda/meeting';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import { declareInquorate, lapseMeeting } from '@shared/domain/meeting/declare-inquorate';
import type { Floor } from '@shared/domain/meeting/floor';
import { openMeeting } from '@shared/domain/meeting/open-meeting';
import { resumeMeeting, suspendMeeting } from '@shared/domain/meeting/suspend-meeting';
import { systemActor } from '@shared/domain/member/actor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { dayOf, endOfDayMs } from '@shared/kernel/time';
import { refusalSentence } from '@shared/text/refusals/all';
import {
  accepted,
  aConvenedEvening,
  anOpenEvening,
  chair,
  clerk,
  eventTypes,
  fridayEvening,
  member,
  present,
} from '../../../helpers/a-meeting';

const { meeting, roll, matters } = aConvenedEvening();
const halfAnHour = 30 * 60_000;
const atEarliest = { actor: chair, nowMs: fridayEvening - halfAnHour };
const notConvened: MeetingStatus[] = ['draft', 'inSession', 'suspended', 'adjourned', 'inquorate', 'cancelled'];

describe('opening a meeting', () => {
  it('opens with exactly two-thirds, half an hour early', () => {
    const outcome = openMeeting(meeting, [present(roll, 6)], atEarliest);
    expect(accepted<Meeting>(outcome, 'meeting')).toMatchObject({
      status: 'inSession',
      openedAtMs: atEarliest.nowMs,
      currentItemId: 'i0',
      items: [{ kind: 'report', status: 'current' }, { status: 'pending' }],
      quorumExplanations: [{ isMet: true, numbers: { presentCount: 6, required: 6 } }],
    });
    expect(accepted<PresenceRoll>(outcome, 'presenceRoll').headcountAtMs).toBe(atEarliest.nowMs);
    expect(accepted<Floor>(outcome, 'floor')).toMatchObject({ id: 'e1.floor', itemId: 'i0', speeches: [] });
    expect(eventTypes(outcome)).toEqual(['MeetingOpened', 'HeadcountConfirmed', 'FloorOpened']);
  });

  it('refuses one member short of two-thirds, with the arithmetic and its source', () => {
    const outcome = openMeeting(meeting, [present(roll, 5)], atEarliest);
    expect(outcome).toMatchObject({
      refusal: { code: 'MeetingQuorumNotReached', required: 6, presentCount: 5, shortBy: 1, councilName: '群众议事会' },
    });
    expect(outcome.ok || refusalSentence(outcome.refusal)).toBe(
      '到会人数还不够，差 1 人，请等人来：应到 9 人，要来三分之二以上，就是 6 人；实到 5 人。依据：群众议事会规则 第 3 条（2025 年版）',
    );
  });

  it('stays closed while one roll of two is short, and names it; opens when both are full enough', () => {
    const neighbours = { ...roll, id: 'e1.roll2', councilName: '邻村议事会' };
    const short = { code: 'MeetingQuorumNotReached', councilName: '邻村议事会', presentCount: 5, shortBy: 1 };
    // Fourteen of eighteen are there, more than two-thirds of all: each council has to reach its own.
    const both = [present(roll, 9), present(neighbours, 5)];
    for (const rolls of [both, [...both].reverse()]) {
      expect(openMeeting(meeting, rolls, atEarliest)).toMatchObject({ ok: false, refusal: short });
    }
    const opened = openMeeting(meeting, [present(roll, 6), present(neighbours, 6)], atEarliest);
    expect(accepted<Meeting>(opened, 'meeting').quorumExplanations).toMatchObject([{ isMet: true }, { isMet: true }]);
    expect(eventTypes(opened)).toEqual(['MeetingOpened', 'HeadcountConfirmed', 'HeadcountConfirmed', 'FloorOpened']);
  });

  it('refuses a moment before half an hour ahead', () => {
    const outcome = openMeeting(meeting, [present(roll, 9)], { actor: chair, nowMs: atEarliest.nowMs - 1 });
    expect(outcome).toMatchObject({ refusal: { code: 'MeetingTooEarly', opensAtMs: atEarliest.nowMs } });
    expect(outcome.ok || refusalSentence(outcome.refusal)).toBe(
      '还没到开会的时候，请等一等：最早可以在开会前 30 分钟开会，也就是今晚七点，还差 1 分钟。依据：群众议事会规则 第 15 条（2025 年版）',
    );
  });

  it('is the chair’s', () => {
    expect(openMeeting(meeting, [present(roll, 9)], { ...atEarliest, actor: clerk })).toMatchObject({
      refusal: { code: 'MeetingOnlyChair' },
    });
  });

  it('does not count leave or who has left', () => {
    const [first, ...others] = present(roll, 6).members;
    const left = {
      ...roll,
      members: [{ ...first!, intervals: [{ fromAtMs: 1, toAtMs: atEarliest.nowMs }] }, ...others],
    };
    expect(openMeeting(meeting, [left], atEarliest)).toMatchObject({ refusal: { shortBy: 1 } });
  });

  it.each(notConvened)('refuses a meeting that is %s', (status) => {
    expect(openMeeting({ ...meeting, status }, [present(roll, 9)], atEarliest)).toMatchObject({
      refusal: { code: 'MeetingNotConvened', status },
    });
  });
});

describe('declaring a meeting inquorate', () => {
  const late = { actor: chair, nowMs: fridayEvening + halfAnHour };

  it('gives every matter back half an hour after the start', () => {
    const outcome = declareInquorate(meeting, [present(roll, 5)], matters, late);
    expect(accepted<Meeting>(outcome, 'meeting')).toMatchObject({
      status: 'inquorate',
      isOpen: false,
      items: [{}, { status: 'released' }],
      quorumExplanations: [{ isMet: false, numbers: { shortBy: 1 } }],
    });
    expect(accepted<Proposal>(outcome, 'proposal')).toMatchObject({
      status: 'admitted',
      holderKey: 'role:chair',
      meetingId: null,
    });
    expect(eventTypes(outcome)).toEqual(['MeetingInquorate', 'HeadcountConfirmed', 'ProposalReleased']);
    expect(outcome).toMatchObject({ messages: [{ code: 'meetingInquorate', data: { shortBy: 1 } }, {}] });
  });

  it('refuses earlier, and with a quorum', () => {
    expect(declareInquorate(meeting, [present(roll, 5)], matters, { ...late, nowMs: late.nowMs - 1 })).toMatchObject({
      refusal: { code: 'MeetingInquorateTooEarly', fromAtMs: late.nowMs, minutesAfter: 30 },
    });
    expect(declareInquorate(meeting, [present(roll, 6)], matters, late)).toMatchObject({
      refusal: { code: 'MeetingQuorumReached', explanation: { isMet: true } },
    });
  });

  it('is the chair’s', () => {
    expect(declareInquorate(meeting, [roll], matters, { ...late, actor: clerk })).toMatchObject({
      refusal: { code: 'MeetingOnlyChair' },
    });
  });

  it.each(notConvened)('refuses a meeting that is %s', (status) => {
    expect(declareInquorate({ ...meeting, status }, [roll], matters, late)).toMatchObject({
      refusal: { code: 'MeetingNotConvened', status },
    });
  });

  it('happens by itself once the day is over, so that no matter hangs', () => {
    const midnight = endOfDayMs(dayOf(fridayEvening)) + 1;
    const bySystem = { actor: systemActor('v1'), nowMs: midnight };
    const outcome = lapseMeeting(meeting, [present(roll, 9)], matters, bySystem);
    expect(eventTypes(outcome)).toEqual(['MeetingInquorate', 'HeadcountConfirmed', 'ProposalReleased']);
    expect(lapseMeeting(meeting, [roll], matters, { ...bySystem, nowMs: midnight - 1 })).toMatchObject({
      refusal: { fromAtMs: midnight },
    });
    expect(lapseMeeting({ ...meeting, status: 'inSession' }, [roll], matters, bySystem)).toMatchObject({
      refusal: { code: 'MeetingNotConvened' },
    });
  });
});

describe('a pause', () => {
  const open = anOpenEvening();

  it('keeps item and floor', () => {
    const suspended = accepted<Meeting>(suspendMeeting(open.meeting, { actor: chair }), 'meeting');
    expect(suspended).toMatchObject({ status: 'suspended', isOpen: true, currentItemId: 'i0' });
    expect(accepted<Meeting>(resumeMeeting(suspended, { actor: chair }), 'meeting')).toEqual(open.meeting);
  });

  it('is the chair’s, and not during a poll', () => {
    expect(suspendMeeting(open.meeting, { actor: member(1) })).toMatchObject({ refusal: { code: 'MeetingOnlyChair' } });
    expect(resumeMeeting({ ...open.meeting, status: 'suspended' }, { actor: clerk })).toMatchObject({
      refusal: { code: 'MeetingOnlyChair' },
    });
    expect(suspendMeeting({ ...open.meeting, openPollId: 'p1' }, { actor: chair })).toMatchObject({
      refusal: { code: 'MeetingPollOpen' },
    });
  });

  it.each<MeetingStatus>(['draft', 'convened', 'suspended', 'adjourned', 'inquorate', 'cancelled'])(
    'does not begin while %s',
    (status) => {
      expect(suspendMeeting({ ...meeting, status }, { actor: chair })).toMatchObject({
        refusal: { code: 'MeetingNotInSession', status },
      });
    },
  );

  it.each<MeetingStatus>(['draft', 'convened', 'inSession', 'adjourned', 'inquorate', 'cancelled'])(
    'does not end while %s',
    (status) => {
      expect(resumeMeeting({ ...meeting, status }, { actor: chair })).toMatchObject({
        refusal: { code: 'MeetingNotSuspended', status },
      });
    },
  );
});
