import type { ActionName } from '@shared/contract';
import { openedPoll, putEvening } from '../../../helpers/evening-builder';
import { fridayEvening } from '../../../helpers/a-meeting';
import { openEvening } from '../../../helpers/evenings';
import { World } from '../../../helpers/world';

/** The chair's phone has a line; the clerk's has none, enters the same evening, and sends it afterwards, in order. */
let world: World;
let meetingId = '';
let itemId = '';
const minute = 60_000;
const gist = (text: string) => ({ gist: text, stance: null });

beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

async function atTheMatter(): Promise<void> {
  meetingId = await openEvening(world);
  itemId = (await world.done('ch001', 'meeting.evening', { meetingId })).nextItemId ?? '';
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId });
}

const give = (villagerId: string, atMs: number) => ({ meetingId, villagerId, turn: 1, itemId, atMs });
const end = (villagerId: string, text: string, atMs: number) => {
  return { meetingId, speechId: `${itemId}.${villagerId}.1`, note: text === '' ? null : gist(text), atMs };
};

async function speeches() {
  const { floor } = await world.done('ck001', 'meeting.evening', { meetingId });
  return [...(floor?.speeches ?? [])].reverse();
}

/** What the queue hears of each act, in its order; null where it is done. */
async function sendAll(acts: [ActionName, object][]): Promise<(string | null)[]> {
  const codes: (string | null)[] = [];
  for (const [action, payload] of acts) {
    const answer = await world.call('ck001', action, payload);
    codes.push(answer.ok ? null : answer.refusal.code);
  }
  return codes;
}

describe('two devices that enter the same talk', () => {
  it('make one record of it, with the gist of whoever wrote one', async () => {
    await atTheMatter();
    const fromMs = world.now;
    const clerks: [ActionName, object][] = [
      ['meeting.give-floor', give('cm001', fromMs)],
      ['meeting.end-speech', end('cm001', '路太暗', fromMs + 2 * minute)],
      ['meeting.pass-floor', { meetingId, villagerId: 'cm003', itemId, atMs: fromMs + 3 * minute }],
      ['meeting.give-floor', give('cm002', fromMs + 3 * minute)],
    ];
    await world.done('ch001', 'meeting.give-floor', give('cm001', fromMs));
    world.advance(2 * minute);
    await world.done('ch001', 'meeting.end-speech', end('cm001', '', world.now));
    await world.done('ch001', 'meeting.pass-floor', { meetingId, villagerId: 'cm003' });
    world.advance(minute);
    await world.done('ch001', 'meeting.give-floor', { meetingId, villagerId: 'cm002' });
    expect(await sendAll(clerks)).toEqual(['FloorGivenAlready', null, 'FloorAlreadyOffered', 'FloorGivenAlready']);
    expect(await speeches()).toMatchObject([
      { name: '成员1', gist: '路太暗', startedAtMs: fromMs, endedAtMs: fromMs + 2 * minute },
      { name: '成员2', endedAtMs: null },
    ]);
  });

  it('refuse what the evening has left behind, and change nothing', async () => {
    await atTheMatter();
    const fromMs = world.now;
    await world.done('ch001', 'meeting.give-floor', { meetingId, villagerId: 'cm004' });
    const clerks: [ActionName, object][] = [
      ['meeting.give-floor', give('cm001', fromMs)],
      ['meeting.end-speech', end('cm001', '路太暗', fromMs + minute)],
      ['meeting.call-guest', { meetingId, name: '周律师', turn: 1, itemId: 'another', atMs: fromMs }],
    ];
    expect(await sendAll(clerks)).toEqual(['FloorBusy', 'SpeechNotFound', 'AgendaItemNotCurrent']);
    expect(await speeches()).toMatchObject([{ name: '成员4', gist: '', endedAtMs: null }]);
  });

  it('have every act at its own time when only one of them entered it', async () => {
    await atTheMatter();
    const fromMs = world.now;
    const acts: [ActionName, object][] = ['cm001', 'cm002', 'cm003'].flatMap((villagerId, place) => [
      ['meeting.give-floor', give(villagerId, fromMs + place * 3 * minute)] as [ActionName, object],
      ['meeting.end-speech', end(villagerId, `要点${place}`, fromMs + (place * 3 + 2) * minute)] as [
        ActionName,
        object,
      ],
    ]);
    world.advance(30 * minute);
    expect(await sendAll(acts)).toEqual([null, null, null, null, null, null]);
    expect(await sendAll(acts)).toEqual(expect.not.arrayContaining([null]));
    const held = await speeches();
    expect(held.map(({ name, gist: text }) => [name, text])).toEqual([
      ['成员1', '要点0'],
      ['成员2', '要点1'],
      ['成员3', '要点2'],
    ]);
    expect(held.map(({ startedAtMs, endedAtMs }) => (endedAtMs ?? 0) - startedAtMs)).toEqual([
      2 * minute,
      2 * minute,
      2 * minute,
    ]);
    const minutes = await world.done('ck001', 'meeting.minutes', { meetingId });
    for (const line of ['19:30 成员1：要点0', '19:33 成员2：要点1', '19:36 成员3：要点2']) {
      expect(JSON.stringify(minutes)).toContain(line);
    }
  });
});

