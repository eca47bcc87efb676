import { runClock } from '@cloud/clock/run-clock';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import type { StoredDocument } from '@cloud/_platform/store';
import type { ItemDraft } from '@shared/domain/village/new-rule';
import { itemForm } from '../../../../miniprogram/pages/village/rule-changes/rule-form';
import type { Village } from '@shared/domain/village/village';
import { dayOf, endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { putDocuments } from '../../../helpers/evening-builder';
import { admit, fullPreparation, raiseMatter } from '../../../helpers/pre-review';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

/** Moves the clock, and lets what fell due on the way happen. */
async function pass(atMs: number): Promise<void> {
  world.moveTo(atMs);
  await runClock(world.ports);
}

const said = { decidedBy: '群众议事会第三次会议', decidedOn: '2026-03-01', edition: '2026年3月修订' };
const workersNamed: ItemDraft = {
  id: 'new7',
  field: 'costSource',
  countMin: 12,
  title: '写明了钱从哪来、由谁经手',
  cure: '写明经手的人，比如“村集体经费，由村会计支付”。',
};

async function record(draft: object): Promise<string> {
  const payload = { draft, ...said } as Parameters<typeof world.done<'village.record-rule'>>[2];
  return (await world.done('ck001', 'village.record-rule', payload)).changeId;
}
async function changed(draft: object): Promise<void> {
  await world.done('sv001', 'village.confirm-rule', { changeId: await record(draft) });
}
const stricter = async () => {
  const { checklist } = await world.done('ck001', 'village.rule-changes', {});
  return { rule: 'preparednessChecklist', items: [...checklist.value.map(itemForm), workersNamed] };
};
const prepare = (opinion: typeof admit, proposalId: string) => ({ proposalId, opinion });

describe('a village that changes its checklist', () => {
  it('asks the new item of what is raised from now on, and nothing more of what was raised before', async () => {
    const before = await raiseMatter(world);
    await changed(await stricter());
    world.advance(1_000);
    const after = await raiseMatter(world, { author: 'vg003', body: '水渠堵了，二组浇不上水' });
    const old = await world.done('rv001', 'pre-review.matter', { proposalId: before });
    expect(old.checklist).toHaveLength(8);
    expect(old.checklist.every(({ isMet }) => isMet)).toBe(true);
    const young = await world.done('rv001', 'pre-review.matter', { proposalId: after });
    expect(young.checklist.filter(({ isMet }) => !isMet)).toMatchObject([{ cure: workersNamed.cure }]);
    const { rows } = await world.done('rv001', 'pre-review.desk', { tab: 'raised', cursor: null });
    expect(rows.map(({ metCount, itemCount }) => [metCount, itemCount])).toEqual([
      [8, 8],
      [8, 9],
    ]);
    expect((await world.done('rv001', 'pre-review.prepare-opinion', prepare(admit, before))).preparedAtMs).toBe(
      world.now,
    );
    expect(await world.refusal('rv001', 'pre-review.prepare-opinion', prepare(admit, after))).toMatchObject({
      code: 'AdmitNotPrepared',
      items: [{ id: 'addedA', cure: workersNamed.cure }],
    });
  });

  it('evaluates the same items while it is written and at every save', async () => {
    await changed(await stricter());
    const { proposalId } = await world.done('vg001', 'proposal.submit', { body: '路灯坏了', photoIds: [] });
    await world.done('cm001', 'proposal.sponsor', { proposalId });
    const form = await world.done('cm001', 'proposal.preparation', { proposalId });
    expect(form.checklist.map(({ id }) => id)).toContain('addedA');
    const saved = await world.done('cm001', 'proposal.prepare', { proposalId, preparation: fullPreparation });
    expect(saved.failingItemIds).toEqual(['addedA']);
    const costSource = '村集体经费，由村会计支付';
    const cured = await world.done('cm001', 'proposal.prepare', {
      proposalId,
      preparation: { ...fullPreparation, costSource },
    });
    expect(cured.failingItemIds).toEqual([]);
  });

  it('keeps every edition, and shows what waits only to whom it concerns', async () => {
    const changeId = await record(await stricter());
    expect((await world.done('vg001', 'village.rule-changes', {})).waiting).toEqual([]);
    const supervisors = await world.done('sv001', 'village.rule-changes', {});
    expect(supervisors.waiting).toMatchObject([{ id: changeId, confirm: { isOpen: true }, decidedBy: said.decidedBy }]);
    expect((await world.done('ck001', 'village.rule-changes', {})).waiting).toMatchObject([
      { confirm: { isOpen: false, refusal: { code: 'RoleRequired' } } },
    ]);
    await world.done('sv001', 'village.confirm-rule', { changeId });
    expect(await world.done('vg001', 'village.rule-changes', {})).toMatchObject({
      edition: 2,
      mayRecord: false,
      checked: [{ status: 'confirmed', edition: 2, before: { source: { edition: '2025 年版' } } }],
    });
  });

  it('lets the supervisor send it back, and whoever is no villager of it do nothing', async () => {
    const changeId = await record(await stricter());
    const reason = '会上没有说这一条';
    expect(await world.refusal('vg001', 'village.confirm-rule', { changeId })).toMatchObject({ code: 'RoleRequired' });
    await world.done('sv001', 'village.send-back-rule', { changeId, reason });
    expect(await world.refusal('sv001', 'village.confirm-rule', { changeId })).toEqual({ code: 'RuleChangeChecked' });
    expect((await world.done('vg001', 'village.rule-changes', {})).checked).toEqual([]);
    expect((await world.done('ck001', 'village.rule-changes', {})).checked).toMatchObject([{ sentBackReason: reason }]);
    expect(await world.refusal('sv001', 'village.confirm-rule', { changeId: 'none' })).toEqual({
      code: 'RuleChangeNotFound',
    });
  });

  it('lets only one of two changes of the same rule come into force', async () => {
    const one = await record({ rule: 'cureDaysMax', days: 20, unit: 'days' });
    const other = await record({ rule: 'cureDaysMax', days: 30, unit: 'days' });
    await world.done('sv001', 'village.confirm-rule', { changeId: one });
    expect(await world.refusal('sv001', 'village.confirm-rule', { changeId: other })).toEqual({
      code: 'RuleChangedSince',
    });
  });

  it('is found by the verifier when a rule was changed past it', async () => {
    await changed({ rule: 'cureDaysMax', days: 20, unit: 'days' });
    expect((await verifyStore(world.ports.store)).broken).toBeNull();
    const village = (await world.stored<Village>('villages', 'v1')) as Village;
    const forged = { ...village.rules.rules.cureDaysMax, value: 200 };
    const rules = { ...village.rules, rules: { ...village.rules.rules, cureDaysMax: forged } };
    await putDocuments(world, [{ ...village, rules } as unknown as StoredDocument]);
    expect((await verifyStore(world.ports.store)).broken).toMatchObject({
      problem: expect.stringContaining('cureDaysMax'),
    });
  });
});

describe('a village whose clock counts working days', () => {
  it('skips National Day, and works on the days that make up for it', async () => {
    await changed({ rule: 'preReviewDaysMax', days: 4, unit: 'workingDays' });
    world.moveTo(startOfDayMs('2026-09-30') + 9 * 3_600_000);
    const proposalId = await raiseMatter(world);
    const page = await world.done('vg001', 'proposal.read', { proposalId });
    // The eighth, the ninth, Saturday the tenth, and Monday the twelfth of October.
    expect(dayOf(page.row.dueAtMs)).toBe('2026-10-12');
    expect(page.steps.at(-1)?.term).toEqual({ days: 4, unit: 'workingDays', isYearUnknown: false });
  });

  it('says that the holidays of a year to come are not known yet', async () => {
    await changed({ rule: 'preReviewDaysMax', days: 4, unit: 'workingDays' });
    world.moveTo(startOfDayMs('2041-09-30') + 9 * 3_600_000);
    const proposalId = await raiseMatter(world);
    const page = await world.done('vg001', 'proposal.read', { proposalId });
    expect(page.row.dueAtMs).toBe(endOfDayMs('2041-10-04'));
    expect(page.steps.at(-1)?.term?.isYearUnknown).toBe(true);
  });

  it('climbs the ladder when the working days are over', async () => {
    await changed({ rule: 'preReviewDaysMax', days: 4, unit: 'workingDays' });
    world.moveTo(startOfDayMs('2026-09-30') + 9 * 3_600_000);
    const proposalId = await raiseMatter(world);
    await pass(startOfDayMs('2026-10-12') + 9 * 3_600_000);
    const stepsTaken = async () =>
      (await world.stored<{ ladder: { stepsTaken: number } }>('proposals', proposalId))?.ladder;
    expect(await stepsTaken()).toMatchObject({ stepsTaken: 0 });
    await pass(startOfDayMs('2026-10-13') + 60_000);
    expect(await stepsTaken()).toMatchObject({ stepsTaken: 1 });
    await pass(startOfDayMs('2026-10-27') + 60_000);
    expect(await stepsTaken()).toMatchObject({ stepsTaken: 4 });
  });
});
