import type { Proposal } from '@shared/domain/proposal/proposal';
import { dayMs, endOfDayMs } from '@shared/kernel/time';
import { handedOver } from '../helpers/lives/carrying-out';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { raise } from '../helpers/lives/stages';
import { aSmallVillage } from '../helpers/small-village';

interface LadderEvent {
  type: string;
  data: { tier: string; toldTier: string; toldIds: string[]; skippedIds: string[] };
}

/** The steps of the ladder in the matter's record. */
async function stepsOf(life: Life): Promise<LadderEvent['data'][]> {
  const events = (await life.world.eventsOf(life.matterId)) as unknown as LadderEvent[];
  return events.filter(({ type }) => type === 'LadderStepTaken').map(({ data }) => data);
}

async function ladderMessagesTo(life: Life, who: string): Promise<number> {
  return (await life.deliveredTo(who)).filter(({ code }) => code === 'ladderStep').length;
}

/** The small village, where one person is secretary, director and chair at once 一肩挑: the two committees are they alone. */
function villageOfOneLeader() {
  const village = aSmallVillage();
  const roster = village.roster.map((person) => {
    if (person.id === 'as001') return { ...person, positions: [] };
    if (person.id !== 'ch001') return person;
    return { ...person, roles: [...person.roles, { role: 'branchReviewer' as const, from: '2025-01-01' }] };
  });
  return { ...village, roster };
}

describe('an overdue matter', () => {
  let life: Life;
  afterEach(async () => {
    await expectSound(life.world);
    await life.close();
  });

  it('climbs the ladder from its holder to the town, each step once, on its day', async () => {
    life = await Life.begin();
    await handedOver(life, 10);
    const dueAtMs = (await life.matter()).dueAtMs;
    await life.passUntil(dueAtMs - 1);
    expect(await stepsOf(life)).toEqual([]);
    expect((await life.deliveredTo('as001')).map(({ code }) => code)).toContain('dueTomorrow');

    const rungs = [
      { afterDays: 0, tier: 'holder', toldIds: ['as001'] },
      { afterDays: 3, tier: 'chair', toldIds: ['ch001'] },
      { afterDays: 7, tier: 'twoCommittees', toldTier: 'supervisor', toldIds: ['sv001'] },
      { afterDays: 14, tier: 'town', toldIds: ['tw001'] },
    ];
    for (const [index, { afterDays, tier, toldTier = tier, toldIds }] of rungs.entries()) {
      await life.passUntil(dueAtMs + afterDays * dayMs - 1);
      expect(await stepsOf(life)).toHaveLength(index);
      await life.passUntil(dueAtMs + afterDays * dayMs);
      await life.settle();
      expect((await stepsOf(life)).at(-1)).toMatchObject({ tier, toldTier, toldIds });
      expect(await stepsOf(life)).toHaveLength(index + 1);
    }
    await life.passUntil(dueAtMs + 60 * dayMs);
    expect(await stepsOf(life)).toHaveLength(4);
    for (const who of ['as001', 'ch001', 'sv001', 'tw001']) expect(await ladderMessagesTo(life, who)).toBe(1);
    // The ladder moves nobody's matter: it is still the assignee's, with the date that was missed.
    expect(await life.matter()).toMatchObject({ status: 'inProgress', holderKey: 'person:as001', dueAtMs });
  });

  it('begins at the foot again when it gets another person and a new date', async () => {
    life = await Life.begin();
    await handedOver(life, 10);
    const dueAtMs = (await life.matter()).dueAtMs;
    await life.passUntil(dueAtMs + 3 * dayMs);
    expect(await stepsOf(life)).toHaveLength(2);
    const reason = '原来的责任人住院了';
    const reassigned = await life.act('ch001', 'follow-up.reassign', {
      proposalId: life.matterId,
      personId: 'as002',
      dueOn: '2026-04-10',
      reason,
    });
    expect(reassigned).toMatchObject({ status: 'inProgress', holder: 'person:as002', untilOn: '2026-04-10' });
    await life.passUntil(endOfDayMs('2026-04-10'));
    expect((await stepsOf(life)).slice(2)).toMatchObject([{ tier: 'holder', toldIds: ['as002'] }]);
  });

  it('skips the one leader who was told before: next the supervisor, then the town', async () => {
    life = await Life.begin(villageOfOneLeader());
    // Submitted and not taken up: it is the chair's, who is told as its holder.
    await life.act('vg001', 'proposal.submit', { body: '水渠堵了两个月', photoIds: [] });
    const { dueAtMs } = await life.matter();
    await life.passUntil(dueAtMs + 30 * dayMs);
    expect(await stepsOf(life)).toMatchObject([
      { tier: 'holder', toldTier: 'holder', toldIds: ['ch001'], skippedIds: [] },
      { tier: 'chair', toldTier: 'supervisor', toldIds: ['sv001'], skippedIds: ['ch001'] },
      { tier: 'twoCommittees', toldTier: 'town', toldIds: ['tw001'], skippedIds: ['ch001'] },
      { tier: 'town', toldTier: 'town', toldIds: [], skippedIds: ['tw001'] },
    ]);
    for (const who of ['ch001', 'sv001', 'tw001']) expect(await ladderMessagesTo(life, who)).toBe(1);
    // A late sponsor still takes it on, and its new date stands on an untouched ladder.
    await life.act('cm001', 'proposal.sponsor', { proposalId: life.matterId });
    const taken: Proposal = await life.matter();
    expect(taken).toMatchObject({ status: 'raised', ladder: { stepsTaken: 0, toldIds: [] } });
  });

  it('takes the missed steps one after another when the clock was late', async () => {
    life = await Life.begin();
    await raise(life, { preparation: null });
    const { dueAtMs } = await life.matter();
    life.world.moveTo(dueAtMs + 20 * dayMs);
    await life.settle();
    expect((await stepsOf(life)).map(({ tier }) => tier)).toEqual(['holder', 'chair', 'twoCommittees', 'town']);
    expect((await stepsOf(life))[0]).toMatchObject({ toldIds: ['rv001', 'rv002'] });
    await life.settle();
    expect(await stepsOf(life)).toHaveLength(4);
  });
});
