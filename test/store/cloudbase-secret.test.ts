import { runClock } from '@cloud/clock/run-clock';
import type { Choice, Poll } from '@shared/domain/vote/poll';
import { aVillageWithCouncil, openPollInFullHall } from '../helpers/cloudbase/full-hall';
import { openCloudBase } from '../helpers/cloudbase/open-cloudbase';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { openStore } from '../helpers/open-store';
import { expectPollHolds } from '../helpers/poll-holds';

jest.setTimeout(120_000);

const village = aVillageWithCouncil(40);
const memberIds = village.council.seats.map(({ villagerId }) => villagerId);
const choiceOf = (place: number): Choice => (place % 3 === 0 ? 'against' : place % 7 === 0 ? 'abstain' : 'for');
const codeOf = (place: number) => String(300_000_000_000 + place * 104_729);
const expected = memberIds.map((_, place) => choiceOf(place));
const count = (choice: Choice) => expected.filter((one) => one === choice).length;

const stores = {
  sqlite: openStore,
  cloudbase: async () => ({
    ...(await openCloudBase({ timeoutMs: 300, nowMs: () => Date.now() * 20 })),
    isDistant: true,
  }),
};

describe.each(['sqlite', 'cloudbase'] as const)('forty members voting secretly at one instant on %s', (name) => {
  it('lose no ballot, double none, each sent twice, and leave as many codes', async () => {
    const life = await Life.begin(village, stores[name]);
    const { world } = life;
    const pollId = await openPollInFullHall(life, village, 'secret');
    const { boxIds, electorateIds } = (await world.stored<Poll & { kind: string }>('polls', pollId)) as Poll;
    /** As a phone does it: the same ballot again until it is answered by something else than "busy". */
    const persist = async (who: string, place: number) => {
      const boxId = boxIds[electorateIds.indexOf(who) % boxIds.length] ?? '';
      const ballot = { boxId, code: codeOf(place), choice: choiceOf(place) };
      for (;;) {
        const answer = await world.call(who, 'vote.cast-secret', ballot, `${who}.secret`);
        if (answer.ok || answer.refusal.code !== 'Busy') return answer;
      }
    };
    const answers = await Promise.all(memberIds.flatMap((who, place) => [persist(who, place), persist(who, place)]));
    expect(answers.filter((answer) => !answer.ok)).toEqual([]);
    await life.act('ch001', 'vote.close-poll', { pollId });
    await runClock(world.ports);
    const poll = (await world.stored<Poll & { kind: string }>('polls', pollId)) as Poll;
    expect(poll.tally).toEqual({
      for: count('for'),
      against: count('against'),
      abstain: count('abstain'),
      notVoting: 0,
    });
    expect(poll.secretCount?.codes).toEqual(memberIds.map((_, place) => codeOf(place)).sort());
    await expectPollHolds(world, pollId);
    await expectSound(world);
    await life.close();
  });
});
