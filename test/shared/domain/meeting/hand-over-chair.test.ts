import { leads, unlessChair, unlessChairOrClerk } from '@shared/domain/agenda/gates';
import type { Meeting, MeetingStatus } from '@shared/domain/agenda/meeting';
import { adjournMeeting } from '@shared/domain/meeting/adjourn-meeting';
import { type HandOverChair, handOverChair, takeBackChair } from '@shared/domain/meeting/hand-over-chair';
import { stateConsensus } from '@shared/domain/meeting/state-consensus';
import { departed } from '@shared/domain/meeting/presence-roll';
import { type PresenceRoll, rollMember, withMember } from '@shared/domain/agenda/presence-roll';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { deferItem } from '@shared/domain/vote/defer-item';
import {
  accepted,
  aConvenedEvening,
  anEveningAtItsMatter,
  chair,
  clerk,
  councilIds,
  fridayEvening,
  member,
  present,
  villager,
} from '../../../helpers/a-meeting';

const { meeting, roll, floor, matters } = anEveningAtItsMatter(7);
const nowMs = fridayEvening + 60_000;
const leaving = rollMember(roll, 'ch001')!;
const withoutChair = withMember(roll, departed(leaving, nowMs - 1));
const handOver: HandOverChair = {
  actor: chair,
  nowMs,
  villagerId: 'cm001',
  reason: '要去镇里接人',
  isForItem: false,
  votesFor: null,
  deputyIds: [],
};
const by = (parts: Partial<HandOverChair>, from = meeting, rolls: PresenceRoll[] = [roll]) =>
  handOverChair(from, rolls, { ...handOver, ...parts });
const deputised = accepted<Meeting>(by({}), 'meeting');
const recusal = (villagerId: string) => ({ villagerId, name: villagerId, isNamePublic: true, reason: '亲属' });
const recused = (...ids: string[]): Meeting => ({
  ...meeting,
  items: meeting.items.map((item) => (item.id === 'i1' ? { ...item, recused: ids.map(recusal) } : item)),
});

describe('handing the chair over', () => {
  it('makes the deputy lead, and the chair not', () => {
    expect(deputised.handovers).toMatchObject([
      { choice: 'named', from: { villagerId: 'ch001' }, to: { villagerId: 'cm001' }, itemId: null, presentCount: 7 },
    ]);
    expect(leads(meeting, chair)).toBe(true);
    expect([chair, member(1), member(2)].map((actor) => leads(deputised, actor))).toEqual([false, true, false]);
    expect(unlessChair(deputised, chair)).toMatchObject({ refusal: { code: 'MeetingOnlyChair', chairName: '成员1' } });
    expect(unlessChairOrClerk(deputised, chair)).toMatchObject({ refusal: { code: 'MeetingOnlyChairOrClerk' } });
    expect(unlessChairOrClerk(deputised, clerk)).toBeUndefined();
  });

  it('lets the deputy do on the road what is the chair’s', () => {
    const defer = { nowMs, itemId: 'i1', reason: '报价没来', nextMeetingDaysMax: 30 };
    expect(deferItem(deputised, matters[0]!, { ...defer, actor: member(1) })).toMatchObject({ ok: true });
    expect(deferItem(deputised, matters[0]!, { ...defer, actor: chair })).toMatchObject({
      refusal: { code: 'MeetingOnlyChair' },
    });
  });

  it('is recorded by the clerk when the chair is away: the deputy chair by office, anybody else by more than half', () => {
    const away = { actor: clerk, nowMs };
    const of = (parts: Partial<HandOverChair>) => by({ ...away, ...parts }, meeting, [withoutChair]);
    expect(accepted<Meeting>(of({ deputyIds: ['cm001'] }), 'meeting').handovers[0]).toMatchObject({
      choice: 'office',
      votesFor: null,
    });
    // Six are left: three are half of them, four are more.
    expect(of({ votesFor: 3 })).toMatchObject({
      refusal: { code: 'HandoverNotElected', votesFor: 3, presentCount: 6 },
    });
    expect(of({ votesFor: null })).toMatchObject({ refusal: { code: 'HandoverNotElected', votesFor: 0 } });
    expect(of({ votesFor: 7 })).toMatchObject({ refusal: { code: 'HandoverNotElected' } });
    expect(accepted<Meeting>(of({ votesFor: 4 }), 'meeting').handovers[0]).toMatchObject({
      choice: 'elected',
      votesFor: 4,
      presentCount: 6,
      by: { villagerId: 'ck001' },
    });
  });

  it('is taken by a deputy chair without the clerk', () => {
    const takeOver = { actor: member(1), deputyIds: ['cm001'] };
    expect(by(takeOver, meeting, [withoutChair]).ok).toBe(true);
    expect(by(takeOver)).toMatchObject({ refusal: { code: 'HandoverChairPresent', chairName: '理事长一' } });
  });

  it('opens an evening to which the chair did not come', () => {
    const convened = aConvenedEvening();
    const without = present(convened.roll, 9);
    const gone = {
      ...without,
      members: without.members.map((one) => (one.seat === 1 ? { ...one, intervals: [] } : one)),
    };
    const outcome = by({ actor: clerk, votesFor: 8 }, convened.meeting, [gone]);
    expect(leads(accepted<Meeting>(outcome, 'meeting'), member(1))).toBe(true);
  });

  it('goes on to another when the deputy leaves too', () => {
    const alone = withMember(withoutChair, departed(rollMember(withoutChair, 'cm001')!, nowMs - 1));
    const next = by({ actor: clerk, villagerId: 'cm002', votesFor: 5 }, deputised, [alone]);
    expect(leads(accepted<Meeting>(next, 'meeting'), member(2))).toBe(true);
  });

  it.each([
    ['by a villager', { actor: villager }, 'MeetingOnlyChairOrClerk'],
    ['by a member for themselves', { actor: member(1) }, 'MeetingOnlyChairOrClerk'],
    ['to somebody away', { villagerId: 'cm007' }, 'HandoverNotPresent'],
    ['to somebody not on the roll', { villagerId: 'vg001' }, 'HandoverNotPresent'],
    ['to whoever leads already', { villagerId: 'ch001' }, 'HandoverLeadsAlready'],
    ['by the clerk over the head of a chair who is there', { actor: clerk, votesFor: 7 }, 'HandoverChairPresent'],
    ['for an item from which nobody stands aside', { isForItem: true }, 'HandoverNoItem'],
  ] as [string, Partial<HandOverChair>, string][])('is refused %s', (_, parts, code) => {
    expect(by(parts)).toMatchObject({ refusal: { code } });
  });

  it.each<MeetingStatus>(['draft', 'adjourned', 'inquorate', 'cancelled'])(
    'waits while the meeting is %s',
    (status) => {
      expect(by({}, { ...meeting, status })).toMatchObject({ refusal: { code: 'MeetingNotConvened', status } });
      expect(takeBackChair({ ...deputised, status }, [roll], { actor: chair, nowMs, reason: '回来了' })).toMatchObject({
        refusal: { code: 'MeetingNotConvened' },
      });
    },
  );
});

