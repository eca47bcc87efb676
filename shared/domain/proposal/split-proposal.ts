import { newChain, seal } from '../../kernel/case';
import { accept, type MessageDraft, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { hourMs } from '../../kernel/time';
import { type Actor, isSelfOrRelative } from '../member/actor';
import { type RuleBook, valueOf } from '../village/rule-book';
import { nobodyCarried, type Proposal } from './proposal';
import { titleFrom } from './submit-proposal';
import { mayTravel, proposalPage, type RoadRefusal, travel } from './travel';

export interface SplitProposal {
  actor: Actor;
  nowMs: number;
  /** The id of the matter that is split off. */
  partId: string;
  /** What the matter goes on saying. */
  staying: string;
  /** What the matter that is split off says. */
  leaving: string;
  /** What the part is about; what else was prepared, both begin with. */
  category: string;
  matterKind: string;
  /** Why, in plain words; the author, who consents by doing it, need not say. */
  reason: string;
}

export type SplitRefusal =
  | RoadRefusal
  | { code: 'SplitRelativesMatter' }
  | { code: 'ProposalBodyTooLong'; charsMax: number; chars: number }
  | { code: 'SplitPartsAlike' }
  | { code: 'SplitReasonTooShort'; charsMin: number; chars: number };

/**
 * Whether this person may split the matter now; the page asks the same before it shows the form.
 *
 * Requirements, checked in this order:
 * - The matter is submitted, raised or returned: the party organisation has not let it pass yet.
 * - The actor is its author or of the party organisation.
 * - Whoever is not the author is no declared relative of the author either.
 */
export function maySplit(
  proposal: Proposal,
  actor: Actor,
): { ok: true } | Refused<RoadRefusal | { code: 'SplitRelativesMatter' }> {
  const may = mayTravel(proposal, 'split', actor);
  if (!may.ok) return may;
  const isOthersRelative = proposal.authorId !== actor.villagerId && isSelfOrRelative(actor, proposal.authorId);
  return isOthersRelative ? refuse({ code: 'SplitRelativesMatter' }) : may;
}

/**
 * Split a matter that says two things 拆分. The matter keeps its number, its history and one part; the other part becomes
 * a matter of the same author, helper and sponsor, which stands where the first stands, in the same hands and until the
 * same day. Who supports or follows the one supports or follows both; what was prepared, both begin with.
 *
 * Requirements, checked in this order:
 * - The actor may split it (see {@link maySplit}).
 * - Each part is within `bodyCharsMax`, and they do not say the same.
 * - Whoever is not the author gives a reason in plain words, `plainReasonCharsMin` characters at least.
 *
 * Records `ProposalSplit` on the one and `ProposalSplitOff` on the other; each names the other and keeps the words from
 * before. An opinion that was prepared on those words no longer holds and is dropped. The splitting can be undone for
 * `mergeUndoHours` (see undo-split.ts).
 */
export function splitProposal(rules: RuleBook, original: Proposal, command: SplitProposal): Outcome<SplitRefusal> {
  const { actor, nowMs, partId } = command;
  const reason = command.reason.trim();
  const closed = unlessMaySplitSo(rules, original, { ...command, reason });
  if (closed) return closed;
  const { title, body } = original;
  const [stays, leaves] = [textOf(rules, command.staying), textOf(rules, command.leaving)];
  const undoUntilMs = nowMs + valueOf(rules, 'mergeUndoHours') * hourMs;
  const splits = [...original.splits, { matterId: partId, title: leaves.title, before: { title, body } }];
  const part = { ...partOf(original, command), ...leaves };
  const step = { actor, nowMs, holder: original.holder, dueAtMs: original.dueAtMs, reason };
  const staying = travel({ ...withoutDraftOpinion(original), ...stays, splits }, 'split', {
    ...step,
    data: { partId, text: seal(stays.body) },
  });
  if (!staying.ok) return staying;
  const splitFrom = { matterId: original.id, undoUntilMs, before: { title, body } };
  const leaving = travel({ ...part, splitFrom }, 'splitOff', {
    ...step,
    data: { splitFrom: original.id, supportCount: part.supporterIds.length, text: seal(leaves.body) },
  });
  if (!leaving.ok) return leaving;
  return accept([staying.change, leaving.change], {
    messages: [
      {
        to: { kind: 'followers', proposalId: original.id },
        code: 'matterSplit',
        data: { title: stays.title, partTitle: leaves.title },
        page: proposalPage(original.id),
      },
      ...newInHand(leaving.proposal),
    ],
  });
}

function unlessMaySplitSo(
  rules: RuleBook,
  original: Proposal,
  { actor, staying, leaving, reason }: SplitProposal,
): Refused<SplitRefusal> | undefined {
  const may = maySplit(original, actor);
  if (!may.ok) return may;
  const charsMax = valueOf(rules, 'bodyCharsMax');
  const chars = Math.max(Array.from(staying).length, Array.from(leaving).length);
  if (chars > charsMax) return refuse({ code: 'ProposalBodyTooLong', charsMax, chars });
  if (staying.trim() === leaving.trim()) return refuse({ code: 'SplitPartsAlike' });
  if (original.authorId === actor.villagerId) return undefined;
  const charsMin = valueOf(rules, 'plainReasonCharsMin');
  const reasonChars = Array.from(reason).length;
  return reasonChars < charsMin ? refuse({ code: 'SplitReasonTooShort', charsMin, chars: reasonChars }) : undefined;
}

function textOf(rules: RuleBook, body: string): Pick<Proposal, 'title' | 'body'> {
  return { title: titleFrom(body, valueOf(rules, 'titleCharsMax')), body: body.trim() };
}

/** The other part as it begins: in the same hands, wanted by the same people; what came of the first stays with it. */
function partOf(original: Proposal, { partId, nowMs, category, matterKind }: SplitProposal): Proposal {
  return {
    ...withoutDraftOpinion(original),
    id: partId,
    chain: newChain,
    preparation: { ...original.preparation, category, matterKind },
    receipt: null,
    receiptDueAtMs: 0,
    requestIds: [],
    carried: nobodyCarried,
    splits: [],
    meetingId: null,
    decisionId: null,
    steps: [],
    createdAtMs: nowMs,
  };
}

/** An opinion on a matter that is before the party organisation is only prepared, on words that change now. */
export function withoutDraftOpinion(proposal: Proposal): Proposal {
  return proposal.status === 'raised' ? { ...proposal, opinion: null } : proposal;
}

/** Whoever must do the next step has one matter more. */
function newInHand({ id, status, title, dueAtMs }: Proposal): MessageDraft[] {
  const told = { data: { title, dueAtMs }, page: proposalPage(id) };
  if (status === 'submitted') return [{ to: { kind: 'role', role: 'chair' }, code: 'sponsorWanted', ...told }];
  if (status !== 'raised') return [];
  return [{ to: { kind: 'role', role: 'branchReviewer' }, code: 'preReviewWanted', ...told }];
}
