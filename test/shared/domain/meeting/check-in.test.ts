import type { MeetingStatus } from '@shared/domain/agenda/meeting';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import { checkIn, checkOut, undoCheckIn } from '@shared/domain/meeting/check-in';
import { checkInByCode, wrongCodesMax } from '@shared/domain/meeting/check-in-by-code';
import { confirmHeadcount } from '@shared/domain/meeting/confirm-headcount';
import { isHere } from '@shared/domain/meeting/presence-roll';
import {
  accepted,
  aConvenedEvening,
  chair,
  clerk,
  eventTypes,
  fridayEvening,
  member,
  present,
  villager,
} from '../../../helpers/a-meeting';

const { meeting, roll } = aConvenedEvening();
const twoHoursBefore = fridayEvening - 2 * 3_600_000;
const byClerk = { actor: clerk, nowMs: twoHoursBefore, villagerId: 'cm001' };
const closed: MeetingStatus[] = ['draft', 'adjourned', 'inquorate', 'cancelled'];
const open: MeetingStatus[] = ['convened', 'inSession', 'suspended'];
const find = (from: PresenceRoll) => from.members.find(({ villagerId }) => villagerId === 'cm001');

describe('somebody who came in a member’s place', () => {
  it('is refused with the rule that says so, its title and its source', () => {
    expect(checkIn(meeting, [roll], { ...byClerk, proxyName: '成员1的儿子' })).toEqual({
      ok: false,
      refusal: {
        code: 'CheckInProxyNotAllowed',
        name: '成员1',
        proxyName: '成员1的儿子',
        rule: {
          id: 'proxiesAllowed',
          title: '可以请别人代自己到会、表决吗',
          source: { document: '群众议事会规则', article: '第 16 条', edition: '2025 年版' },
        },
      },
    });
  });
});

describe('the clerk’s list', () => {
  const here = accepted<PresenceRoll>(checkIn(meeting, [roll], byClerk), 'presenceRoll');

  it('marks who arrives, who leaves early, and takes a mistake back', () => {
    expect(find(here)?.intervals).toEqual([{ fromAtMs: twoHoursBefore, toAtMs: null }]);
    const left = accepted<PresenceRoll>(
      checkOut(meeting, [here], { ...byClerk, nowMs: fridayEvening }),
      'presenceRoll',
    );
    expect(find(left)?.intervals).toEqual([{ fromAtMs: twoHoursBefore, toAtMs: fridayEvening }]);
    const undo = undoCheckIn(meeting, [left], byClerk);
    expect(eventTypes(undo)).toEqual(['CheckInCorrected']);
    expect(find(accepted<PresenceRoll>(undo, 'presenceRoll'))?.intervals).toEqual(find(here)?.intervals);
  });

  it('opens two hours before the start and not a moment earlier', () => {
    const early = { ...byClerk, nowMs: twoHoursBefore - 1 };
    const no = { refusal: { code: 'CheckInTooEarly', opensAtMs: twoHoursBefore } };
    expect(checkIn(meeting, [roll], early)).toMatchObject(no);
    expect(checkOut(meeting, [here], early)).toMatchObject(no);
    expect(undoCheckIn(meeting, [here], early)).toMatchObject(no);
  });

  it('is chair’s and clerk’s', () => {
    expect(checkIn(meeting, [roll], { ...byClerk, actor: chair }).ok).toBe(true);
    const no = { refusal: { code: 'MeetingOnlyChairOrClerk' } };
    expect(checkIn(meeting, [roll], { ...byClerk, actor: member(1) })).toMatchObject(no);
    expect(checkOut(meeting, [here], { ...byClerk, actor: member(1) })).toMatchObject(no);
    expect(undoCheckIn(meeting, [here], { ...byClerk, actor: member(1) })).toMatchObject(no);
  });

  it('knows the council alone', () => {
    const stranger = { ...byClerk, villagerId: 'vg001' };
    for (const rule of [checkIn, checkOut, undoCheckIn]) {
      expect(rule(meeting, [roll], stranger)).toMatchObject({ refusal: { code: 'MeetingNotOnRoll' } });
    }
  });

  it('refuses a mark that says nothing new', () => {
    expect(checkIn(meeting, [here], byClerk)).toMatchObject({ refusal: { code: 'CheckInAlreadyHere', name: '成员1' } });
    expect(checkOut(meeting, [roll], byClerk)).toMatchObject({ refusal: { code: 'CheckInNotHere', name: '成员1' } });
    expect(undoCheckIn(meeting, [roll], byClerk)).toMatchObject({
      refusal: { code: 'CheckInNothingToUndo', name: '成员1' },
    });
  });

  it.each(closed)('is closed while the meeting is %s', (status) => {
    for (const rule of [checkIn, checkOut, undoCheckIn]) {
      expect(rule({ ...meeting, status }, [here], byClerk)).toMatchObject({
        refusal: { code: 'MeetingNotConvened', status },
      });
    }
  });

  it.each(open)('is open while the meeting is %s', (status) => {
    expect(checkIn({ ...meeting, status }, [roll], byClerk).ok).toBe(true);
  });
});

