import { checkAdvisory, checkAdvisoryBox } from '@cloud/_local/verify/advisory-checks';
import { readAll } from '@cloud/_local/read-all';
import { dispatch } from '@cloud/api/dispatch';
import { runClock } from '@cloud/clock/run-clock';
import { advisoryBoxIds, type AdvisoryBox, type AdvisoryPoll } from '@shared/domain/advisory/advisory-poll';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { CaseEvent } from '@shared/kernel/case';
import { dayMs } from '@shared/kernel/time';
import { aMatter, on } from '../../../helpers/carrying-out';
import { openCloudBase } from '../../../helpers/cloudbase/open-cloudbase';
import { counting } from '../../../helpers/counting-store';
import { putDocuments } from '../../../helpers/evening-builder';
import { openStore } from '../../../helpers/open-store';
import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';

jest.setTimeout(120_000);

const proposalId = 'm1';
const pollId = 'm1.advisory1';
const open = (world: World, endsOn = on(10)) =>
  world.done('ck001', 'advisory.open', { proposalId, question: '村口装不装路灯？', endsOn });
const read = (world: World, who = 'vg001') => world.done(who, 'advisory.read', { proposalId });
const poll = async (world: World) => (await world.stored<AdvisoryPoll>('advisoryPolls', pollId)) as AdvisoryPoll;

async function begin(village = aSmallVillage(), store?: Parameters<typeof World.create>[1]): Promise<World> {
  const world = await World.create(village, store);
  await putDocuments(world, [aMatter('admitted', { id: proposalId })]);
  return world;
}

async function faults(world: World) {
  const events = async (id: string) => (await world.eventsOf(id)) as unknown as CaseEvent[];
  const of = await poll(world);
  const found = [await checkAdvisory(of, await events(pollId), world.ports.store)];
  for (const boxId of advisoryBoxIds(of)) {
    const box = (await world.stored<AdvisoryBox>('advisoryBoxes', boxId)) as AdvisoryBox;
    found.push(await checkAdvisoryBox(box, await events(boxId), world.ports.store));
  }
  return found.filter((fault) => fault !== null);
}

describe('an advisory poll', () => {
  let world: World;
  beforeEach(async () => {
    world = await begin();
    await open(world);
  });
  afterEach(() => world.close());
  const cast = (who: string, choice: 'for' | 'against' | 'abstain') =>
    world.done(who, 'advisory.cast', { pollId, choice });

  it('asks every adult of the village and nobody from outside', async () => {
    const asked = aSmallVillage().roster.filter(({ unit }) => unit === undefined).length;
    expect(await poll(world)).toMatchObject({ status: 'open', adultCount: asked, boxCount: 1 });
    expect(await world.refusal('tw001', 'advisory.cast', { pollId, choice: 'for' })).toMatchObject({
      code: 'AdvisoryNotYours',
    });
    expect(await world.refusal('vg001', 'advisory.cast', { pollId: 'no', choice: 'for' })).toEqual({
      code: 'AdvisoryNotFound',
    });
  });

  it('takes four reads and two writes a ballot, and no receipt', async () => {
    const { ports, counts } = counting(world.ports);
    const payload = { pollId, choice: 'for' };
    await dispatch(ports, 'v1:vg001', { action: 'advisory.cast', payload, requestId: 'once' });
    expect(counts).toMatchObject({ reads: 4, writes: 2 });
    await dispatch(ports, 'v1:vg001', { action: 'advisory.cast', payload, requestId: 'once' });
    expect(counts).toMatchObject({ writes: 0 });
  });

  it.each(['open', 'none'])('is read in at most five reads, with %s', async (state) => {
    if (state === 'none') await world.ports.store.transact((work) => work.put('advisoryPolls', { ...ended }));
    const { ports, counts } = counting(world.ports);
    await dispatch(ports, 'v1:vg001', { action: 'advisory.read', payload: { proposalId } });
    expect(counts.reads).toBeLessThanOrEqual(5);
  });
  const ended = {
    id: pollId,
    kind: 'advisoryPoll',
    villageId: 'v1',
    proposalId: 'other',
    number: 1,
    isOpen: false,
    openedAtMs: 1,
    endsAtMs: 1,
  };

  it('shows no number before its end, then the counts to everybody, and moves no matter', async () => {
    const before = await world.stored<Proposal & { kind: string }>('proposals', proposalId);
    await cast('vg001', 'for');
    await cast('vg002', 'for');
    await cast('vg003', 'against');
    await cast('vg002', 'abstain');
    expect((await world.done('ch001', 'advisory.counts', { proposalId })).polls).toMatchObject([{ result: null }]);
    for (const who of ['ch001', 'ck001', 'vg001', 'vg005']) {
      const page = await read(world, who);
      expect(page.polls).toMatchObject([{ status: 'open', result: null }]);
      expect(JSON.stringify(page.polls)).not.toMatch(/vg00|村民/);
    }
    expect((await read(world, 'vg002')).mine).toMatchObject({ choice: 'abstain', cast: { isOpen: true } });
    world.advance(10 * dayMs);
    await runClock(world.ports);
    expect((await poll(world)).status).toBe('open');
    world.advance(dayMs);
    expect(await world.refusal('vg004', 'advisory.cast', { pollId, choice: 'for' })).toEqual({ code: 'AdvisoryEnded' });
    await runClock(world.ports);
    expect((await read(world, 'vg005')).polls).toMatchObject([
      { status: 'counted', result: { for: 1, against: 1, abstain: 1 } },
    ]);
    expect(await faults(world)).toEqual([]);
    expect((await world.stored<Proposal & { kind: string }>('proposals', proposalId))?.status).toBe(before?.status);
    for await (const transfer of readAll(world.ports.store, 'transfers')) expect(transfer).toBeUndefined();
    expect((await read(world, 'ck001')).open).toEqual({ isOpen: true });
    expect((await world.done('vg005', 'advisory.counts', { proposalId })).polls).toMatchObject([
      { result: { for: 1 } },
    ]);
  });

  it('finds a ballot that was changed behind its back', async () => {
    await cast('vg001', 'for');
    world.advance(11 * dayMs);
    await runClock(world.ports);
    const [boxId = ''] = advisoryBoxIds(await poll(world));
    const box = (await world.stored<AdvisoryBox>('advisoryBoxes', boxId)) as AdvisoryBox;
    const ballots = box.ballots.map((ballot) => ({ ...ballot, choice: 'against' as const }));
    const changed: AdvisoryBox = { ...box, ballots };
    await putDocuments(world, [changed]);
    expect(await faults(world)).toHaveLength(2);
  });

  it('is one at a time, and cancelled when its matter is withdrawn', async () => {
    expect(await world.refusal('ch001', 'advisory.open', { proposalId, question: '再问一次', endsOn: on(3) })).toEqual({
      code: 'AdvisoryAlreadyOpen',
    });
    await cast('vg003', 'for');
    await world.done('vg001', 'proposal.withdraw', { proposalId, reason: '修好了' });
    expect(await poll(world)).toMatchObject({ status: 'cancelled', isOpen: false, counts: null });
    expect(await world.refusal('vg004', 'advisory.cast', { pollId, choice: 'for' })).toEqual({ code: 'AdvisoryEnded' });
    world.advance(11 * dayMs);
    await runClock(world.ports);
    expect((await read(world)).polls).toMatchObject([{ status: 'cancelled', result: null }]);
  });

  it('is set up by the clock where its opening was interrupted', async () => {
    const before: AdvisoryPoll = { ...(await poll(world)), status: 'preparing', boxCount: 0, adultCount: 0 };
    await putDocuments(world, [before]);
    expect(await world.refusal('vg001', 'advisory.cast', { pollId, choice: 'for' })).toEqual({
      code: 'AdvisoryNotReady',
    });
    await runClock(world.ports);
    expect(await poll(world)).toMatchObject({ status: 'open', boxCount: 1 });
  });

  it('is not counted while one of its boxes cannot be sealed, and is taken up again', async () => {
    await cast('vg001', 'for');
    world.advance(11 * dayMs);
    const { store } = world.ports;
    const transact = jest.spyOn(store, 'transact').mockRejectedValueOnce(new Error('broken'));
    await runClock(world.ports);
    transact.mockRestore();
    await runClock(world.ports);
    expect(await poll(world)).toMatchObject({ status: 'counted', counts: { for: 1, against: 0, abstain: 0 } });
  });
});

