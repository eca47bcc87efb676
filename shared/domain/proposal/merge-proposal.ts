import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { hourMs } from '../../kernel/time';
import { type Actor, isSelfOrRelative } from '../member/actor';
import { type RuleBook, valueOf } from '../village/rule-book';
import type { Proposal } from './proposal';
import { mayBeJoined } from './status';
import { mayTravel, proposalPage, type RoadRefusal, travel } from './travel';

export interface MergeProposal {
  actor: Actor;
  nowMs: number;
  /** Why, in plain words; the author, who consents by doing it, need not say. */
  reason: string;
}

export type MergeRefusal =
  | RoadRefusal
  | { code: 'MergeIntoItself' }
  | { code: 'MergeTargetNotFound' }
  | { code: 'MergeTargetEnded' }
  | { code: 'MergeRelativesMatter' }
  | { code: 'MergeReasonTooShort'; charsMin: number; chars: number };

/**
 * Merge a matter into another that wants the same 并入.
 *
 * Requirements, checked in this order:
 * - The two are not the same matter.
 * - The matter is submitted, raised, returned or admitted, and the actor is its author or of the party organisation.
 * - The other is still on the road, and not closed out.
 * - Whoever is not the author is no declared relative of the author either, and gives a reason in plain
 *   words, `plainReasonCharsMin` characters at least.
 *
 * Records `ProposalMerged` on the one and `ProposalJoined` on the other, which takes over the supporters and the author
 * as supporters, each once. The merging can be undone for `mergeUndoHours` (see undo-merge.ts).
 */
export function mergeProposal(
  rules: RuleBook,
  { merged, target }: { merged: Proposal; target: Proposal },
  command: MergeProposal,
): Outcome<MergeRefusal> {
  const { actor, nowMs } = command;
  const reason = command.reason.trim();
  if (merged.id === target.id) return refuse({ code: 'MergeIntoItself' });
  const may = mayTravel(merged, 'merge', actor);
  if (!may.ok) return may;
  if (!mayBeJoined(target.status)) return refuse({ code: 'MergeTargetEnded' });
  if (merged.authorId !== actor.villagerId) {
    if (isSelfOrRelative(actor, merged.authorId)) return refuse({ code: 'MergeRelativesMatter' });
    const charsMin = valueOf(rules, 'plainReasonCharsMin');
    const chars = Array.from(reason).length;
    if (chars < charsMin) return refuse({ code: 'MergeReasonTooShort', charsMin, chars });
  }
  const mergeUndoUntilMs = nowMs + valueOf(rules, 'mergeUndoHours') * hourMs;
  const travelled = travel({ ...merged, mergedInto: target.id, mergeUndoUntilMs }, 'merge', {
    actor,
    nowMs,
    holder: null,
    dueAtMs: 0,
    reason,
    data: { mergedInto: target.id },
  });
  if (!travelled.ok) return travelled;
  const joined = joinedBy(merged, target);
  const joining = {
    type: 'ProposalJoined',
    data: { mergedId: merged.id, supportCount: joined.supporterIds.length },
    matterId: target.id,
  };
  return accept([travelled.change, change(joined, joining)], {
    messages: [
      {
        to: { kind: 'followers', proposalId: target.id },
        code: 'matterJoined',
        data: { title: target.title, mergedTitle: merged.title },
        page: proposalPage(target.id),
      },
      travelled.message,
    ],
  });
}

/** The supporters of both and the merged matter's author, each once; nobody supports their own matter. */
export function joinedSupporters(merged: Proposal, target: Proposal): string[] {
  const all = new Set([...target.supporterIds, merged.authorId, ...merged.supporterIds]);
  all.delete(target.authorId);
  return [...all];
}

/** The other matter with everybody whom the merged one brings, and who of them was not there before. */
export function joinedBy(merged: Proposal, target: Proposal): Proposal {
  const supporterIds = joinedSupporters(merged, target);
  const followerIds = [...new Set([...target.followerIds, ...merged.followerIds])];
  const { carried } = target;
  const brought = {
    matterId: merged.id,
    supporterIds: [merged.authorId, ...merged.supporterIds],
    followerIds: merged.followerIds,
  };
  return {
    ...target,
    supporterIds,
    followerIds,
    carried: {
      joined: [...carried.joined, brought],
      supporterIds: [...carried.supporterIds, ...added(supporterIds, target.supporterIds)],
      followerIds: [...carried.followerIds, ...added(followerIds, target.followerIds)],
    },
  };
}

function added(after: readonly string[], before: readonly string[]): string[] {
  return after.filter((villagerId) => !before.includes(villagerId));
}