describe('an end that was entered before another device took something back', () => {
  const ended = (edition: number, text = '') => ({ ...end('cm001', text, world.now), edition });
  const undo = (act: 'speechEnded' | 'speechGiven') =>
    world.done('ch001', 'meeting.undo', { meetingId, act, reason: '点早了' });
  const wentOn = { code: 'SpeechWentOn', speakerName: '成员1' };

  it('does not end the speech that goes on again', async () => {
    await atTheMatter();
    await world.done('ch001', 'meeting.give-floor', { meetingId, villagerId: 'cm001' });
    const [seen] = await speeches();
    expect(seen?.edition).toBe(0);
    world.advance(minute);
    await world.done('ch001', 'meeting.end-speech', ended(0));
    await undo('speechEnded');
    // The clerk's device had no line when they ended it too.
    expect(await world.refusal('ck001', 'meeting.end-speech', ended(0, '路太暗'))).toEqual({
      ...wentOn,
      isNoteLeft: true,
    });
    expect(await world.refusal('ck001', 'meeting.end-speech', ended(0))).toEqual({ ...wentOn, isNoteLeft: false });
    expect(await speeches()).toMatchObject([{ name: '成员1', edition: 1, gist: '', endedAtMs: null }]);
    // Whoever sees that it goes on ends it.
    await world.done('ck001', 'meeting.end-speech', ended(1, '路太暗'));
    expect(await speeches()).toMatchObject([{ gist: '路太暗', endedAtMs: world.now }]);
  });

  it('does not end the same turn given anew, nor the speech after it', async () => {
    await atTheMatter();
    await world.done('ch001', 'meeting.give-floor', { meetingId, villagerId: 'cm001' });
    await undo('speechGiven');
    await world.done('ch001', 'meeting.give-floor', { meetingId, villagerId: 'cm001' });
    expect(await speeches()).toMatchObject([{ speechId: `${itemId}.cm001.1`, edition: 1 }]);
    expect(await world.refusal('ck001', 'meeting.end-speech', ended(0))).toMatchObject(wentOn);
    await world.done('ch001', 'meeting.end-speech', ended(1));
    await world.done('ch001', 'meeting.give-floor', { meetingId, villagerId: 'cm002' });
    expect(await world.refusal('ck001', 'meeting.end-speech', ended(1))).toMatchObject({ code: 'SpeechEndedAlready' });
    expect((await speeches()).map(({ name, endedAtMs }) => [name, endedAtMs === null])).toEqual([
      ['成员1', false],
      ['成员2', true],
    ]);
  });

  it('names its speech where it comes late or is meant for an edition, and without a name ends whoever speaks now', async () => {
    await atTheMatter();
    await world.done('ch001', 'meeting.give-floor', { meetingId, villagerId: 'cm001' });
    for (const parts of [{ atMs: world.now }, { edition: 0 }]) {
      const nameless = { meetingId, note: null, ...parts };
      expect(await world.refusal('ck001', 'meeting.end-speech', nameless)).toMatchObject({ code: 'InputInvalid' });
    }
    await world.done('ck001', 'meeting.end-speech', { meetingId, note: null });
    expect(await speeches()).toMatchObject([{ name: '成员1', endedAtMs: world.now }]);
  });
});

