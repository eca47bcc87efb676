import { checkBallotBox, checkPoll } from '@cloud/_local/verify/vote-checks';
import type { CollectionName } from '@cloud/_platform/collections';
import type { BallotBox } from '@shared/domain/vote/ballot-box';
import type { Poll } from '@shared/domain/vote/poll';
import type { CaseDocument, CaseEvent } from '@shared/kernel/case';
import { councilIds, openedPoll, putDocuments, putEvening } from '../../helpers/evening-builder';
import { World } from '../../helpers/world';

describe('verifying a vote', () => {
  let world: World;
  let pollId: string;
  let boxIds: string[];
  beforeEach(async () => {
    world = await World.create();
    await putEvening(world);
    pollId = await openedPoll(world);
    ({ boxIds } = (await world.stored<Poll>('polls', pollId)) as Poll);
    for (const voter of councilIds.slice(0, 5)) await cast(voter, 'for');
    await cast(councilIds[0] ?? '', 'against');
  });
  afterEach(() => world.close());

  async function cast(voter: string, choice: 'for' | 'against'): Promise<void> {
    const answers = [];
    for (const boxId of boxIds) answers.push(await world.call(voter, 'vote.cast', { boxId, choice }));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  }

  async function faultIn(collection: CollectionName, id: string, parts: object = {}) {
    const document = (await world.stored<CaseDocument>(collection, id)) as CaseDocument;
    const events = (await world.eventsOf(id)) as unknown as CaseEvent[];
    const check = document.kind === 'poll' ? checkPoll : checkBallotBox;
    return check({ ...document, ...parts }, events, world.ports.store);
  }

  const close = () => world.done('ch001', 'vote.close-poll', { pollId });

  it('finds nothing wrong with an open, and then with a closed poll', async () => {
    expect(await faultIn('polls', pollId)).toBeNull();
    await close();
    expect(await faultIn('polls', pollId)).toBeNull();
    for (const boxId of boxIds) expect(await faultIn('ballotBoxes', boxId)).toBeNull();
  });

  it('finds a ballot that was changed in its box', async () => {
    const boxes = await Promise.all(boxIds.map((boxId) => world.stored<BallotBox>('ballotBoxes', boxId)));
    const box = boxes.find((one) => one && one.ballots.length > 0) as BallotBox;
    const ballots = box.ballots.map((ballot, index) => (index === 0 ? { ...ballot, choice: 'abstain' } : ballot));
    expect(await faultIn('ballotBoxes', box.id, { ballots })).toMatchObject({ id: box.id });
    expect(await faultIn('ballotBoxes', box.id, { ballots: box.ballots.slice(1) })).toMatchObject({ id: box.id });
    expect(await faultIn('ballotBoxes', box.id, { ballots: [...box.ballots, ...box.ballots] })).toMatchObject({
      id: box.id,
    });
  });

  it.each([
    ['that is not that of its ballots', { for: 5, against: 0, abstain: 0, notVoting: 4 }],
    ['that does not add up', { for: 4, against: 1, abstain: 0, notVoting: 0 }],
    ['with fewer than nobody not voting', { for: 9, against: 1, abstain: 0, notVoting: -1 }],
  ])('finds a tally %s', async (_, tally) => {
    await close();
    expect(await faultIn('polls', pollId, { tally })).toMatchObject({ kind: 'poll', id: pollId });
  });

  it('finds a closed poll without a tally, without one of its boxes, or with a box still open', async () => {
    expect(await faultIn('polls', pollId, { status: 'closed', tally: null })).toMatchObject({ id: pollId });
    const tally = { for: 4, against: 1, abstain: 0, notVoting: 4 };
    expect(await faultIn('polls', pollId, { status: 'closed', tally })).toMatchObject({ kind: 'poll' });
    await close();
    await putDocuments(world, [
      {
        ...((await world.stored<BallotBox>('ballotBoxes', boxIds[0] ?? '')) as BallotBox),
        isSealed: false,
      } as BallotBox,
    ]);
    expect(await faultIn('polls', pollId)).toMatchObject({ kind: 'ballotBox', id: boxIds[0] });
    expect(await faultIn('polls', pollId, { boxIds: ['nowhere'] })).toMatchObject({ id: 'nowhere' });
  });
});
