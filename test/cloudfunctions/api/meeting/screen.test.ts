import type { ScreenTicket } from '@shared/contract/screen';
import { dayMs } from '@shared/kernel/time';
import { councilIds, fridayEvening } from '../../../helpers/a-meeting';
import { checkIn, convenedEvening } from '../../../helpers/evenings';
import { World } from '../../../helpers/world';

let world: World;
let meetingId: string;
let ticket: ScreenTicket;
beforeEach(async () => {
  world = await World.create();
  meetingId = await convenedEvening(world);
  world.moveTo(fridayEvening);
  ticket = await world.done('ck001', 'meeting.screen-ticket', { meetingId });
});
afterEach(() => world.close());

/** The screen has no binding: it is nobody. */
const screen = (seen = '', parts: Partial<ScreenTicket> = {}) =>
  world.done('screen:nobody', 'meeting.screen', { ...ticket, ...parts, seen });

const motion = '在村口装三盏灯';

/** All are here, and the motion on the first matter is written and not yet read out. */
async function motionWritten(): Promise<string> {
  await checkIn(world, meetingId, councilIds);
  await world.done('ch001', 'meeting.open', { meetingId });
  const { nextItemId } = await world.done('ch001', 'meeting.evening', { meetingId });
  const itemId = nextItemId ?? '';
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId });
  await world.done('ch001', 'meeting.state-consensus', { meetingId, itemId, text: '先装三盏', hasOfferedAll: true });
  await world.done('ck001', 'meeting.save-motion', { meetingId, itemId, text: motion, edition: 0 });
  return itemId;
}

