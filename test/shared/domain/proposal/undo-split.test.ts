import ruleBook from '../../../../config/rule-book/default.json';
import { anActor } from '../../../helpers/a-proposal';
import { anOpinion, aRaisedMatter, reviewer } from '../../../helpers/pre-review';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { splitProposal } from '@shared/domain/proposal/split-proposal';
import { supportProposal } from '@shared/domain/proposal/support-proposal';
import { undoMerge } from '@shared/domain/proposal/undo-merge';
import { undoSplit } from '@shared/domain/proposal/undo-split';
import { parseRuleBook } from '@shared/domain/village/rule-book';
import type { Outcome } from '@shared/kernel/outcome';
import { hourMs } from '@shared/kernel/time';

const rules = parseRuleBook({ ...ruleBook, villageId: 'v1' });
const bothThings = '路灯坏了，护栏也松了';
const splitAtMs = 1_000;

function nextOf(outcome: Outcome<{ code: string }>): Proposal[] {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.changes.map(({ next }) => next as Proposal);
}

function splitInTwo(whole: Proposal, partId = 'm2') {
  const texts = { staying: '路灯坏了', leaving: `护栏松了，第 ${partId} 处`, category: '', matterKind: '' };
  const command = { ...texts, partId, actor: reviewer, nowMs: splitAtMs, reason: '路灯和护栏由两家来修' };
  const [original, part] = nextOf(splitProposal(rules, whole, command)) as [Proposal, Proposal];
  return { original, part };
}
const aWhole = (parts: Partial<Proposal> = {}) =>
  aRaisedMatter({ title: bothThings, body: bothThings, supporterIds: ['vg003', 'vg004'], ...parts });
const undo = (pair: { original: Proposal; part: Proposal }, nowMs = splitAtMs + 1, actor = reviewer) =>
  undoSplit(pair, { actor, nowMs });

describe('taking a splitting back', () => {
  it('gives the matter its words back, in the same hands, and ends the part in it', () => {
    const whole = aWhole();
    const [part, original] = nextOf(undo(splitInTwo(whole)));
    const { title, body, status, holder, dueAtMs, supporterIds } = whole;
    expect(original).toMatchObject({ title, body, status, holder, dueAtMs, supporterIds, splits: [] });
    expect(part).toMatchObject({ status: 'merged', mergedInto: 'm1', holder: null, isOpen: false });
    expect(part?.body).toBe('护栏松了，第 m2 处');
    expect(original?.steps.slice(-2)).toMatchObject([{ verb: 'split' }, { verb: 'makeWhole' }]);
  });

  it('carries over whoever joined the part meanwhile, each once, and tells everybody', () => {
    const { original, part } = splitInTwo(aWhole());
    const [joined] = nextOf(supportProposal(part, anActor({ villagerId: 'vg010' })));
    const outcome = undo({ original, part: joined as Proposal });
    expect(nextOf(outcome)[1]?.supporterIds).toEqual(['vg003', 'vg004', 'vg010']);
    expect(outcome).toMatchObject({
      changes: [{ event: { type: 'SplitUndone' } }, { event: { type: 'ProposalMadeWhole' } }],
      messages: [{ to: { kind: 'followers', proposalId: 'm1' }, code: 'splitUndone', data: { title: bothThings } }],
    });
  });

  it('drops an opinion prepared on the part that stayed', () => {
    const { original, part } = splitInTwo(aWhole());
    const [, whole] = nextOf(undo({ part, original: { ...original, opinion: anOpinion() } }));
    expect(whole?.opinion).toBeNull();
  });

  it('is no merging: it is not undone by undoing one', () => {
    const [part, original] = nextOf(undo(splitInTwo(aWhole())));
    const pair = { merged: part as Proposal, target: original as Proposal };
    expect(undoMerge(pair, { actor: reviewer, nowMs: splitAtMs + 2 })).toMatchObject({
      refusal: { code: 'ProposalStatusNotAllowed', verb: 'undoMerge' },
    });
  });

  it('refuses › SplitUndoTooLate, a millisecond after the day', () => {
    const until = splitAtMs + 24 * hourMs;
    expect(undo(splitInTwo(aWhole()), until).ok).toBe(true);
    expect(undo(splitInTwo(aWhole()), until + 1)).toEqual({
      ok: false,
      refusal: { code: 'SplitUndoTooLate', undoUntilMs: until },
    });
  });

  it('refuses › ProposalNotYours, SplitRelativesMatter: it is the author’s or the party organisation’s', () => {
    const pair = splitInTwo(aWhole());
    expect(undo(pair, splitAtMs, anActor({ villagerId: 'vg009' })).ok).toBe(true);
    const neighbour = anActor({ villagerId: 'vg003' });
    expect(undo(pair, splitAtMs, neighbour)).toMatchObject({ refusal: { code: 'ProposalNotYours' } });
    const relative = { ...reviewer, relativeIds: ['vg009'] };
    expect(undo(pair, splitAtMs, relative)).toEqual({ ok: false, refusal: { code: 'SplitRelativesMatter' } });
  });

  it('refuses › SplitNotAPart, of a matter that was never one with another', () => {
    const { original } = splitInTwo(aWhole());
    expect(undo({ part: original, original })).toEqual({ ok: false, refusal: { code: 'SplitNotAPart' } });
  });

  it('refuses › SplitAgainSince, until what was split last is taken back', () => {
    const first = splitInTwo(aWhole());
    const second = splitInTwo(first.original, 'm3');
    expect(undo({ original: second.original, part: first.part })).toEqual({
      ok: false,
      refusal: { code: 'SplitAgainSince' },
    });
    const [, original] = nextOf(undo(second));
    const [, whole] = nextOf(undo({ original: original as Proposal, part: first.part }));
    expect(whole).toMatchObject({ body: bothThings, splits: [] });
    const { original: part } = splitInTwo(first.part, 'm4');
    expect(undo({ original: first.original, part })).toEqual({ ok: false, refusal: { code: 'SplitAgainSince' } });
  });

  it('refuses › SplitOriginalMovedOn, where the other is before the party organisation no longer', () => {
    const { original, part } = splitInTwo(aWhole());
    expect(undo({ part, original: { ...original, status: 'admitted' } })).toEqual({
      ok: false,
      refusal: { code: 'SplitOriginalMovedOn' },
    });
  });

  it('refuses › ProposalStatusNotAllowed, of a part that has been decided', () => {
    const { original, part } = splitInTwo(aWhole());
    expect(undo({ original, part: { ...part, status: 'declined' } })).toMatchObject({
      refusal: { code: 'ProposalStatusNotAllowed', verb: 'undoSplit' },
    });
  });
});
