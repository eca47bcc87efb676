import type { Decision } from '@shared/domain/decision/decision';
import type { Poll } from '@shared/domain/vote/poll';
import type { SecretBox } from '@shared/domain/vote/secret-box';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Transfer } from '@shared/domain/points/transfer';
import { checkProtocol } from './check-protocol';
import { type Evening, meetingOf } from './evening';
import { expectSame, isAdopted, type SeenPoll } from './seen-poll';

/** What the neighbour's paper and the record must agree on when the evening is over. */
export async function checkEvening(evening: Evening): Promise<void> {
  const { world, observer } = evening;
  const meeting = await meetingOf(evening);
  expect(meeting.isOpen).toBe(false);
  expect(meeting.openPollId).toBeNull();
  for (const seen of observer.polls) {
    expectSame(seen, await stored<Poll>(evening, 'polls', seen.pollId));
    if (seen.method === 'secret') await expectApart(evening, seen);
  }
  expect(await pollIdsOf(evening)).toEqual(observer.polls.map(({ pollId }) => pollId).sort());
  for (const item of observer.items) {
    if (item.proposalId === null) continue;
    const proposal = await stored<Proposal>(evening, 'proposals', item.proposalId);
    const counted = observer.polls.find(
      (poll) => poll.itemId === item.id && poll.end === 'counted' && poll.amendment === null,
    );
    expect(proposal.status).toBe(statusAfter(counted, observer.deferredItemIds.has(item.id)));
    if (proposal.status !== 'rejected')
      expect(proposal.holder !== null && proposal.dueAtMs > world.now - 40 * 86_400_000).toBe(true);
    if (counted && isAdopted(counted)) await expectDecision(evening, counted);
  }
  await expectAttendancePaid(evening);
  if (meeting.openedAtMs !== null) await checkProtocol(evening);
}

type Stored = 'polls' | 'proposals' | 'decisions' | 'secretBoxes';

async function stored<T>({ world }: Evening, collection: Stored, id: string): Promise<T> {
  return (await world.stored(collection, id)) as unknown as T;
}

function statusAfter(counted: SeenPoll | undefined, isDeferred: boolean): string {
  if (counted) return isAdopted(counted) ? 'adopted' : 'rejected';
  return isDeferred ? 'deferred' : 'admitted';
}

async function pollIdsOf({ world, meetingId }: Evening): Promise<string[]> {
  const orderBy = { field: 'openedAtMs', direction: 'ascending' } as const;
  return (await world.all<Poll>('polls', { where: { meetingId }, orderBy, limit: 100 })).map(({ id }) => id).sort();
}

async function expectDecision(evening: Evening, seen: SeenPoll): Promise<void> {
  const poll = await stored<Poll>(evening, 'polls', seen.pollId);
  const decision = await stored<Decision>(evening, 'decisions', poll.decisionId ?? '');
  expect(decision).toMatchObject({ pollId: seen.pollId, proposalId: seen.proposalId, text: seen.words });
}

/** Who has voted is on record, and every code, and the totals; nothing anywhere says who put in which. */
async function expectApart(evening: Evening, seen: SeenPoll): Promise<void> {
  const { world } = evening;
  const poll = await stored<Poll>(evening, 'polls', seen.pollId);
  const codes = [...seen.codes.values()].sort();
  expect(poll.secretCount?.codes ?? []).toEqual(seen.end === 'counted' ? codes : []);
  const boxes = await Promise.all(poll.boxIds.map((boxId) => stored<SecretBox>(evening, 'secretBoxes', boxId)));
  expect(boxes.flatMap(({ votedIds }) => votedIds).sort()).toEqual([...seen.ballots.keys()].sort());
  for (const box of boxes) {
    expect(box).toMatchObject({ isSealed: true, isCleared: true, codeSlips: [], choiceSlips: [] });
    const events = await world.eventsOf(box.id);
    for (const event of events.filter(({ type }) => type === 'SecretBallotCast'))
      expect(event.data).toEqual({ pollId: seen.pollId });
  }
}

/** Whoever was here earns the duty points of an adjourned evening once, whatever they voted or said; nobody else does. */
async function expectAttendancePaid({ world, meetingId, observer }: Evening): Promise<void> {
  const orderBy = { field: 'postedAtMs', direction: 'ascending' } as const;
  const query = {
    where: { villageId: 'v1', book: 'duty' },
    range: { field: 'postedAtMs', from: observer.startAtMs - 7_200_000 },
  };
  const transfers = await world.all<Transfer>('transfers', { ...query, orderBy, limit: 100 });
  const paid = transfers.filter(({ sourceId }) => sourceId === meetingId).map(({ accountId }) => accountId);
  expect(new Set(paid).size).toBe(paid.length);
  const here = [...observer.everHere];
  expect(paid.length).toBe(here.length);
  for (const memberId of here) expect(paid.some((accountId) => accountId.includes(memberId))).toBe(true);
}
