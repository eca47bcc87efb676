import type { MeetingStatus } from '@shared/domain/agenda/meeting';
import { adjournMeeting } from '@shared/domain/meeting/adjourn-meeting';
import type { Floor } from '@shared/domain/meeting/floor';
import { callGuest, giveFloor } from '@shared/domain/meeting/give-floor';
import { grantTime } from '@shared/domain/meeting/grant-time';
import { raisePointOfOrder, ruleOnPoint } from '@shared/domain/meeting/point-of-order';
import { startItem } from '@shared/domain/meeting/start-item';
import { stateConsensus } from '@shared/domain/meeting/state-consensus';
import {
  accepted,
  anEveningAtItsMatter,
  chair,
  clerk,
  councilIds,
  fridayEvening,
  member,
  villager,
} from '../../../helpers/a-meeting';

const { meeting, roll, floor } = anEveningAtItsMatter(6);
const nowMs = fridayEvening + 60_000;
const point = { actor: member(1), nowMs, pointId: 'o1', villagerId: 'cm001', text: '说到别的事上去了' };
const raised = accepted<Floor>(raisePointOfOrder(meeting, [roll], floor, point), 'floor');
const ruling = { actor: chair, nowMs: nowMs + 1, pointId: 'o1', isUpheld: true, text: '请说回路灯的事' };
const ruled = accepted<Floor>(ruleOnPoint(meeting, raised, ruling), 'floor');
const speaking = accepted<Floor>(
  giveFloor(meeting, [roll], floor, { actor: chair, nowMs, speechId: 's1', villagerId: 'cm002' }),
  'floor',
);
const notInSession: MeetingStatus[] = ['draft', 'convened', 'suspended', 'adjourned', 'inquorate', 'cancelled'];