describe('a turn that was entered before another device took it back', () => {
  const undo = (act: 'floorPassed' | 'speechGiven') =>
    world.done('ch001', 'meeting.undo', { meetingId, act, reason: '点错了人' });
  const pass = (edition: number) => ({ meetingId, villagerId: 'cm001', turn: 1, itemId, edition, atMs: world.now });
  const waits = async () => {
    const { floor } = await world.done('ck001', 'meeting.evening', { meetingId });
    return floor?.notOffered.some(({ villagerId }) => villagerId === 'cm001');
  };

  it.each([
    ['given', 'speechGiven', 'meeting.give-floor'],
    ['passed', 'floorPassed', 'meeting.pass-floor'],
  ] as const)('%s by mistake, is not given or passed again by the queue', async (_, act, action) => {
    await atTheMatter();
    await world.done('ch001', action, { meetingId, villagerId: 'cm001' });
    await undo(act);
    const queued: [ActionName, object][] = [
      ['meeting.pass-floor', pass(0)],
      ['meeting.give-floor', { ...give('cm001', world.now), edition: 0 }],
      ['meeting.end-speech', { ...end('cm001', '路太暗', world.now), edition: 0 }],
    ];
    expect(await sendAll(queued)).toEqual(['FloorTurnTakenBack', 'FloorTurnTakenBack', 'SpeechNotFound']);
    expect(await waits()).toBe(true);
    expect(await speeches()).toEqual([]);
    // Whoever sees it as it is now gives it; what was entered before does not touch the speech given anew.
    await world.done('ch001', 'meeting.give-floor', { ...give('cm001', world.now), edition: 1 });
    expect(await sendAll(queued)).toEqual(['FloorAlreadyOffered', 'FloorGivenAlready', 'SpeechWentOn']);
    expect(await speeches()).toMatchObject([{ name: '成员1', edition: 1, gist: '', endedAtMs: null }]);
  });

  it('is passed again by whoever sees that it was taken back', async () => {
    await atTheMatter();
    await world.done('ch001', 'meeting.pass-floor', { meetingId, villagerId: 'cm001' });
    await undo('floorPassed');
    await world.done('ck001', 'meeting.pass-floor', pass(1));
    expect(await waits()).toBe(false);
  });
});

describe('two devices that enter the same count', () => {
  const counts = { for: 6, against: 2, abstain: 1, invalid: 0 };
  const begin = async (method: 'showOfHands' | 'paper') => {
    world.moveTo(fridayEvening);
    await putEvening(world);
    return openedPoll(world, { method });
  };

  it('count once: the second hears that it is there, and a late one comes into no other round or poll', async () => {
    const pollId = await begin('showOfHands');
    const first = { pollId, tellerId: 'cm001', round: 1, isCorrection: false, ...counts };
    await world.done('cm001', 'vote.enter-count', first);
    const late: [ActionName, object][] = [
      ['vote.enter-count', first],
      ['vote.enter-count', { ...first, for: 7, abstain: 0 }],
    ];
    expect(await sendAll(late)).toEqual(['PollCountEntered', 'PollCountEntered']);
    await world.done('cm002', 'vote.enter-count', { ...first, tellerId: 'cm002', for: 7, abstain: 0 });
    expect(await sendAll(late)).toEqual(['PollRoundOver', 'PollRoundOver']);
    await world.done('ch001', 'vote.void-poll', { pollId, reason: '数得不一样' });
    expect(await sendAll(late)).toEqual(['PollNotOpen', 'PollNotOpen']);
    const entered = (await world.eventsOf(pollId)).filter(({ type }) => type === 'TellerCounted');
    expect(entered).toHaveLength(2);
  });

  it('reconcile the papers once, and count after that in the order in which it was entered', async () => {
    const pollId = await begin('paper');
    const papers = { pollId, issued: 9, returned: 9, spoiled: 0, unused: 0, isCorrection: false };
    const acts: [ActionName, object][] = [
      ['vote.reconcile-paper', papers],
      ['vote.enter-count', { pollId, tellerId: 'cm001', round: 1, isCorrection: false, ...counts }],
      ['vote.enter-count', { pollId, tellerId: 'cm002', round: 1, isCorrection: false, ...counts }],
    ];
    expect(await sendAll(acts)).toEqual([null, null, null]);
    expect(await sendAll(acts)).toEqual(['PollCountBegun', 'PollCountAgreed', 'PollCountAgreed']);
    expect((await world.done('ch001', 'vote.poll', { pollId })).handCount?.agreed).toEqual(counts);
  });
});
