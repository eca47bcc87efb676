import ruleBook from '../../../../config/rule-book/default.json';
import { aProposal, anActor } from '../../../helpers/a-proposal';
import { heldByRole } from '@shared/domain/proposal/holder';
import { mergeProposal } from '@shared/domain/proposal/merge-proposal';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { supportProposal } from '@shared/domain/proposal/support-proposal';
import { travel } from '@shared/domain/proposal/travel';
import { undoMerge } from '@shared/domain/proposal/undo-merge';
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