/** The small village and so many more adults, in boxes of ten. */
function aLargerVillage(more: number) {
  const village = aSmallVillage();
  const model = village.roster.find(({ id }) => id === 'vg005');
  if (!model) throw new Error('the small village has five villagers');
  const roster = Array.from({ length: more }, (_, index) => ({
    ...model,
    id: `ad${index}`,
    householdId: `ha${index}`,
  }));
  const { rules } = village.rules;
  const advisoryBoxSize = { ...rules.advisoryBoxSize, value: 10 };
  return {
    ...village,
    roster: [...village.roster, ...roster],
    rules: { ...village.rules, rules: { ...rules, advisoryBoxSize } },
  };
}

const stores = {
  sqlite: openStore,
  cloudbase: async () => ({
    ...(await openCloudBase({ timeoutMs: 300, nowMs: () => Date.now() * 20 })),
    isDistant: true,
  }),
};

it.each(['sqlite', 'cloudbase'] as const)(
  'loses and doubles none of forty ballots cast at once, each twice, on %s',
  async (name) => {
    const world = await begin(aLargerVillage(40), stores[name]);
    await open(world, on(0));
    expect((await poll(world)).boxCount).toBeGreaterThan(5);
    const persist = async (who: string, choice: 'for' | 'against') => {
      for (;;) {
        const answer = await world.call(who, 'advisory.cast', { pollId, choice }, `${who}.once`);
        if (answer.ok || answer.refusal.code !== 'Busy') return answer;
      }
    };
    const voters = Array.from(
      { length: 40 },
      (_, index) => ({ who: `ad${index}`, choice: index % 4 === 0 ? 'against' : 'for' }) as const,
    );
    const answers = await Promise.all(
      voters.flatMap(({ who, choice }) => [persist(who, choice), persist(who, choice)]),
    );
    expect(answers.filter((answer) => !answer.ok)).toEqual([]);
    world.advance(dayMs);
    await runClock(world.ports);
    await runClock(world.ports);
    expect(await poll(world)).toMatchObject({ status: 'counted', counts: { for: 30, against: 10, abstain: 0 } });
    expect(await faults(world)).toEqual([]);
    await world.close();
  },
);
