import * as fc from 'fast-check';
import ruleBook from '../../../../config/rule-book/default.json';
import { aProposal, anActor } from '../../../helpers/a-proposal';
import { heldByBody, heldByRole } from '@shared/domain/proposal/holder';
import { mergeProposal } from '@shared/domain/proposal/merge-proposal';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { supportProposal, withdrawSupport } from '@shared/domain/proposal/support-proposal';
import { travel } from '@shared/domain/proposal/travel';
import { undoMerge } from '@shared/domain/proposal/undo-merge';
import { isTerminal } from '@shared/domain/proposal/status';
import { parseRuleBook } from '@shared/domain/village/rule-book';
import type { Outcome } from '@shared/kernel/outcome';
import { hourMs } from '@shared/kernel/time';

const rules = parseRuleBook({ ...ruleBook, villageId: 'v1' });
const reviewer = anActor({ villagerId: 'rv001', roles: ['villager', 'branchReviewer'] });
const person = (villagerId: string) => ({ villagerId, name: villagerId, isNamePublic: true });
const mergedAtMs = 1_000;
const reason = '两件说的是同一盏路灯，一起办';

/** A matter that was really raised, so that it knows where it stood. */
function raised(id: string, authorId: string, parts: Partial<Proposal> = {}): Proposal {
  const draft = aProposal({ id, status: 'draft', steps: [], author: person(authorId), authorId, ...parts });
  const author = anActor({ villagerId: authorId, roles: ['villager'] });
  const travelled = travel(draft, 'submit', { actor: author, nowMs: 10, holder: heldByRole('chair'), dueAtMs: 5_000 });
  if (!travelled.ok) throw new Error(travelled.refusal.code);
  return travelled.proposal;
}

function nextOf(outcome: Outcome<{ code: string }>): Proposal[] {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.changes.map(({ next }) => next as Proposal);
}

function mergedPair(one = raised('m1', 'vg009', { supporterIds: ['vg003', 'vg004'] })) {
  const two = raised('m2', 'vg002', { supporterIds: ['vg004', 'vg005'] });
  const [merged, target] = nextOf(
    mergeProposal(rules, { merged: one, target: two }, { actor: reviewer, nowMs: mergedAtMs, reason }),
  );
  return { one, two, merged: merged as Proposal, target: target as Proposal };
}
const undo = (pair: { merged: Proposal; target: Proposal }, nowMs = mergedAtMs + 1, actor = reviewer) =>
  undoMerge(pair, { actor, nowMs });

describe('taking a merging back', () => {
  it('puts the matter where it stood, in the same hands, and both supports as they were', () => {
    const pair = mergedPair();
    const [back, left] = nextOf(undo(pair));
    expect(back).toMatchObject({ status: 'submitted', holder: heldByRole('chair'), dueAtMs: 5_000, isOpen: true });
    expect(back).toMatchObject({ mergedInto: null, mergeUndoUntilMs: 0, supporterIds: pair.one.supporterIds });
    expect(left?.supporterIds).toEqual(pair.two.supporterIds);
  });

  it('leaves with the other whoever joined it meanwhile by themselves', () => {
    const pair = mergedPair();
    const [target] = nextOf(supportProposal(pair.target, anActor({ villagerId: 'vg010' })));
    const [, left] = nextOf(undo({ ...pair, target: target as Proposal }));
    expect(left?.supporterIds).toEqual([...pair.two.supporterIds, 'vg010']);
  });

  it('keeps whoever another merged matter brought as well, until that one goes too', () => {
    const pair = mergedPair();
    const third = raised('m3', 'vg012', { supporterIds: ['vg003'] });
    const [gone, both] = nextOf(
      mergeProposal(rules, { merged: third, target: pair.target }, { actor: reviewer, nowMs: mergedAtMs, reason }),
    );
    const [, left] = nextOf(undo({ merged: pair.merged, target: both as Proposal }));
    expect(left?.supporterIds).toEqual(['vg004', 'vg005', 'vg003', 'vg012']);
    const [, alone] = nextOf(undo({ merged: gone as Proposal, target: left as Proposal }));
    expect(alone?.supporterIds).toEqual(pair.two.supporterIds);
  });

  it('takes followers back too, and tells both', () => {
    const pair = mergedPair(raised('m1', 'vg009', { followerIds: ['vg011'] }));
    expect(pair.target.followerIds).toEqual(['vg011']);
    const outcome = undo(pair);
    expect(nextOf(outcome)[1]?.followerIds).toEqual([]);
    expect(outcome).toMatchObject({ messages: [{ code: 'mergeUndone' }, { to: { proposalId: 'm1' } }] });
  });

  it('is open to the last millisecond of the day and not one later', () => {
    const until = mergedAtMs + 24 * hourMs;
    expect(undo(mergedPair(), until).ok).toBe(true);
    expect(undo(mergedPair(), until + 1)).toMatchObject({
      refusal: { code: 'MergeUndoTooLate', undoUntilMs: until },
    });
  });

  it('is the author’s or the party organisation’s, and no relative’s', () => {
    expect(undo(mergedPair(), mergedAtMs, anActor({ villagerId: 'vg009' })).ok).toBe(true);
    expect(undo(mergedPair(), mergedAtMs, anActor({ villagerId: 'vg003' }))).toMatchObject({
      refusal: { code: 'ProposalNotYours' },
    });
    expect(undo(mergedPair(), mergedAtMs, { ...reviewer, relativeIds: ['vg009'] })).toMatchObject({
      refusal: { code: 'MergeRelativesMatter' },
    });
  });

  it('refuses › MergeTargetEnded, where the other has ended or was merged onwards', () => {
    const pair = mergedPair();
    const ended = { ...pair.target, status: 'merged' as const, isOpen: false };
    expect(undo({ ...pair, target: ended })).toMatchObject({ refusal: { code: 'MergeTargetEnded' } });
  });

  it('refuses › ProposalStatusNotAllowed, of a matter that is not merged', () => {
    const { two, target } = mergedPair();
    expect(undo({ merged: two, target })).toMatchObject({ refusal: { code: 'ProposalStatusNotAllowed' } });
  });
});