describe('a point of order', () => {
  it('is raised by anybody present, also while somebody speaks or votes', () => {
    expect(raised.pointsOfOrder).toMatchObject([{ itemId: 'i1', raisedBy: { villagerId: 'cm001' }, ruling: null }]);
    expect(raisePointOfOrder(meeting, [roll], speaking, point).ok).toBe(true);
    expect(raisePointOfOrder({ ...meeting, openPollId: 'p1' }, [roll], floor, point).ok).toBe(true);
    expect(raisePointOfOrder(meeting, [roll], floor, { ...point, actor: clerk }).ok).toBe(true);
  });

  it('goes first: nothing else happens on the floor before its ruling', () => {
    const no = { refusal: { code: 'PointOfOrderFirst', name: '成员1' } };
    const give = { actor: chair, nowMs, speechId: 's1', villagerId: 'cm002' };
    expect(giveFloor(meeting, [roll], raised, give)).toMatchObject(no);
    expect(callGuest(meeting, raised, { ...give, name: '周律师' })).toMatchObject(no);
    expect(startItem(meeting, raised, { actor: chair, nowMs, itemId: 'i1', seed: 1 })).toMatchObject(no);
    const statement = { actor: chair, nowMs, itemId: 'i1', text: '先装三盏', hasOfferedAll: true };
    expect(stateConsensus(meeting, [roll], raised, statement)).toMatchObject(no);
    expect(adjournMeeting(meeting, [roll], raised, [], { actor: chair, nowMs })).toMatchObject(no);
    expect(raisePointOfOrder(meeting, [roll], raised, { ...point, villagerId: 'cm002', actor: clerk })).toMatchObject(
      no,
    );
    expect(giveFloor(meeting, [roll], ruled, give).ok).toBe(true);
  });

  it('is limited for each member and item', () => {
    expect(raisePointOfOrder(meeting, [roll], ruled, point)).toMatchObject({
      refusal: { code: 'PointOfOrderUsedUp', pointsMax: 1 },
    });
    expect(raisePointOfOrder(meeting, [roll], { ...ruled, itemId: 'i2' }, point).ok).toBe(true);
    expect(raisePointOfOrder(meeting, [roll], ruled, { ...point, actor: member(2), villagerId: 'cm002' }).ok).toBe(
      true,
    );
    const twice = { ...meeting, rules: { ...meeting.rules!, pointsOfOrderMax: 2 } };
    expect(raisePointOfOrder(twice, [roll], ruled, point).ok).toBe(true);
  });

  it('is for those who are present, and raised by themselves or by whoever keeps the record', () => {
    expect(
      raisePointOfOrder(meeting, [roll], floor, { ...point, actor: member(7), villagerId: 'cm007' }),
    ).toMatchObject({
      refusal: { code: 'FloorNotPresent' },
    });
    expect(raisePointOfOrder(meeting, [roll], floor, { ...point, actor: villager, villagerId: 'vg001' })).toMatchObject(
      {
        refusal: { code: 'FloorNotPresent' },
      },
    );
    expect(raisePointOfOrder(meeting, [roll], floor, { ...point, actor: member(2) })).toMatchObject({
      refusal: { code: 'MeetingOnlyChairOrClerk' },
    });
  });

  it('is ruled on once, in one line, by whoever leads', () => {
    expect(ruled.pointsOfOrder[0]).toMatchObject({
      ruling: { isUpheld: true, text: '请说回路灯的事', by: { name: '理事长一' } },
    });
    expect(ruleOnPoint(meeting, ruled, ruling)).toMatchObject({ refusal: { code: 'PointOfOrderNotOpen' } });
    expect(ruleOnPoint(meeting, floor, ruling)).toMatchObject({ refusal: { code: 'PointOfOrderNotOpen' } });
    expect(ruleOnPoint(meeting, raised, { ...ruling, actor: clerk })).toMatchObject({
      refusal: { code: 'MeetingOnlyChair' },
    });
  });

  it.each(notInSession)('waits while the meeting is %s', (status) => {
    const no = { refusal: { code: 'MeetingNotInSession', status } };
    expect(raisePointOfOrder({ ...meeting, status }, [roll], floor, point)).toMatchObject(no);
    expect(ruleOnPoint({ ...meeting, status }, raised, ruling)).toMatchObject(no);
    expect(grantTime({ ...meeting, status }, speaking, { actor: chair, nowMs, minutes: 1 })).toMatchObject(no);
  });
});

describe('time on the floor', () => {
  const endOf = (from: Floor, atMs: number, minutes = 1) =>
    accepted<Floor>(grantTime(meeting, from, { actor: chair, nowMs: atMs, minutes }), 'floor').speeches[0]?.endsAtMs;

  it('is added to what is left, or begins anew when none is', () => {
    expect(endOf(speaking, nowMs + 1_000)).toBe(nowMs + 4 * 60_000);
    expect(endOf(speaking, nowMs + 10 * 60_000, 2)).toBe(nowMs + 12 * 60_000);
  });

  it('is granted by whoever leads, to somebody who speaks', () => {
    expect(grantTime(meeting, speaking, { actor: clerk, nowMs, minutes: 1 })).toMatchObject({
      refusal: { code: 'MeetingOnlyChair' },
    });
    expect(grantTime(meeting, floor, { actor: chair, nowMs, minutes: 1 })).toMatchObject({
      refusal: { code: 'FloorNobodySpeaks' },
    });
  });

  it('is shorter for a later speech on the same item, and whole again on the next', () => {
    const once: Floor = { ...speaking, currentSpeechId: null, offeredIds: councilIds };
    const again = (from: Floor) =>
      accepted<Floor>(
        giveFloor(meeting, [roll], from, { actor: chair, nowMs, speechId: 's2', villagerId: 'cm002' }),
        'floor',
      ).speeches.at(-1)?.endsAtMs;
    expect(again(once)).toBe(nowMs + 2 * 60_000);
    expect(again({ ...once, itemId: 'i2' })).toBe(nowMs + 3 * 60_000);
  });
});
