import type { MeetingStatus } from '@shared/domain/agenda/meeting';
import { endSpeech, noteSpeech } from '@shared/domain/meeting/end-speech';
import { type Floor, type Speech, speechesMax } from '@shared/domain/meeting/floor';
import { floorQueue } from '@shared/domain/meeting/floor-queue';
import { callGuest, giveFloor } from '@shared/domain/meeting/give-floor';
import { passFloor } from '@shared/domain/meeting/pass-floor';
import { lowerHand, raiseHand } from '@shared/domain/meeting/raise-hand';
import {
  accepted,
  anEveningAtItsMatter,
  chair,
  clerk,
  councilIds,
  eventTypes,
  fridayEvening,
  member,
  villager,
} from '../../../helpers/a-meeting';

const { meeting, roll, floor } = anEveningAtItsMatter(6);
const nowMs = fridayEvening + 60_000;
const give = { actor: chair, nowMs, speechId: 's1', villagerId: 'cm001' };
const speaking = accepted<Floor>(giveFloor(meeting, [roll], floor, give), 'floor');
const note = { gist: '灯要装亮一点', stance: 'for' as const };
const notInSession: MeetingStatus[] = ['draft', 'convened', 'suspended', 'adjourned', 'inquorate', 'cancelled'];
const allOffered: Floor = { ...floor, offeredIds: councilIds };

describe('speaking in turn', () => {
  it('offers the floor to everybody present, by seat, whoever has not spoken tonight first', () => {
    const names = (from: Floor) => floorQueue(from, [roll], nowMs).notOffered.map(({ villagerId }) => villagerId);
    expect(names(floor)).toEqual(councilIds.slice(0, 6));
    const earlier: Speech = {
      ...speaking.speeches[0]!,
      itemId: 'i0',
      speaker: { villagerId: 'ch001', name: '', isNamePublic: true },
    };
    expect(names({ ...floor, speeches: [earlier] })).toEqual([...councilIds.slice(1, 6), 'ch001']);
  });

  it('gives a member the floor with a gentle end', () => {
    expect(speaking).toMatchObject({
      currentSpeechId: 's1',
      offeredIds: ['cm001'],
      speeches: [
        {
          itemId: 'i1',
          speaker: { villagerId: 'cm001', name: '成员1' },
          endsAtMs: nowMs + 3 * 60_000,
          endedAtMs: null,
        },
      ],
    });
  });

  it('goes once round before anybody speaks twice', () => {
    const once: Floor = { ...floor, offeredIds: councilIds.slice(0, 5) };
    expect(giveFloor(meeting, [roll], once, { ...give, villagerId: 'ch001' })).toMatchObject({
      refusal: { code: 'FloorFirstRound', names: ['成员4'] },
    });
    expect(giveFloor(meeting, [roll], once, { ...give, villagerId: 'cm004' }).ok).toBe(true);
    expect(giveFloor(meeting, [roll], allOffered, { ...give, villagerId: 'ch001' }).ok).toBe(true);
  });

  it('takes a hand down when its turn comes', () => {
    const up = accepted<Floor>(
      raiseHand(meeting, [roll], allOffered, { actor: member(1), nowMs, villagerId: 'cm001', stance: null }),
      'floor',
    );
    expect(up.hands).toMatchObject([{ villagerId: 'cm001', raisedAtMs: nowMs }]);
    expect(accepted<Floor>(giveFloor(meeting, [roll], up, give), 'floor').hands).toEqual([]);
  });

  it.each([
    ['a villager who gives it', { actor: villager }, floor, 'MeetingOnlyChairOrClerk'],
    ['a second speaker at once', { speechId: 's2' }, speaking, 'FloorBusy'],
    ['the same turn twice', {}, speaking, 'FloorGivenAlready'],
    ['a turn on another item than was meant', { itemId: 'i2' }, floor, 'AgendaItemNotCurrent'],
    [
      'a floor that is full',
      { speechId: 's2' },
      { ...floor, speeches: Array.from({ length: speechesMax }, () => speaking.speeches[0]!) },
      'FloorFull',
    ],
    ['a member who is away', { villagerId: 'cm007' }, floor, 'FloorNotPresent'],
    ['a villager who is no member', { villagerId: 'vg001' }, floor, 'FloorNotPresent'],
  ])('refuses %s', (_, parts, from, code) => {
    expect(giveFloor(meeting, [roll], from, { ...give, ...parts })).toMatchObject({ refusal: { code } });
  });

  it('rests while a poll is open', () => {
    const polling = { ...meeting, openPollId: 'p1' };
    const no = { refusal: { code: 'MeetingPollOpen' } };
    expect(giveFloor(polling, [roll], floor, give)).toMatchObject(no);
    expect(callGuest(polling, floor, { ...give, name: '周律师' })).toMatchObject(no);
    expect(passFloor(polling, [roll], floor, give)).toMatchObject(no);
  });

  it.each(notInSession)('rests while the meeting is %s', (status) => {
    const no = { refusal: { code: 'MeetingNotInSession', status } };
    expect(giveFloor({ ...meeting, status }, [roll], floor, give)).toMatchObject(no);
    expect(callGuest({ ...meeting, status }, floor, { ...give, name: '周律师' })).toMatchObject(no);
    expect(passFloor({ ...meeting, status }, [roll], floor, give)).toMatchObject(no);
    expect(raiseHand({ ...meeting, status }, [roll], floor, { ...give, stance: null })).toMatchObject(no);
    expect(lowerHand({ ...meeting, status }, floor, give)).toMatchObject(no);
  });
});