describe('a chair who stands aside from an item', () => {
  const state = { nowMs, itemId: 'i1', text: '先装三盏', hasOfferedAll: true };

  it('leads neither its consensus nor its vote', () => {
    const no = { refusal: { code: 'MeetingLeaderRecused' } };
    expect(stateConsensus(recused('ch001'), [roll], floor, { ...state, actor: chair })).toMatchObject(no);
    const defer = { actor: chair, nowMs, itemId: 'i1', reason: '报价没来', nextMeetingDaysMax: 30 };
    expect(deferItem(recused('ch001'), matters[0]!, defer)).toMatchObject(no);
  });

  it('hands over that item alone, and leads again with the next', () => {
    const forItem = accepted<Meeting>(by({ isForItem: true }, recused('ch001')), 'meeting');
    expect(leads(forItem, member(1))).toBe(true);
    expect(stateConsensus(forItem, [roll], floor, { ...state, actor: member(1) }).ok).toBe(true);
    const next = { ...forItem, currentItemId: 'i2' };
    expect([leads(next, member(1)), leads(next, chair)]).toEqual([false, true]);
  });

  it('may leave the end of the evening to that deputy, who gives back what was not settled', () => {
    const handed = accepted<Meeting>(by({ isForItem: true }, recused('ch001')), 'meeting');
    const ending = { actor: member(1), nowMs };
    const outcome = adjournMeeting(handed, [roll], floor, matters, ending);
    expect(accepted<Meeting>(outcome, 'meeting')).toMatchObject({ status: 'adjourned', currentItemId: null });
    expect(accepted<Proposal>(outcome, 'proposal')).toMatchObject({ status: 'admitted', meetingId: null });
    expect(adjournMeeting(handed, [roll], floor, matters, { actor: chair, nowMs })).toMatchObject({
      refusal: { code: 'MeetingOnlyChair' },
    });
  });

  it('is not followed by somebody who stands aside as well', () => {
    expect(by({ isForItem: true }, recused('ch001', 'cm001'))).toMatchObject({ refusal: { code: 'HandoverRecused' } });
  });

  it('can be followed by somebody elected, while still in the hall', () => {
    const elected = by({ actor: clerk, isForItem: true, votesFor: 4 }, recused('ch001'));
    expect(accepted<Meeting>(elected, 'meeting').handovers[0]).toMatchObject({ choice: 'elected', itemId: 'i1' });
  });
});

describe('taking the chair back', () => {
  const back = { actor: chair, nowMs, reason: '回来了' };

  it('is recorded, and the chair leads again', () => {
    const returned = accepted<Meeting>(takeBackChair(deputised, [roll], back), 'meeting');
    expect(returned.handovers.at(-1)).toMatchObject({ choice: 'returned', to: { villagerId: 'ch001' } });
    expect([leads(returned, member(1)), leads(returned, chair)]).toEqual([false, true]);
    expect(takeBackChair(deputised, [roll], { ...back, actor: member(1) }).ok).toBe(true);
  });

  it('is refused without a deputy, to others, and while the chair is away', () => {
    expect(takeBackChair(meeting, [roll], back)).toMatchObject({ refusal: { code: 'HandoverNone' } });
    expect(takeBackChair(deputised, [roll], { ...back, actor: clerk })).toMatchObject({
      refusal: { code: 'HandoverOnlyChair' },
    });
    expect(takeBackChair(deputised, [withoutChair], { ...back, actor: member(1) })).toMatchObject({
      refusal: { code: 'HandoverChairAway' },
    });
    expect(councilIds).toContain('ch001');
  });
});
