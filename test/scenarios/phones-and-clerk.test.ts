import type { Decision } from '@shared/domain/decision/decision';
import type { Choice, Poll } from '@shared/domain/vote/poll';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import { councilIds } from '../helpers/evening-builder';
import { eveningIn } from '../helpers/lives/carrying-out';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { admitted, convene, discuss, itemOf, openEvening } from '../helpers/lives/stages';
import { expectPollHolds } from '../helpers/poll-holds';

type Way = 'open' | 'secret' | 'showOfHands' | 'paper' | 'clerkAloneHands' | 'clerkAlonePaper';
const ways: Way[] = ['open', 'secret', 'showOfHands', 'paper', 'clerkAloneHands', 'clerkAlonePaper'];

/** How nine members vote: the first so many for, then against, then abstaining; the rest do not vote. */
const outcomes: [string, Record<Choice, number>][] = [
  ['adopted by one vote', { for: 5, against: 3, abstain: 1 }],
  ['missed by one vote', { for: 4, against: 3, abstain: 1 }],
  ['tied', { for: 4, against: 4, abstain: 1 }],
];

/** The same evening up to the vote, held in one way. */
async function evening(way: Way, counts: Record<Choice, number>) {
  const life = await Life.begin();
  await admitted(life);
  const meetingId = await convene(life, eveningIn(life, 4));
  await openEvening(life, meetingId);
  await discuss(life, meetingId);
  const { id: itemId } = await itemOf(life, meetingId);
  const method = way === 'clerkAloneHands' ? 'showOfHands' : way === 'clerkAlonePaper' ? 'paper' : way;
  const isByHand = method === 'showOfHands' || method === 'paper';
  const tellers = isByHand ? { tellers: { tellerIds: ['cm001', 'cm002'], watcherId: 'cm003' } } : {};
  const opening = { meetingId, itemId, motion: '在村口装三盏太阳能路灯', method, presentCount: 9, ...tellers };
  await life.act('ck001', 'meeting.save-motion', { meetingId, itemId, text: opening.motion, edition: 0 });
  await life.act('ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  const { pollId } = (await life.act('ch001', 'vote.open-poll', opening)).reply;
  if (isByHand) await countByHand(life, pollId, method, counts, way.startsWith('clerkAlone'));
  else await castByPhone(life, pollId, method === 'secret', counts);
  await life.act('ch001', 'vote.close-poll', { pollId });
  return { life, pollId };
}

async function castByPhone(life: Life, pollId: string, isSecret: boolean, counts: Record<Choice, number>) {
  const order = (['for', 'against', 'abstain'] as const).flatMap((choice) =>
    Array<Choice>(counts[choice]).fill(choice),
  );
  for (const [index, choice] of order.entries()) {
    const who = councilIds[index] ?? '';
    const boxId = (await life.world.done(who, 'vote.poll', { pollId })).mine?.boxId ?? '';
    const code = String(700_000_000_000 + index);
    if (isSecret) await life.act(who, 'vote.cast-secret', { boxId, code, choice });
    else await life.act(who, 'vote.cast', { boxId, choice });
  }
}

async function countByHand(
  life: Life,
  pollId: string,
  method: 'showOfHands' | 'paper',
  counts: Record<Choice, number>,
  isClerkAlone: boolean,
) {
  const returned = counts.for + counts.against + counts.abstain;
  const papers = { pollId, issued: 9, returned, spoiled: 0, unused: 9 - returned };
  if (method === 'paper') await life.act(isClerkAlone ? 'ck001' : 'cm003', 'vote.reconcile-paper', papers);
  for (const tellerId of ['cm001', 'cm002']) {
    const who = isClerkAlone ? 'ck001' : tellerId;
    await life.act(who, 'vote.enter-count', { pollId, tellerId, ...counts, invalid: 0 });
  }
}

// Six evenings, one after another.
jest.setTimeout(60_000);

describe.each(outcomes)('a vote that is %s', (_, counts) => {
  it('comes to the same decision however it is taken, with phones and with the clerk’s alone', async () => {
    const results = [];
    for (const way of ways) {
      const { life, pollId } = await evening(way, counts);
      const { tally, explanation, status, method } = (await life.world.stored<Poll & { kind: string }>(
        'polls',
        pollId,
      )) as Poll;
      const decision = await life.world.stored<Decision & { kind: string }>('decisions', `${pollId}.decision`);
      const matter = await life.matter();
      await expectSound(life.world);
      await expectPollHolds(life.world, pollId);
      // How it was taken is on record, and nothing else differs.
      expect(way).toContain(way.startsWith('clerkAlone') ? 'clerkAlone' : method);
      results.push({
        tally,
        explanation,
        status,
        matter: matter.status,
        decided: decision && [decision.text, decision.tally, decision.number, decision.explanation],
      });
      await life.close();
    }
    for (const result of results) expect(result).toEqual(results[0]);
    expect(results[0]).toMatchObject({
      status: 'closed',
      tally: { ...counts, notVoting: 9 - counts.for - counts.against - counts.abstain },
    });
  });
});

it('finds a tampered secret poll, whichever part was changed', async () => {
  const { life, pollId } = await evening('secret', { for: 5, against: 3, abstain: 1 });
  const { store } = life.world.ports;
  expect((await verifyStore(store)).broken).toBeNull();
  const poll = (await life.world.stored<Poll & { kind: string }>('polls', pollId)) as Poll;
  const boxId = poll.boxIds[0] ?? '';
  const changes: ['polls' | 'secretBoxes', string, object][] = [
    ['polls', pollId, { tally: { for: 6, against: 2, abstain: 1, notVoting: 0 } }],
    ['polls', pollId, { secretCount: { ...poll.secretCount, codes: poll.secretCount?.codes.slice(1) } }],
    [
      'polls',
      pollId,
      { secretCount: { ...poll.secretCount, codes: [...(poll.secretCount?.codes.slice(1) ?? []), 'x'] } },
    ],
    ['secretBoxes', boxId, { votedIds: [] }],
    ['secretBoxes', boxId, { isCleared: false }],
    ['secretBoxes', boxId, { codeSlips: ['a'] }],
  ];
  for (const [collection, id, parts] of changes) {
    const before = await store.get(collection, id);
    if (!before) throw new Error(`no ${id}`);
    await store.transact((transaction) => transaction.put(collection, { ...before, ...parts }));
    expect((await verifyStore(store)).broken).toMatchObject({ id: expect.stringContaining(pollId) as string });
    await store.transact((transaction) => transaction.put(collection, before));
  }
  await life.close();
});
