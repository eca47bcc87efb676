import type { Meeting, MeetingStatus } from '@shared/domain/agenda/meeting';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import { adjournForgotten, adjournMeeting } from '@shared/domain/meeting/adjourn-meeting';
import type { Floor } from '@shared/domain/meeting/floor';
import { giveFloor } from '@shared/domain/meeting/give-floor';
import { nextPendingItem, startItem } from '@shared/domain/meeting/start-item';
import { stateConsensus, type StateConsensus } from '@shared/domain/meeting/state-consensus';
import { systemActor } from '@shared/domain/member/actor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import {
  accepted,
  anEveningAtItsMatter,
  anOpenEvening,
  chair,
  clerk,
  councilIds,
  eventTypes,
  fridayEvening,
} from '../../../helpers/a-meeting';

const nowMs = fridayEvening + 600_000;
const atReport = anOpenEvening(6);
const atMatter = anEveningAtItsMatter(6);
const speakingOn = ({ meeting, roll, floor }: typeof atMatter) =>
  accepted<Floor>(
    giveFloor(meeting, [roll], floor, { actor: chair, nowMs, speechId: 's1', villagerId: 'cm001' }),
    'floor',
  );
const notInSession: MeetingStatus[] = ['draft', 'convened', 'suspended', 'adjourned', 'inquorate', 'cancelled'];

describe('taking up the next item', () => {
  const next = { actor: chair, nowMs, itemId: 'i1', seed: 7 };

  it('leaves the one before and offers the floor anew', () => {
    const floor: Floor = {
      ...atReport.floor,
      offeredIds: ['cm001'],
      hands: [{ villagerId: 'cm001', name: '', isNamePublic: true, raisedAtMs: 1, stance: null }],
    };
    const outcome = startItem(atReport.meeting, floor, next);
    expect(accepted<Meeting>(outcome, 'meeting')).toMatchObject({
      currentItemId: 'i1',
      items: [
        { status: 'done', endedAtMs: nowMs },
        { status: 'current', startedAtMs: nowMs },
      ],
    });
    expect(accepted<Floor>(outcome, 'floor')).toMatchObject({ itemId: 'i1', offeredIds: [], hands: [] });
    expect(nextPendingItem(atReport.meeting)?.id).toBe('i1');
    expect(nextPendingItem(accepted<Meeting>(outcome, 'meeting'))).toBeUndefined();
  });

  it.each([
    ['another than the chair', {}, atReport.floor, { actor: clerk }, 'MeetingOnlyChair'],
    ['an open poll', { openPollId: 'p1' }, atReport.floor, {}, 'MeetingPollOpen'],
    ['somebody speaking', {}, speakingOn(atReport), {}, 'FloorBusy'],
    ['an item that is being discussed', {}, atReport.floor, { itemId: 'i0' }, 'AgendaItemNotPending'],
    ['an unknown item', {}, atReport.floor, { itemId: 'other' }, 'AgendaItemNotPending'],
  ])('refuses %s', (_, meeting, floor, parts, code) => {
    expect(startItem({ ...atReport.meeting, ...meeting }, floor, { ...next, ...parts })).toMatchObject({
      refusal: { code },
    });
  });

  it.each(notInSession)('waits while the meeting is %s', (status) => {
    expect(startItem({ ...atReport.meeting, status }, atReport.floor, next)).toMatchObject({
      refusal: { code: 'MeetingNotInSession', status },
    });
  });
});

describe('stating the consensus', () => {
  const state: StateConsensus = { actor: chair, nowMs, itemId: 'i1', text: '先装三盏', hasOfferedAll: false };
  const allOffered: Floor = { ...atMatter.floor, offeredIds: councilIds.slice(0, 6) };
  const stateOn = (meeting: Partial<Meeting>, floor: Floor, parts: Partial<StateConsensus> = {}) =>
    stateConsensus({ ...atMatter.meeting, ...meeting }, [atMatter.roll], floor, { ...state, ...parts });

  it('follows the round, and may be stated anew', () => {
    const stated = accepted<Meeting>(stateOn({}, allOffered), 'meeting');
    expect(stated.items[1]).toMatchObject({ consensus: '先装三盏', status: 'current' });
    expect(accepted<Meeting>(stateOn(stated, allOffered, { text: '先装两盏' }), 'meeting').items[1]?.consensus).toBe(
      '先装两盏',
    );
  });

  it('names who was not offered the floor, one short of everybody', () => {
    expect(stateOn({}, { ...allOffered, offeredIds: councilIds.slice(0, 5) })).toMatchObject({
      refusal: { code: 'FloorNotOfferedToAll', names: ['成员4'] },
    });
  });

  it('takes the chair’s word that all were offered it, and records how many are on record', () => {
    expect(stateOn({}, atMatter.floor, { hasOfferedAll: true })).toMatchObject({
      ok: true,
      changes: [{ event: { data: { offeredCount: 0, notOfferedCount: 6, hasOfferedAll: true } } }],
    });
  });

  it.each<[string, Partial<Meeting>, Floor, Partial<StateConsensus>, string]>([
    ['another than the chair', {}, allOffered, { actor: clerk }, 'MeetingOnlyChair'],
    ['another item', {}, allOffered, { itemId: 'i0' }, 'AgendaItemNotCurrent'],
    [
      'the report',
      { items: atReport.meeting.items, currentItemId: 'i0' },
      allOffered,
      { itemId: 'i0' },
      'AgendaItemIsReport',
    ],
    ['an open poll', { openPollId: 'p1' }, allOffered, {}, 'MeetingPollOpen'],
    [
      'a matter already voted',
      { items: atMatter.meeting.items.map((item) => ({ ...item, pollId: 'p1' })) },
      allOffered,
      {},
      'AgendaItemAlreadyVoted',
    ],
    ['somebody speaking', {}, speakingOn(atMatter), { hasOfferedAll: true }, 'FloorBusy'],
  ])('refuses %s', (_, meeting, floor, parts, code) => {
    expect(stateOn(meeting, floor, parts)).toMatchObject({ refusal: { code } });
  });

  it.each(notInSession)('waits while the meeting is %s', (status) => {
    expect(stateOn({ status }, allOffered)).toMatchObject({ refusal: { code: 'MeetingNotInSession', status } });
  });
});

