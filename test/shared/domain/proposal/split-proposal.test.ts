import ruleBook from '../../../../config/rule-book/default.json';
import { anActor, aProposal } from '../../../helpers/a-proposal';
import { anOpinion, aRaisedMatter, reviewer } from '../../../helpers/pre-review';
import { nobodyCarried, type Proposal } from '@shared/domain/proposal/proposal';
import { splitProposal, type SplitProposal } from '@shared/domain/proposal/split-proposal';
import { proposalStatuses } from '@shared/domain/proposal/status';
import { parseRuleBook } from '@shared/domain/village/rule-book';
import { hourMs } from '@shared/kernel/time';

const rules = parseRuleBook({ ...ruleBook, villageId: 'v1' });
const author = anActor({ villagerId: 'vg009' });
const nowMs = 7_000;
const reason = '路灯和护栏由两家来修';
const bothThings = '村口的路灯坏了，桥头的护栏也松了';
const parts = {
  partId: 'm2',
  staying: '村口的路灯坏了',
  leaving: '桥头的护栏松了。孩子天天走',
  category: 'safety',
  matterKind: 'safetyUpkeep',
};
const aBoth = (more: Partial<Proposal> = {}) => aRaisedMatter({ title: bothThings, body: bothThings, ...more });
const split = (original = aBoth(), command: Partial<SplitProposal> = {}) =>
  splitProposal(rules, original, { ...parts, actor: reviewer, nowMs, reason, ...command });
const nextOf = (outcome: ReturnType<typeof split>): Proposal[] => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.changes.map(({ next }) => next as Proposal);
};

const splittable = ['submitted', 'raised', 'returned'] as const;