describe('a guest', () => {
  it('is called by the name on the notice, outside the round', () => {
    const called = accepted<Floor>(
      callGuest(meeting, floor, { actor: clerk, nowMs, speechId: 's1', name: '周律师' }),
      'floor',
    );
    expect(called).toMatchObject({
      offeredIds: [],
      speeches: [{ speaker: { villagerId: '', name: '周律师' }, guestCapacity: '法律顾问' }],
    });
  });

  it('is refused when unknown, while somebody speaks, or called by a member', () => {
    const call = { actor: clerk, nowMs, speechId: 's1', name: '周律师' };
    expect(callGuest(meeting, floor, { ...call, name: '路人' })).toMatchObject({
      refusal: { code: 'FloorGuestUnknown' },
    });
    const second = { ...call, speechId: 's2' };
    expect(callGuest(meeting, speaking, second)).toMatchObject({
      refusal: { code: 'FloorBusy', speakerName: '成员1' },
    });
    expect(callGuest(meeting, speaking, call)).toMatchObject({ refusal: { code: 'FloorGivenAlready' } });
    expect(callGuest(meeting, floor, { ...call, itemId: 'i0' })).toMatchObject({
      refusal: { code: 'AgendaItemNotCurrent' },
    });
    expect(callGuest(meeting, floor, { ...call, actor: member(1) })).toMatchObject({
      refusal: { code: 'MeetingOnlyChairOrClerk' },
    });
  });
});

it('is neither given nor passed for an edition of the turn that was taken back since', () => {
  const takenBack: Floor = { ...floor, takenBackIds: ['s1', 's2'] };
  const no = { refusal: { code: 'FloorTurnTakenBack' } };
  for (const edition of [0, 2]) {
    const meant = { ...give, actor: clerk, edition };
    expect(giveFloor(meeting, [roll], takenBack, meant)).toMatchObject(no);
    expect(passFloor(meeting, [roll], takenBack, meant)).toMatchObject(no);
    expect(callGuest(meeting, takenBack, { ...meant, name: '周律师' })).toMatchObject(no);
  }
  for (const seen of [{ edition: 1 }, {}]) {
    const meant = { ...give, actor: clerk, ...seen };
    expect(giveFloor(meeting, [roll], takenBack, meant)).toMatchObject({ ok: true });
    expect(passFloor(meeting, [roll], takenBack, meant)).toMatchObject({ ok: true });
    expect(callGuest(meeting, takenBack, { ...meant, name: '周律师' })).toMatchObject({ ok: true });
  }
});