describe('the code in the hall', () => {
  const enter = {
    actor: member(1),
    nowMs: twoHoursBefore,
    code: '123456',
    validCodes: ['123456', '654321'],
    validSeals: ['sealsealsealsealseal22', 'otherotherotherother22'],
  };

  it.each(['123456', '654321'])('is good in its window and the next: %s', (code) => {
    const outcome = checkInByCode(meeting, [roll], { ...enter, code });
    expect(eventTypes(outcome)).toEqual(['MemberCheckedIn']);
    expect(isHere(find(accepted(outcome, 'presenceRoll')) ?? roll.members[0]!)).toBe(true);
  });

  it.each([
    ['123456', 'code'],
    ['sealsealsealsealseal22', 'scan'],
    ['otherotherotherother22', 'scan'],
  ])('says how it was taken: %s by %s', (code, by) => {
    const outcome = checkInByCode(meeting, [roll], { ...enter, code });
    expect(outcome.ok && outcome.changes[0]?.event.data).toMatchObject({ by });
  });

  it('counts a picture of another window like wrong digits', () => {
    expect(eventTypes(checkInByCode(meeting, [roll], { ...enter, code: 'x'.repeat(22) }))).toEqual([
      'CheckInCodeWrong',
    ]);
  });

  it('counts wrong codes, ten and no more', () => {
    let now = roll;
    for (let count = 1; count <= wrongCodesMax; count += 1) {
      const outcome = checkInByCode(meeting, [now], { ...enter, code: '000000' });
      expect(eventTypes(outcome)).toEqual(['CheckInCodeWrong']);
      now = accepted<PresenceRoll>(outcome, 'presenceRoll');
      expect(find(now)).toMatchObject({ wrongCodeCount: count, intervals: [] });
    }
    expect(checkInByCode(meeting, [now], enter)).toMatchObject({ refusal: { code: 'CheckInTooManyWrongCodes' } });
    expect(checkIn(meeting, [now], byClerk).ok).toBe(true);
  });

  it('is for members who are not here yet, when check-in is open', () => {
    expect(checkInByCode(meeting, [roll], { ...enter, actor: villager })).toMatchObject({
      refusal: { code: 'MeetingNotOnRoll' },
    });
    expect(checkInByCode(meeting, [present(roll, 9)], enter)).toMatchObject({
      refusal: { code: 'CheckInAlreadyHere' },
    });
    expect(checkInByCode(meeting, [roll], { ...enter, nowMs: twoHoursBefore - 1 })).toMatchObject({
      refusal: { code: 'CheckInTooEarly' },
    });
    expect(checkInByCode({ ...meeting, status: 'adjourned' }, [roll], enter)).toMatchObject({
      refusal: { code: 'MeetingNotConvened' },
    });
  });
});

describe('the headcount', () => {
  const counted = { actor: clerk, nowMs: fridayEvening, presentCount: 6 };
  const six = present(roll, 6);

  it('is confirmed with the number that was counted', () => {
    expect(accepted<PresenceRoll>(confirmHeadcount(meeting, [six], counted), 'presenceRoll').headcountAtMs).toBe(
      fridayEvening,
    );
    expect(confirmHeadcount(meeting, [six], { ...counted, presentCount: 7 })).toMatchObject({
      refusal: { code: 'HeadcountChanged', presentCount: 6, countedCount: 7 },
    });
  });

  it('is chair’s and clerk’s, while check-in is open', () => {
    expect(confirmHeadcount(meeting, [six], { ...counted, actor: member(1) })).toMatchObject({
      refusal: { code: 'MeetingOnlyChairOrClerk' },
    });
    expect(confirmHeadcount({ ...meeting, status: 'adjourned' }, [six], counted)).toMatchObject({
      refusal: { code: 'MeetingNotConvened' },
    });
    expect(confirmHeadcount(meeting, [six], { ...counted, nowMs: twoHoursBefore - 1 })).toMatchObject({
      refusal: { code: 'CheckInTooEarly' },
    });
  });
});