describe('splitting a matter', () => {
  it('leaves one part where it was and sets the other beside it, in the same hands until the same day', () => {
    const original = aBoth({ ladder: { stepsTaken: 1, toldIds: ['ch001'] }, ladderAtMs: 77, raisedAtMs: 3 });
    const [stays, leaves] = nextOf(split(original));
    const { holder, dueAtMs, statusSinceMs, author: whose, sponsor, ladder, ladderAtMs, raisedAtMs } = original;
    const same = {
      status: 'raised',
      holder,
      dueAtMs,
      statusSinceMs,
      author: whose,
      sponsor,
      ladder,
      ladderAtMs,
      raisedAtMs,
    };
    expect(stays).toMatchObject({ ...same, id: 'm1', title: '村口的路灯坏了', body: '村口的路灯坏了', isOpen: true });
    expect(leaves).toMatchObject({ ...same, id: 'm2', title: '桥头的护栏松了', body: parts.leaving, isOpen: true });
    expect(leaves?.createdAtMs).toBe(nowMs);
    expect(leaves?.preparation).toEqual({ ...original.preparation, category: 'safety', matterKind: 'safetyUpkeep' });
    expect(stays?.preparation).toEqual(original.preparation);
  });

  it('names the one in the other, each with what was said before, the reason and until when it can be undone', () => {
    const [stays, leaves] = nextOf(split());
    const before = { title: bothThings, body: bothThings };
    expect(stays).toMatchObject({ splits: [{ matterId: 'm2', title: '桥头的护栏松了', before }], splitFrom: null });
    expect(leaves).toMatchObject({
      splits: [],
      splitFrom: { matterId: 'm1', undoUntilMs: nowMs + 24 * hourMs, before },
    });
    expect(stays?.steps.at(-1)).toMatchObject({ verb: 'split', from: 'raised', to: 'raised', reason, atMs: nowMs });
    expect(leaves?.steps).toMatchObject([{ verb: 'splitOff', reason, by: { villagerId: 'rv001' } }]);
    expect(split()).toMatchObject({
      changes: [
        { event: { type: 'ProposalSplit', data: { partId: 'm2' }, matterId: 'm1' } },
        { event: { type: 'ProposalSplitOff', data: { splitFrom: 'm1', supportCount: 0 }, matterId: 'm2' } },
      ],
    });
  });

  it('carries supporters and followers to both, and tells them once', () => {
    const people = { supporterIds: ['vg003', 'vg004'], followerIds: ['vg005'], unfollowedIds: ['vg004'] };
    const outcome = split(aBoth(people));
    for (const matter of nextOf(outcome)) expect(matter).toMatchObject(people);
    expect(outcome).toMatchObject({
      messages: [
        { to: { kind: 'followers', proposalId: 'm1' }, code: 'matterSplit', data: { partTitle: '桥头的护栏松了' } },
        { to: { kind: 'role', role: 'branchReviewer' }, code: 'preReviewWanted', data: { title: '桥头的护栏松了' } },
      ],
    });
  });

  it('tells the chair of a part that nobody has taken up, and nobody more of one that was returned', () => {
    const codes = (matter: Proposal) => {
      const outcome = split(matter);
      return outcome.ok ? outcome.messages?.map(({ code }) => code) : [];
    };
    expect(codes(aProposal())).toEqual(['matterSplit', 'sponsorWanted']);
    expect(codes(aBoth({ status: 'returned' }))).toEqual(['matterSplit']);
  });

  it('drops an opinion that was prepared on the words from before, and keeps the one that returned it', () => {
    const opinion = anOpinion({ verdict: 'return', failingItemIds: ['affectedNamed'] });
    expect(nextOf(split(aBoth({ opinion }))).map((matter) => matter.opinion)).toEqual([null, null]);
    const returned = aBoth({ opinion, status: 'returned' });
    expect(nextOf(split(returned)).map((matter) => matter.opinion)).toEqual([opinion, opinion]);
  });

  it('leaves with the first what came of it: its receipt, requests, and what was merged into it', () => {
    const joined = [{ matterId: 'm7', supporterIds: ['vg003'], followerIds: [] }];
    const receipt = { dueAtMs: 50, given: null } as Proposal['receipt'];
    const [stays, leaves] = nextOf(
      split(
        aBoth({
          receipt,
          receiptDueAtMs: 50,
          requestIds: ['r1'],
          carried: { ...nobodyCarried, joined },
          decisionId: 'd1',
          meetingId: 'e1',
        }),
      ),
    );
    expect(stays).toMatchObject({ receipt, receiptDueAtMs: 50, requestIds: ['r1'], carried: { joined } });
    expect(leaves).toMatchObject({ receipt: null, receiptDueAtMs: 0, requestIds: [], carried: nobodyCarried });
    expect(leaves).toMatchObject({ decisionId: null, meetingId: null });
  });

  it.each(splittable)('accepts one that is %s, of its author without a reason', (status) => {
    expect(split(aBoth({ status }), { actor: author, reason: '' }).ok).toBe(true);
  });

  it.each(proposalStatuses.filter((status) => !splittable.some((one) => one === status)))(
    'refuses › ProposalStatusNotAllowed, of one that is %s',
    (status) => {
      expect(split(aBoth({ status }))).toMatchObject({ refusal: { code: 'ProposalStatusNotAllowed', verb: 'split' } });
    },
  );

  it('refuses › ProposalNotYours, to whoever is neither its author nor of the party organisation', () => {
    const sponsor = anActor({ villagerId: 'cm001', roles: ['villager', 'councilMember'] });
    expect(split(aBoth(), { actor: sponsor })).toMatchObject({ refusal: { code: 'ProposalNotYours' } });
  });

  it('refuses › SplitRelativesMatter, to a reviewer who declared the author a relative', () => {
    const actor = { ...reviewer, relativeIds: ['vg009'] };
    expect(split(aBoth(), { actor })).toEqual({ ok: false, refusal: { code: 'SplitRelativesMatter' } });
  });

  it.each(['staying', 'leaving'] as const)(
    'refuses › ProposalBodyTooLong, one character over, of what is %s',
    (part) => {
      expect(split(aBoth(), { [part]: '灯'.repeat(2_000) }).ok).toBe(true);
      expect(split(aBoth(), { [part]: '灯'.repeat(2_001) })).toEqual({
        ok: false,
        refusal: { code: 'ProposalBodyTooLong', charsMax: 2_000, chars: 2_001 },
      });
    },
  );

  it('refuses › SplitPartsAlike, where both say the same', () => {
    const same = { staying: '路灯坏了', leaving: ' 路灯坏了\n' };
    expect(split(aBoth(), same)).toEqual({ ok: false, refusal: { code: 'SplitPartsAlike' } });
  });

  it('refuses › SplitReasonTooShort, of a reviewer, one character short', () => {
    expect(split(aBoth(), { reason: ` ${reason} ` }).ok).toBe(true);
    expect(split(aBoth(), { reason: ` ${reason.slice(1)} ` })).toEqual({
      ok: false,
      refusal: { code: 'SplitReasonTooShort', charsMin: 10, chars: 9 },
    });
  });
});