async function pollOpened(method: 'open' | 'secret' | 'showOfHands'): Promise<string> {
  const itemId = await motionWritten();
  await world.done('ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  const tellers = method === 'showOfHands' ? { tellerIds: ['cm001', 'cm002'], watcherId: 'cm003' } : undefined;
  const opening = { meetingId, itemId, motion, method, presentCount: 9, ...(tellers && { tellers }) };
  return (await world.done('ch001', 'vote.open-poll', opening)).pollId;
}

describe('the big screen', () => {
  it('shows the code and who is short while members arrive, and then what goes on', async () => {
    await checkIn(world, meetingId, councilIds.slice(0, 5));
    const { code, seal } = await world.done('ck001', 'meeting.code', { meetingId });
    const arriving = await screen();
    expect(arriving.page).toMatchObject({
      phase: 'checkIn',
      code: { code, seal },
      quorums: [{ presentCount: 5, requiredCount: 6, memberCount: 9 }],
    });
    await checkIn(world, meetingId, councilIds.slice(5));
    await world.done('ch001', 'meeting.open', { meetingId });
    expect((await screen(arriving.revision)).page).toMatchObject({ phase: 'report', code: null });
    const { nextItemId } = await world.done('ch001', 'meeting.evening', { meetingId });
    const itemId = nextItemId ?? '';
    await world.done('ch001', 'meeting.start-item', { meetingId, itemId });
    expect((await screen()).page).toMatchObject({ phase: 'talk', nextName: '理事长一', speaking: null, isBusy: false });
    await world.done('ch001', 'meeting.give-floor', { meetingId, villagerId: 'cm001' });
    expect((await screen()).page).toMatchObject({
      speaking: { startedAtMs: fridayEvening, endsAtMs: fridayEvening + 180_000 },
      isBusy: true,
    });
  });

  it('shows the words of the motion from when they were read out', async () => {
    const itemId = await motionWritten();
    expect((await screen()).page).toMatchObject({ phase: 'talk', motion: '', consensus: '先装三盏' });
    await world.done('ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
    expect((await screen()).page).toMatchObject({ phase: 'talk', motion });
  });

  it('keeps a secret result that waits for the chair to publish it off the wall', async () => {
    const pollId = await pollOpened('secret');
    for (const [index, who] of councilIds.entries()) {
      const { mine } = await world.done(who, 'vote.poll', { pollId });
      const code = String(482_913_077_100 + index * 7_919);
      await world.done(who, 'vote.cast-secret', { boxId: mine?.boxId ?? '', code, choice: 'for' });
    }
    await world.done('ch001', 'vote.close-poll', { pollId });
    expect(await world.done('ch001', 'vote.poll', { pollId })).toMatchObject({ isAwaiting: true });
    const awaiting = await screen();
    expect(awaiting.page).toMatchObject({ phase: 'poll', poll: { tally: null, explanation: null, isCounting: true } });
    expect(JSON.stringify(awaiting)).not.toMatch(/against|"for"|482913/);
    await world.done('ch001', 'vote.publish-result', { pollId });
    expect((await screen(awaiting.revision)).page).toMatchObject({ phase: 'result', poll: { tally: { for: 9 } } });
  });

  it('says that the vote is on an amendment, with the words as they would read', async () => {
    const itemId = await motionWritten();
    const text = '在村口装五盏灯';
    const moved = { meetingId, itemId, villagerId: 'cm001', text, edition: 1 };
    const { amendmentId } = await world.done('cm001', 'meeting.move-amendment', moved);
    const opening = { meetingId, itemId, motion: text, amendmentId, method: 'open' as const, presentCount: 9 };
    await world.done('ch001', 'vote.open-poll', opening);
    expect((await screen()).page).toMatchObject({ phase: 'poll', poll: { motion: text, isAmendment: true } });
  });

  it('says that the tellers’ counts differ and which time is counted, never by how much', async () => {
    const pollId = await pollOpened('showOfHands');
    const count = (tellerId: string, inFavour: number) =>
      world.done(tellerId, 'vote.enter-count', {
        pollId,
        tellerId,
        ...{ for: inFavour, against: 9 - inFavour, abstain: 0, invalid: 0 },
      });
    await count('cm001', 8);
    const first = await screen();
    expect(first.page?.poll?.recount).toBeNull();
    await count('cm002', 7);
    const second = await screen(first.revision);
    expect(second.page).toMatchObject({ phase: 'poll', poll: { recount: { differedCount: 1, roundsMax: 3 } } });
    await count('cm001', 8);
    await count('cm002', 7);
    const third = await screen(second.revision);
    expect(third.page?.poll?.recount).toEqual({ differedCount: 2, roundsMax: 3 });
    expect(JSON.stringify([second, third])).not.toMatch(/against|"for"/);
    await count('cm002', 8);
    await count('cm001', 8);
    expect((await screen(third.revision)).page?.poll?.recount).toBeNull();
    await world.done('ch001', 'vote.close-poll', { pollId });
    expect((await screen()).page?.poll).toMatchObject({ recount: null, tally: { for: 8, against: 1 } });
  });

  it('counts ballots as they come and shows how they divide only when the vote is over', async () => {
    const pollId = await pollOpened('open');
    const empty = await screen();
    expect(empty.page?.poll).toMatchObject({
      motion,
      electorateCount: 9,
      castCount: 0,
      isCounting: false,
      isAmendment: false,
      tally: null,
    });
    for (const who of councilIds) {
      const { mine } = await world.done(who, 'vote.poll', { pollId });
      await world.done(who, 'vote.cast', { boxId: mine?.boxId ?? '', choice: who === 'cm007' ? 'against' : 'for' });
    }
    const full = await screen(empty.revision);
    expect(full.page?.poll).toMatchObject({ castCount: 9, tally: null, explanation: null });
    expect(JSON.stringify(full)).not.toMatch(/against|"for"/);
    await world.done('ch001', 'vote.close-poll', { pollId });
    const result = (await screen(full.revision)).page;
    expect(result).toMatchObject({
      phase: 'result',
      poll: { castCount: null, isCounting: false, tally: { for: 8, against: 1 } },
    });
    expect(result?.items[1]).toMatchObject({ result: 'adopted' });
  });

  it('answers briefly while nothing changes, and reads no more than a page may', async () => {
    const { revision } = await screen();
    const get = jest.spyOn(world.ports.store, 'get');
    const find = jest.spyOn(world.ports.store, 'find');
    const answer = await world.send('screen:nobody', {
      action: 'meeting.screen',
      payload: { ...ticket, seen: revision },
    });
    expect(answer).toEqual({ ok: true, data: { revision, page: null } });
    expect(JSON.stringify(answer).length).toBeLessThan(100);
    expect(get.mock.calls.length + find.mock.calls.length).toBeLessThanOrEqual(5);
    jest.restoreAllMocks();
  });

  it('names nobody’s phone, leave or vote', async () => {
    await world.done('cm003', 'agenda.ask-leave', { meetingId, reason: '女儿要生了' });
    const text = JSON.stringify(await screen());
    expect(text).not.toMatch(/女儿要生了|phone|villagerId|openid/);
  });

  it.each<[string, () => Partial<ScreenTicket>]>([
    ['another seal', () => ({ seal: 'a'.repeat(40) })],
    ['another meeting', () => ({ meetingId: 'e1' })],
    ['another village', () => ({ villageId: 'v2' })],
    ['a longer time', () => ({ untilMs: ticket.untilMs + 1 })],
  ])('opens to nobody with %s', async (_, parts) => {
    const payload = { ...ticket, ...parts(), seen: '' };
    expect(await world.refusal('screen:nobody', 'meeting.screen', payload)).toEqual({ code: 'ScreenTicketInvalid' });
  });

  it('closes when the day after is over', async () => {
    expect(ticket.untilMs).toBeGreaterThan(fridayEvening + dayMs);
    world.moveTo(ticket.untilMs);
    expect(await screen()).toMatchObject({ page: { phase: 'checkIn' } });
    world.moveTo(ticket.untilMs + 1);
    const payload = { ...ticket, seen: '' };
    expect(await world.refusal('ch001', 'meeting.screen', payload)).toEqual({ code: 'ScreenTicketInvalid' });
  });

  it('gets its ticket from chair or clerk, and acts for nobody', async () => {
    expect(await world.refusal('cm001', 'meeting.screen-ticket', { meetingId })).toEqual({
      code: 'MeetingOnlyChairOrClerk',
    });
    expect(await world.refusal('ch001', 'meeting.screen-ticket', { meetingId: 'nowhere' })).toEqual({
      code: 'MeetingNotFound',
    });
    expect(await world.refusal('screen:nobody', 'meeting.evening', { meetingId })).toEqual({ code: 'NotBound' });
  });
});