describe('passing', () => {
  it('counts as offered, said by the member or entered for them', () => {
    for (const actor of [member(1), clerk]) {
      expect(accepted<Floor>(passFloor(meeting, [roll], floor, { ...give, actor }), 'floor').offeredIds).toEqual([
        'cm001',
      ]);
    }
  });

  it('is refused for somebody else, for the absent, and twice', () => {
    const pass = { ...give, actor: clerk };
    expect(passFloor(meeting, [roll], floor, { ...pass, actor: member(2) })).toMatchObject({
      refusal: { code: 'MeetingOnlyChairOrClerk' },
    });
    expect(passFloor(meeting, [roll], floor, { ...pass, villagerId: 'cm007' })).toMatchObject({
      refusal: { code: 'FloorNotPresent' },
    });
    expect(passFloor(meeting, [roll], allOffered, pass)).toMatchObject({ refusal: { code: 'FloorAlreadyOffered' } });
    expect(passFloor(meeting, [roll], floor, { ...pass, itemId: 'i0' })).toMatchObject({
      refusal: { code: 'AgendaItemNotCurrent' },
    });
  });
});

describe('hands', () => {
  const mine = { actor: member(1), nowMs, villagerId: 'cm001', stance: null };
  const up = accepted<Floor>(raiseHand(meeting, [roll], floor, mine), 'floor');

  it('go up once and come down once', () => {
    expect(raiseHand(meeting, [roll], up, mine)).toMatchObject({ refusal: { code: 'HandAlreadyRaised' } });
    expect(accepted<Floor>(lowerHand(meeting, up, mine), 'floor').hands).toEqual([]);
    expect(lowerHand(meeting, floor, mine)).toMatchObject({ refusal: { code: 'HandNotRaised' } });
  });

  it('may be entered by the clerk, and by nobody else', () => {
    expect(raiseHand(meeting, [roll], floor, { ...mine, actor: clerk }).ok).toBe(true);
    expect(raiseHand(meeting, [roll], floor, { ...mine, actor: member(2) })).toMatchObject({
      refusal: { code: 'MeetingOnlyChairOrClerk' },
    });
    expect(lowerHand(meeting, up, { ...mine, actor: member(2) })).toMatchObject({
      refusal: { code: 'MeetingOnlyChairOrClerk' },
    });
  });

  it('are for those present who do not speak', () => {
    expect(raiseHand(meeting, [roll], floor, { ...mine, actor: member(7), villagerId: 'cm007' })).toMatchObject({
      refusal: { code: 'FloorNotPresent' },
    });
    expect(raiseHand(meeting, [roll], speaking, mine)).toMatchObject({ refusal: { code: 'HandOfSpeaker' } });
  });

  it('of somebody who left are not in the queue', () => {
    const away = { ...roll, members: roll.members.map((one) => ({ ...one, intervals: [] })) };
    expect(floorQueue(up, [away], nowMs)).toEqual({ notOffered: [], hands: [] });
  });
});

