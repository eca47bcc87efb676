import { assert } from '../../kernel/assert';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { type Actor, isSelfOrRelative } from '../member/actor';
import type { Proposal } from './proposal';
import { mayTravel, proposalPage, type RoadRefusal, travel } from './travel';

export type UndoMergeRefusal =
  | RoadRefusal
  | { code: 'MergeRelativesMatter' }
  | { code: 'MergeUndoTooLate'; undoUntilMs: number }
  | { code: 'MergeTargetEnded' };

/**
 * Whether a merging may still be taken back, as far as the merged matter itself says.
 *
 * Requirements, checked in this order:
 * - The matter was merged, and the actor is its author or of the party organisation. A part that ended because its
 *   splitting was taken back was not.
 * - Whoever is not the author is no declared relative of the author either.
 * - It was merged no longer ago than `mergeUndoHours` of the rule book said then.
 */
export function unlessMayUndoMerge(
  merged: Proposal,
  { actor, nowMs }: { actor: Actor; nowMs: number },
): Refused<UndoMergeRefusal> | undefined {
  const may = mayTravel(merged, 'undoMerge', actor);
  if (!may.ok) return may;
  if (merged.steps[merged.steps.length - 1]?.verb === 'undoSplit') {
    return refuse({ code: 'ProposalStatusNotAllowed', status: merged.status, verb: 'undoMerge' });
  }
  const isAuthor = merged.authorId === actor.villagerId;
  if (!isAuthor && isSelfOrRelative(actor, merged.authorId)) return refuse({ code: 'MergeRelativesMatter' });
  const undoUntilMs = merged.mergeUndoUntilMs;
  return nowMs > undoUntilMs ? refuse({ code: 'MergeUndoTooLate', undoUntilMs }) : undefined;
}

/**
 * Take a merging back 撤销并入: the matter stands again where it stood, in the same hands and until the same day.
 *
 * Requirements, checked in this order:
 * - The merging may be taken back (see {@link unlessMayUndoMerge}).
 * - The other is still on the road; where it was merged onwards, that is taken back first.
 *
 * Records `MergeUndone` on the one and `ProposalParted` on the other. Whoever was carried over goes back; whoever joined
 * the other by themselves stays there. Nobody is lost: the merged matter kept its own supporters and followers.
 */
export function undoMerge(
  { merged, target }: { merged: Proposal; target: Proposal },
  command: { actor: Actor; nowMs: number },
): Outcome<UndoMergeRefusal> {
  const closed = unlessMayUndoMerge(merged, command);
  if (closed) return closed;
  if (!target.isOpen) return refuse({ code: 'MergeTargetEnded' });
  const { steps } = merged;
  const before = steps[steps.length - 2];
  assert(before, 'a merged matter knows where it stood');
  const parted = partedFrom(target, merged.id);
  const travelled = travel({ ...merged, mergedInto: null, mergeUndoUntilMs: 0 }, 'undoMerge', {
    ...command,
    holder: before.holder,
    dueAtMs: before.dueAtMs,
    data: { mergedInto: target.id },
  });
  if (!travelled.ok) return travelled;
  const data = { mergedId: merged.id, supportCount: parted.supporterIds.length };
  const told = { title: target.title, mergedTitle: merged.title };
  const followers = { kind: 'followers' as const, proposalId: target.id };
  return accept([travelled.change, change(parted, { type: 'ProposalParted', data, matterId: target.id })], {
    messages: [{ to: followers, code: 'mergeUndone', data: told, page: proposalPage(target.id) }, travelled.message],
  });
}

/** The other without whom this matter alone brought; who came with two matters stays with the one that is left. */
function partedFrom(target: Proposal, mergedId: string): Proposal {
  const joined = target.carried.joined.filter(({ matterId }) => matterId !== mergedId);
  const leaving = (what: 'supporterIds' | 'followerIds') => {
    const staying = new Set(joined.flatMap((brought) => brought[what]));
    return new Set(target.carried[what].filter((villagerId) => !staying.has(villagerId)));
  };
  const supporters = leaving('supporterIds');
  const followers = leaving('followerIds');
  const without = (ids: readonly string[], gone: ReadonlySet<string>) => ids.filter((id) => !gone.has(id));
  return {
    ...target,
    supporterIds: without(target.supporterIds, supporters),
    followerIds: without(target.followerIds, followers),
    carried: {
      joined,
      supporterIds: without(target.carried.supporterIds, supporters),
      followerIds: without(target.carried.followerIds, followers),
    },
  };
}