describe('adjourning', () => {
  const end = { actor: chair, nowMs };
  const { meeting, roll, floor, matters } = atMatter;

  it('ends everybody’s presence, gives back what was not settled, and counts attendance alone', () => {
    const outcome = adjournMeeting(meeting, [roll], floor, matters, end);
    expect(accepted<Meeting>(outcome, 'meeting')).toMatchObject({
      status: 'adjourned',
      isOpen: false,
      currentItemId: null,
      items: [{ status: 'done' }, { status: 'released' }],
    });
    expect(
      accepted<PresenceRoll>(outcome, 'presenceRoll').members.flatMap(({ intervals }) =>
        intervals.map(({ toAtMs }) => toAtMs),
      ),
    ).toEqual(Array.from({ length: 6 }, () => nowMs));
    expect(accepted<Proposal>(outcome, 'proposal')).toMatchObject({ status: 'admitted', meetingId: null });
    expect(outcome).toMatchObject({
      awards: councilIds.slice(0, 6).map((villagerId) => ({ trigger: 'meetingAttended', villagerId, sourceId: 'e1' })),
    });
  });

  it('leaves a matter that was voted on where the vote put it', () => {
    const adopted = matters.map((matter) => ({ ...matter, status: 'adopted' as const }));
    const outcome = adjournMeeting({ ...meeting, status: 'suspended' }, [roll], floor, adopted, end);
    expect(eventTypes(outcome)).toEqual(['MeetingAdjourned', 'PresenceEnded']);
    expect(accepted<Meeting>(outcome, 'meeting').items[1]?.status).toBe('done');
  });

  it.each([
    ['another than the chair', {}, floor, { actor: clerk }, 'MeetingOnlyChair'],
    ['an open poll', { openPollId: 'p1' }, floor, {}, 'MeetingPollOpen'],
    ['somebody speaking', {}, speakingOn(atMatter), {}, 'FloorBusy'],
  ])('refuses %s', (_, parts, from, command, code) => {
    expect(adjournMeeting({ ...meeting, ...parts }, [roll], from, matters, { ...end, ...command })).toMatchObject({
      refusal: { code },
    });
  });

  it.each<MeetingStatus>(['draft', 'convened', 'adjourned', 'inquorate', 'cancelled'])(
    'refuses a meeting that is %s',
    (status) => {
      expect(adjournMeeting({ ...meeting, status }, [roll], floor, matters, end)).toMatchObject({
        refusal: { code: 'MeetingNotInSession', status },
      });
    },
  );
});

describe('adjourning what nobody adjourned', () => {
  const end = { actor: systemActor('v1'), nowMs };
  const { meeting, roll, matters } = atMatter;

  it('ends the speech, the presence and the evening, and tells the chair', () => {
    const outcome = adjournForgotten(meeting, [roll], speakingOn(atMatter), matters, end);
    expect(eventTypes(outcome)).toEqual(['MeetingAdjourned', 'PresenceEnded', 'ProposalReleased', 'SpeechEnded']);
    expect(accepted<Floor>(outcome, 'floor')).toMatchObject({
      currentSpeechId: null,
      speeches: [{ endedAtMs: nowMs }],
    });
    expect(outcome).toMatchObject({ messages: [{ to: { role: 'chair' }, code: 'meetingLeftOpen' }, {}] });
  });

  it('waits for the poll to be void', () => {
    const voting = { ...meeting, openPollId: 'p1' };
    expect(adjournForgotten(voting, [roll], atMatter.floor, matters, end)).toMatchObject({
      refusal: { code: 'MeetingPollOpen' },
    });
  });

  it.each<MeetingStatus>(['draft', 'convened', 'adjourned', 'inquorate', 'cancelled'])(
    'leaves a meeting alone that is %s',
    (status) => {
      expect(adjournForgotten({ ...meeting, status }, [roll], atMatter.floor, matters, end)).toMatchObject({
        refusal: { code: 'MeetingNotInSession', status },
      });
    },
  );
});