type Step = [act: 'merge' | 'undo' | 'return' | 'resubmit' | 'support' | 'withdraw', one: number, other: number];

/** Whoever wants the matter: its supporters, and where it is merged, of whatever it has become part. */
function wanted(matters: readonly Proposal[], supports: ReadonlyMap<string, Set<string>>): void {
  for (const matter of matters) {
    expect(new Set(matter.supporterIds).size).toBe(matter.supporterIds.length);
    expect(matter.supporterIds).not.toContain(matter.authorId);
    expect(matter.isOpen).toBe(!isTerminal(matter.status));
    expect(matter.holder !== null && matter.dueAtMs > 0).toBe(matter.isOpen);
    const end = rootOf(matter, matters);
    expect(end.isOpen).toBe(true);
    for (const villagerId of supports.get(matter.id) ?? []) {
      expect([...end.supporterIds, end.authorId]).toContain(villagerId);
    }
  }
}

function rootOf(matter: Proposal, matters: readonly Proposal[]): Proposal {
  const next = matters.find(({ id }) => id === matter.mergedInto);
  return next ? rootOf(next, matters) : matter;
}

it('no sequence of returns, merges and undos loses a supporter, doubles one, or leaves a matter in nobody’s hands', () => {
  const villagers = ['vg003', 'vg004', 'vg005', 'vg006'];
  const step: fc.Arbitrary<Step> = fc.tuple(
    fc.constantFrom('merge', 'undo', 'return', 'resubmit', 'support', 'withdraw'),
    fc.nat({ max: 3 }),
    fc.nat({ max: 3 }),
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      const matters = [0, 1, 2, 3].map((place) => ({
        ...raised(`m${place}`, `au${place}`),
        status: 'raised' as const,
      }));
      const held: Proposal[] = matters.map((matter) => ({ ...matter, steps: [{ ...matter.steps[0]!, to: 'raised' }] }));
      const supports = new Map(held.map(({ id }) => [id, new Set<string>()]));
      let nowMs = mergedAtMs;
      for (const [act, one, other] of steps) {
        nowMs += hourMs;
        const outcome = take(held, act, one, other, nowMs, villagers);
        if (!outcome?.ok) continue;
        for (const { next } of outcome.changes) held[held.findIndex(({ id }) => id === next.id)] = next as Proposal;
        if (act === 'support') supports.get(`m${one}`)?.add(villagers[other]!);
        if (act === 'withdraw') for (const set of supports.values()) set.delete(villagers[other]!);
        wanted(held, supports);
      }
    }),
  );
});

function take(
  held: readonly Proposal[],
  act: Step[0],
  one: number,
  other: number,
  nowMs: number,
  villagers: readonly string[],
): Outcome<{ code: string }> | undefined {
  const matter = held[one]!;
  const villager = anActor({ villagerId: villagers[other]! });
  const target = act === 'undo' ? held.find(({ id }) => id === matter.mergedInto) : held[other]!;
  switch (act) {
    case 'merge':
      return mergeProposal(rules, { merged: matter, target: target! }, { actor: reviewer, nowMs, reason });
    case 'undo':
      return target && undoMerge({ merged: matter, target }, { actor: reviewer, nowMs });
    case 'support':
      return supportProposal(matter, villager);
    case 'withdraw':
      return withdrawSupport(matter, villager);
    case 'return':
    case 'resubmit': {
      const author = anActor({ villagerId: matter.authorId });
      const holder =
        act === 'return' ? { kind: 'person' as const, person: matter.author } : heldByBody('partyOrganisation');
      const actor = act === 'return' ? reviewer : author;
      const moved = travel(matter, act, { actor, nowMs, holder, dueAtMs: nowMs + 5 });
      return moved.ok ? { ok: true, changes: [moved.change] } : moved;
    }
  }
}