describe('a speech', () => {
  it('ends with the clerk’s gist and stance', () => {
    const ended = accepted<Floor>(endSpeech(meeting, speaking, { actor: clerk, nowMs: nowMs + 5, note }), 'floor');
    expect(ended).toMatchObject({
      currentSpeechId: null,
      speeches: [{ endedAtMs: nowMs + 5, gist: '灯要装亮一点', stance: 'for' }],
    });
  });

  it('may be ended by its speaker, who notes nothing', () => {
    expect(endSpeech(meeting, speaking, { actor: member(1), nowMs, note: null }).ok).toBe(true);
    expect(endSpeech(meeting, speaking, { actor: member(1), nowMs, note })).toMatchObject({
      refusal: { code: 'MeetingOnlyChairOrClerk' },
    });
    expect(endSpeech(meeting, speaking, { actor: member(2), nowMs, note: null })).toMatchObject({
      refusal: { code: 'MeetingOnlyChairOrClerk' },
    });
  });

  it('can be noted afterwards and corrected', () => {
    const ended = accepted<Floor>(endSpeech(meeting, speaking, { actor: chair, nowMs, note: null }), 'floor');
    expect(ended.speeches[0]).toMatchObject({ gist: '', stance: null });
    const noted = accepted<Floor>(noteSpeech(meeting, ended, { actor: clerk, speechId: 's1', note }), 'floor');
    expect(noted.speeches[0]).toMatchObject({ ...note, endedAtMs: nowMs });
    expect(noteSpeech(meeting, ended, { actor: clerk, speechId: 'other', note })).toMatchObject({
      refusal: { code: 'SpeechNotFound' },
    });
    expect(noteSpeech(meeting, ended, { actor: member(1), speechId: 's1', note })).toMatchObject({
      refusal: { code: 'MeetingOnlyChairOrClerk' },
    });
  });

  it('cannot end when nobody speaks', () => {
    expect(endSpeech(meeting, floor, { actor: chair, nowMs, note: null })).toMatchObject({
      refusal: { code: 'FloorNobodySpeaks' },
    });
  });

  it('ends once, whoever enters it: the first gist stands, and none is lost', () => {
    const byChair = accepted<Floor>(
      endSpeech(meeting, speaking, { actor: chair, nowMs, speechId: 's1', note: null }),
      'floor',
    );
    const late = { actor: clerk, nowMs: nowMs + 9, speechId: 's1' };
    expect(endSpeech(meeting, byChair, { ...late, note: null })).toMatchObject({
      refusal: { code: 'SpeechEndedAlready', speakerName: '成员1', isNoteLeft: false },
    });
    const outcome = endSpeech(meeting, byChair, { ...late, note });
    expect(eventTypes(outcome)).toEqual(['SpeechNoted']);
    const noted = accepted<Floor>(outcome, 'floor');
    expect(noted.speeches).toMatchObject([{ endedAtMs: nowMs, ...note }]);
    expect(endSpeech(meeting, noted, { ...late, note })).toMatchObject({ refusal: { isNoteLeft: false } });
    expect(endSpeech(meeting, noted, { ...late, note: { ...note, gist: '别的' } })).toMatchObject({
      refusal: { code: 'SpeechEndedAlready', isNoteLeft: true },
    });
  });

  it('ends only where it was meant: a later one goes on', () => {
    const ended = accepted<Floor>(endSpeech(meeting, speaking, { actor: chair, nowMs, note: null }), 'floor');
    const second = accepted<Floor>(
      giveFloor(meeting, [roll], ended, { ...give, speechId: 's2', villagerId: 'cm002' }),
      'floor',
    );
    expect(endSpeech(meeting, second, { actor: clerk, nowMs, speechId: 's1', note: null }).ok).toBe(false);
    expect(endSpeech(meeting, second, { actor: clerk, nowMs, speechId: 's9', note })).toMatchObject({
      refusal: { code: 'SpeechNotFound' },
    });
    expect(endSpeech(meeting, second, { actor: clerk, nowMs, speechId: 's2', note }).ok).toBe(true);
  });

  it.each<MeetingStatus>(['draft', 'convened', 'adjourned', 'inquorate', 'cancelled'])(
    'is left alone while the meeting is %s',
    (status) => {
      const no = { refusal: { code: 'MeetingNotUnderWay', status } };
      expect(endSpeech({ ...meeting, status }, speaking, { actor: chair, nowMs, note })).toMatchObject(no);
      expect(noteSpeech({ ...meeting, status }, speaking, { actor: chair, speechId: 's1', note })).toMatchObject(no);
    },
  );
});
