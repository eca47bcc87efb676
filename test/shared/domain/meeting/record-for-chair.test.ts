import type { Meeting, MeetingStatus } from '@shared/domain/agenda/meeting';
import { agreeAssignment, type AgreeAssignment } from '@shared/domain/follow-up/agree-assignment';
import type { Decision } from '@shared/domain/decision/decision';
import { proposeNext } from '@shared/domain/meeting/propose-next';
import { recordForChair, recordsFor, stopRecording } from '@shared/domain/meeting/record-for-chair';
import { departed, type PresenceRoll, withMember } from '@shared/domain/meeting/presence-roll';
import type { Villager } from '@shared/domain/member/villager';
import { dayMs } from '@shared/kernel/time';
import {
  accepted,
  aConvenedEvening,
  anOpenEvening,
  chair,
  clerk,
  eventTypes,
  fridayEvening,
  member,
} from '../../../helpers/a-meeting';

const nowMs = fridayEvening;
const { meeting, roll } = anOpenEvening(6);
const named = accepted<Meeting>(recordForChair(meeting, [roll], { actor: clerk, nowMs }), 'meeting');
const withoutChair = (from: PresenceRoll) => withMember(from, departed(from.members[0]!, nowMs + 1));
const over: MeetingStatus[] = ['draft', 'convened', 'adjourned', 'inquorate', 'cancelled'];

describe('recording for the chair', () => {
  it('is asked of the clerk while the chair is in the hall', () => {
    expect(eventTypes(recordForChair(meeting, [roll], { actor: clerk, nowMs }))).toEqual(['RecorderNamed']);
    expect(named.recorder).toMatchObject({ villagerId: 'ck001', chair: { villagerId: 'ch001' }, sinceMs: nowMs });
    expect(recordsFor(named, [roll], clerk)).toMatchObject({ villagerId: 'ch001' });
    expect(recordsFor(named, [roll], member(1))).toBeUndefined();
    expect(recordsFor(named, [roll], { ...clerk, roles: ['villager'] })).toBeUndefined();
  });

  it('ends when the chair leaves, and begins again when the chair is back', () => {
    expect(recordsFor(named, [withoutChair(roll)], clerk)).toBeUndefined();
    expect(recordsFor(named, [roll], clerk)).toBeDefined();
  });

  it.each([
    ['a member', meeting, roll, member(1), 'RecorderOnlyClerk'],
    [
      'a village that does not allow it',
      { ...meeting, rules: { ...meeting.rules!, clerkRecordsForChair: false } },
      roll,
      clerk,
      'RecorderNotByRule',
    ],
    ['a chair who is away', meeting, withoutChair(roll), clerk, 'RecorderChairAway'],
    ['a second time', named, roll, clerk, 'RecorderAlready'],
    ['an evening that is over', { ...meeting, status: 'adjourned' as const }, roll, clerk, 'MeetingNotConvened'],
  ])('is refused to %s', (_, from, rolls, actor, code) => {
    expect(recordForChair(from, [rolls], { actor, nowMs })).toMatchObject({ refusal: { code } });
  });

  it('is refused before check-in begins', () => {
    const convened = aConvenedEvening();
    expect(recordForChair(convened.meeting, [roll], { actor: clerk, nowMs: nowMs - dayMs })).toMatchObject({
      refusal: { code: 'CheckInTooEarly' },
    });
  });

  it('is ended by chair or clerk', () => {
    expect(accepted<Meeting>(stopRecording(named, { actor: chair }), 'meeting').recorder).toBeNull();
    expect(eventTypes(stopRecording(named, { actor: clerk }))).toEqual(['RecorderReleased']);
    expect(stopRecording(named, { actor: member(1) })).toMatchObject({ refusal: { code: 'MeetingOnlyChairOrClerk' } });
    expect(stopRecording(meeting, { actor: chair })).toMatchObject({ refusal: { code: 'RecorderNone' } });
  });
});

