import { seal } from '../../kernel/case';
import { accept, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { type Actor, isSelfOrRelative } from '../member/actor';
import { joinedBy } from './merge-proposal';
import type { Proposal } from './proposal';
import { withoutDraftOpinion } from './split-proposal';
import { mayTravel, proposalPage, type RoadRefusal, travel } from './travel';

export type UndoSplitRefusal =
  | RoadRefusal
  | { code: 'SplitRelativesMatter' }
  | { code: 'SplitNotAPart' }
  | { code: 'SplitUndoTooLate'; undoUntilMs: number }
  | { code: 'SplitAgainSince' }
  | { code: 'SplitOriginalMovedOn' };

/**
 * Whether a splitting may still be taken back, as far as the part itself says.
 *
 * Requirements, checked in this order:
 * - The part is submitted, raised or returned, and the actor is its author or of the party organisation.
 * - Whoever is not the author is no declared relative of the author either.
 * - It was split off from another matter, no longer ago than `mergeUndoHours` of the rule book said then.
 * - Nothing was split off from it since.
 */
export function unlessMayUndoSplit(
  part: Proposal,
  { actor, nowMs }: { actor: Actor; nowMs: number },
): Refused<UndoSplitRefusal> | undefined {
  const may = mayTravel(part, 'undoSplit', actor);
  if (!may.ok) return may;
  const isAuthor = part.authorId === actor.villagerId;
  if (!isAuthor && isSelfOrRelative(actor, part.authorId)) return refuse({ code: 'SplitRelativesMatter' });
  if (part.splitFrom === null) return refuse({ code: 'SplitNotAPart' });
  const { undoUntilMs } = part.splitFrom;
  if (nowMs > undoUntilMs) return refuse({ code: 'SplitUndoTooLate', undoUntilMs });
  return part.splits.length > 0 ? refuse({ code: 'SplitAgainSince' }) : undefined;
}

/**
 * Take a splitting back 撤销拆分: the matter says again what it said before, and the part ends in it.
 *
 * Requirements, checked in this order:
 * - The splitting may be taken back (see {@link unlessMayUndoSplit}).
 * - The matter that it came from is still submitted, raised or returned.
 * - Nothing else was split off from that one since: what was split last is taken back first.
 *
 * Records `SplitUndone` on the part and `ProposalMadeWhole` on the other. Whoever joined the part meanwhile is carried
 * over, each once. The part's own words and what was prepared for it stay on its page.
 */
export function undoSplit(
  { part, original }: { part: Proposal; original: Proposal },
  command: { actor: Actor; nowMs: number },
): Outcome<UndoSplitRefusal> {
  const closed = unlessMayUndoSplit(part, command);
  if (closed) return closed;
  if (!mayTravel(original, 'makeWhole', command.actor).ok) return refuse({ code: 'SplitOriginalMovedOn' });
  const last = original.splits[original.splits.length - 1];
  if (last?.matterId !== part.id) return refuse({ code: 'SplitAgainSince' });
  const ended = travel({ ...part, mergedInto: original.id }, 'undoSplit', {
    ...command,
    holder: null,
    dueAtMs: 0,
    data: { mergedInto: original.id },
  });
  if (!ended.ok) return ended;
  const joined = joinedBy(part, withoutDraftOpinion(original));
  const whole = travel({ ...joined, ...last.before, splits: original.splits.slice(0, -1) }, 'makeWhole', {
    ...command,
    holder: original.holder,
    dueAtMs: original.dueAtMs,
    data: { partId: part.id, supportCount: joined.supporterIds.length, text: seal(last.before.body) },
  });
  if (!whole.ok) return whole;
  return accept([ended.change, whole.change], {
    messages: [
      {
        to: { kind: 'followers', proposalId: original.id },
        code: 'splitUndone',
        data: { title: last.before.title, partTitle: part.title },
        page: proposalPage(original.id),
      },
    ],
  });
}
