import { readAll } from '@cloud/_local/read-all';
import { runClock } from '@cloud/clock/run-clock';
import type { ActionName, Answer, PayloadOf } from '@shared/contract';
import type { Decision } from '@shared/domain/decision/decision';
import type { Poll } from '@shared/domain/vote/poll';
import { Faults, type FaultRates } from '../helpers/cloudbase/faults';
import { aVillageWithCouncil, openPollInFullHall } from '../helpers/cloudbase/full-hall';
import { openCloudBase } from '../helpers/cloudbase/open-cloudbase';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';

jest.setTimeout(120_000);

const village = aVillageWithCouncil(40);
const memberIds = village.council.seats.map(({ villagerId }) => villagerId);
const raisers = ['vg001', 'vg002', 'vg003', 'vg004', 'vg005'];

/** Every third member votes against; every tenth changes a vote for into one against. */
const choiceOf = (place: number) => (place % 3 === 0 ? ('against' as const) : ('for' as const));
const changes = memberIds.filter((_, place) => place % 10 === 1);
const expectedTally = { for: 26 - changes.filter((id) => choiceOf(memberIds.indexOf(id)) === 'for').length };

/** The evening in a store of its own: everything up to the open poll happens in peace. */
async function begin() {
  const opened = await openCloudBase({ timeoutMs: 300, nowMs: () => Date.now() * 20 });
  const life = await Life.begin(village, async () => ({ ...opened, isDistant: true }));
  const pollId = await openPollInFullHall(life, village);
  const poll = (await life.world.stored<Poll & { kind: string }>('polls', pollId)) as Poll;
  const boxIdOf = (memberId: string) => poll.boxIds[poll.electorateIds.indexOf(memberId) % poll.boxIds.length] ?? '';
  let repeatCount = 0;

  /** As a phone does it: the same request again until it is answered by something else than "busy". */
  async function persist<A extends ActionName>(who: string, action: A, payload: PayloadOf<A>): Promise<Answer<A>> {
    const requestId = `${who}.${action.replace('.', '-')}.${++repeatCount}`;
    for (;;) {
      const answer = await life.world.call(who, action, payload, requestId);
      if (answer.ok || answer.refusal.code !== 'Busy') return answer;
    }
  }

  /** Everybody at the same instant; some change their minds. */
  async function voteAtOnce(): Promise<void> {
    const answers = await Promise.all(
      memberIds.map(async (memberId, place) => {
        const boxId = boxIdOf(memberId);
        const first = await persist(memberId, 'vote.cast', { boxId, choice: choiceOf(place) });
        return changes.includes(memberId) ? persist(memberId, 'vote.cast', { boxId, choice: 'against' }) : first;
      }),
    );
    expect(answers.filter((answer) => !answer.ok)).toEqual([]);
  }

  async function expectCounted(): Promise<void> {
    await expectSound(life.world);
    const decision = await life.world.stored<Decision & { kind: string }>('decisions', `${pollId}.decision`);
    const against = 40 - expectedTally.for;
    expect(decision?.tally).toEqual({ for: expectedTally.for, against, abstain: 0, notVoting: 0 });
  }

  /** Who was told what, in any order: lost and doubled messages show. */
  async function told(): Promise<string[]> {
    const found: string[] = [];
    for await (const message of readAll(life.world.ports.store, 'messages')) {
      const { recipientId, code } = message as unknown as { recipientId: string; code: string };
      found.push(`${recipientId} ${code}`);
    }
    return found.sort();
  }

  return { opened, life, pollId, persist, voteAtOnce, expectCounted, told };
}

/** Votes, closes the poll, raises matters, and lets the clock deliver; the clock runs again as it does every minute. */
async function spend(evening: Awaited<ReturnType<typeof begin>>): Promise<void> {
  const { life, persist, voteAtOnce, pollId } = evening;
  await voteAtOnce();
  expect(await persist('ch001', 'vote.close-poll', { pollId })).toMatchObject({ ok: true });
  const raised = await Promise.all(
    raisers.map((who) => persist(who, 'proposal.submit', { body: `${who}家门口的水沟堵了`, photoIds: [] })),
  );
  expect(raised.filter((answer) => !answer.ok)).toEqual([]);
  for (let minutes = 0; minutes < 3; minutes += 1) await runClock(life.world.ports);
}

describe('forty members at one instant, through the SDK', () => {
  let toldInPeace: string[];

  it('lose no ballot, double none, and are done within seconds', async () => {
    const evening = await begin();
    const startedAtMs = Date.now();
    await evening.voteAtOnce();
    const tookMs = Date.now() - startedAtMs;
    process.stdout.write(`forty members and ${changes.length} changes at once: ${tookMs} ms\n`);
    expect(tookMs).toBeLessThan(30_000);
    await spendRest(evening);
    await evening.expectCounted();
    toldInPeace = await evening.told();
    await evening.opened.close();
  });

  const rates: FaultRates = {
    conflict: 0.04,
    busy: 0.05,
    latency: 0.05,
    timeOutBefore: 0.003,
    timeOutAfter: 0.005,
    lostReply: 0.03,
  };

  it.each((process.env.FAULT_SEED ?? 'spring,summer').split(','))(
    'do so too while everything goes wrong (seed %s)',
    async (seed) => {
      const evening = await begin();
      const faults = new Faults(seed, rates);
      evening.opened.standIn.faults = faults;
      try {
        await spend(evening);
        evening.opened.standIn.faults = null;
        // What the trouble left undone is done by the next minutes.
        for (let minutes = 0; minutes < 2; minutes += 1) await runClock(evening.life.world.ports);
        await evening.expectCounted();
        expect(await evening.told()).toEqual(toldInPeace);
        expect(new Set(faults.met.map((met) => met.split(': ')[1])).size).toBe(Object.keys(rates).length);
      } catch (error) {
        process.stdout.write(`${faults.toString()}\n`);
        throw error;
      }
      await evening.opened.close();
    },
  );
});

async function spendRest(evening: Awaited<ReturnType<typeof begin>>): Promise<void> {
  await spend({ ...evening, voteAtOnce: async () => undefined });
}
