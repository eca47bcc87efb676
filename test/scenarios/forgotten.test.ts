import { eveningIn } from '../helpers/lives/carrying-out';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import {
  admitted,
  castAll,
  convene,
  decide,
  discuss,
  gather,
  meetingOf,
  openEvening,
  openPoll,
} from '../helpers/lives/stages';
import { addDays, dayMs, dayOf, endOfDayMs } from '@shared/kernel/time';
import type { Poll } from '@shared/domain/vote/poll';

describe('an evening that nobody adjourned', () => {
  let life: Life;
  let meetingId: string;
  let endsAtMs: number;
  beforeEach(async () => {
    life = await Life.begin();
    await admitted(life);
    meetingId = await convene(life, eveningIn(life, 4));
    await openEvening(life, meetingId);
    endsAtMs = endOfDayMs(addDays(dayOf(life.world.now), 1)) + 1;
  });
  afterEach(async () => {
    await expectSound(life.world);
    await life.close();
  });

  it('goes on past midnight, and ends with the day after', async () => {
    await life.passUntil(endsAtMs - 1);
    expect(await meetingOf(life, meetingId)).toMatchObject({ status: 'inSession' });
    await life.passUntil(endsAtMs);
    expect(await meetingOf(life, meetingId)).toMatchObject({ status: 'adjourned', isOpen: false, endedAtMs: endsAtMs });
    expect(await life.matter()).toMatchObject({ status: 'admitted', holderKey: 'role:chair' });
    expect((await life.matter()).steps.at(-1)).toMatchObject({ verb: 'release', by: null });
    expect((await life.deliveredTo('ch001')).map(({ code }) => code)).toContain('meetingLeftOpen');
  });

  it('ends the same when it was suspended, with somebody still noted as speaking', async () => {
    await life.act('ck001', 'meeting.give-floor', { meetingId, villagerId: 'cm001' });
    await life.act('ch001', 'meeting.suspend', { meetingId });
    await life.passUntil(endsAtMs + 30 * dayMs);
    expect(await meetingOf(life, meetingId)).toMatchObject({ status: 'adjourned', endedAtMs: endsAtMs });
    const { floor } = await life.world.done('v1:ch001', 'meeting.evening', { meetingId });
    expect(floor).toMatchObject({ current: null, speeches: [{ endedAtMs: endsAtMs }] });
  });

  it('voids the poll that nobody closed, however its ballots stand; the matter is voted on another evening', async () => {
    await discuss(life, meetingId);
    const pollId = await openPoll(life, meetingId);
    await castAll(life, pollId, { for: 9, against: 0 });
    await life.passUntil(endsAtMs);
    expect(await life.world.stored<Poll & { kind: string }>('polls', pollId)).toMatchObject({
      status: 'void',
      tally: null,
      closing: { by: { villagerId: 'system' } },
    });
    expect(await life.matter()).toMatchObject({ status: 'admitted', decisionId: null });
    expect(await decide(life, await convene(life, eveningIn(life, 3)))).toMatchObject({ status: 'adopted' });
  });

  it('stands in the way of no later evening, and neither do plans that were given up', async () => {
    for (let days = 1; days <= 6; days += 1) {
      const plan = { title: '没办成的', place: '议事厅', startAtMs: life.world.now + days * 3_600_000, guests: [] };
      await life.act('ch001', 'agenda.plan-meeting', { ...plan, eveningMinutes: 60 });
    }
    await life.passUntil(endsAtMs + 2 * dayMs);
    const next = await convene(life, eveningIn(life, 4));
    await gather(life, next);
    await life.act('ch001', 'meeting.open', { meetingId: next });
    expect((await life.world.done('v1:cm001', 'home.read', {})).tasks).toMatchObject([
      { kind: 'meeting', meetingId: next, isInSession: true },
      { kind: 'ownMatter' },
    ]);
    expect(await life.world.done('v1:ch001', 'follow-up.close-outs', {})).toMatchObject({ meeting: { id: next } });
  });
});