describe('proposing the next evening', () => {
  const propose = (parts: object = {}, from = meeting) =>
    proposeNext(from, { actor: chair, nowMs, startAtMs: nowMs + 30 * dayMs, place: ' 祠堂 ', ...parts });

  it('keeps day and place, and may be said anew', () => {
    const next = accepted<Meeting>(propose(), 'meeting');
    expect(next.nextMeeting).toEqual({ startAtMs: nowMs + 30 * dayMs, place: '祠堂' });
    expect(accepted<Meeting>(propose({ place: '议事厅' }, next), 'meeting').nextMeeting?.place).toBe('议事厅');
  });

  it.each([
    ['another than the chair', { actor: clerk }, 'MeetingOnlyChair'],
    ['this very moment', { startAtMs: nowMs }, 'NextMeetingNotAhead'],
    ['a year and two days ahead', { startAtMs: nowMs + 366 * dayMs + 1 }, 'NextMeetingNotAhead'],
  ])('refuses %s', (_, parts, code) => {
    expect(propose(parts)).toMatchObject({ refusal: { code } });
  });

  it('takes the last moment of a year ahead', () => {
    expect(propose({ startAtMs: nowMs + 366 * dayMs }).ok).toBe(true);
  });

  it.each(over)('waits while the meeting is %s', (status) => {
    expect(propose({}, { ...meeting, status })).toMatchObject({ refusal: { code: 'MeetingNotUnderWay', status } });
  });
});

describe('agreeing who carries it out', () => {
  const items = meeting.items.map((item) => ({
    ...item,
    result: item.kind === 'matter' ? ('adopted' as const) : null,
  }));
  const adopted: Meeting = { ...meeting, items };
  const decision = { id: 'p1.decision', kind: 'decision', proposalId: 'm1', agreed: null } as unknown as Decision;
  const assignee = {
    id: 'as001',
    name: '责任人一',
    isNamePublic: true,
    roles: [{ role: 'assignee', fromOn: '2025-01-01', toOn: null }],
  } as unknown as Villager;
  const agree = (parts: Partial<AgreeAssignment> = {}, from = adopted, made: Decision | undefined = decision) =>
    agreeAssignment(from, made, { actor: chair, nowMs, itemId: 'i1', assignee, dueOn: '2026-03-07', ...parts });

  it('writes it into the item and into the decision', () => {
    const outcome = agree();
    expect(eventTypes(outcome)).toEqual(['AssignmentAgreed', 'AssignmentAgreed']);
    const agreed = { assignee: { villagerId: 'as001' }, dueOn: '2026-03-07' };
    expect(accepted<Meeting>(outcome, 'meeting').items[1]).toMatchObject({ assignment: agreed });
    expect(accepted<Decision>(outcome, 'decision')).toMatchObject({ agreed });
  });

  it.each([
    ['another than the chair', { actor: clerk }, 'MeetingOnlyChair'],
    ['the report', { itemId: 'i0' }, 'AgendaItemNotAdopted'],
    ['somebody without that office', { assignee: { ...assignee, roles: [] } }, 'AssigneeNotInOffice'],
    ['today', { dueOn: '2026-03-06' }, 'FollowUpDateNotAllowed'],
  ])('refuses %s', (_, parts, code) => {
    expect(agree(parts)).toMatchObject({ refusal: { code } });
  });

  it('refuses what was not adopted, and what has no decision', () => {
    expect(agree({}, meeting)).toMatchObject({ refusal: { code: 'AgendaItemNotAdopted' } });
    expect(
      agreeAssignment(adopted, undefined, { actor: chair, nowMs, itemId: 'i1', assignee, dueOn: '2026-03-07' }),
    ).toMatchObject({
      refusal: { code: 'AgendaItemNotAdopted' },
    });
  });

  it.each(over)('waits while the meeting is %s', (status) => {
    expect(agree({}, { ...adopted, status })).toMatchObject({ refusal: { code: 'MeetingNotUnderWay', status } });
  });
});
