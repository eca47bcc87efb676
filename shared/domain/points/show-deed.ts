import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { type Actor, hasRole } from '../member/actor';
import { consentsOf, type Villager } from '../member/villager';
import { type Claim, isCorrected, isDeduction, isTheirs } from './claim';

export interface ShowDeed {
  actor: Actor;
  nowMs: number;
  isShown: boolean;
  /** Why somebody else's deed is taken down; one's own needs none. */
  reason: string;
}

/** Least length of the reason for taking down what is somebody else's. */
export const takeDownReasonCharsMin = 4;

export type ShowDeedRefusal =
  | { code: 'DeedNotYours' }
  | { code: 'DeedNotPosted' }
  | { code: 'DeedWithoutPhoto' }
  | { code: 'DeedPhotosNotAgreed' }
  | { code: 'DeedReasonMissing'; charsMin: number };

const keepers = ['creditSteward', 'clerk', 'supervisor'] as const;

/**
 * Put a good deed on the wall 好人好事墙, or take it down again.
 *
 * Requirements, checked in this order:
 * - To be shown, the deed was done by the actor, also where their household has the points; taking down is open to the
 *   household, and to steward, clerk and supervisor, for whoever is in the picture and does not want to be.
 * - To be shown, its points were given, posted, and not corrected.
 * - To be shown, it has a photo.
 * - To be shown, its person agreed to pictures on boards.
 * - Whoever takes down somebody else's deed says why, in `takeDownReasonCharsMin` characters.
 *
 * Records `DeedShown` or `DeedTakenDown`. Its person is told when somebody else took it down.
 */
export function showDeed(claim: Claim, claimant: Villager, command: ShowDeed): Outcome<ShowDeedRefusal> {
  const { actor, nowMs, isShown } = command;
  if (isShown) {
    const gate = mayShowDeed(claim, claimant, actor);
    return gate.ok ? accept([change(onWall(claim, nowMs), { type: 'DeedShown', data: {} })]) : gate;
  }
  if (!mayTakeDownDeed(claim, actor)) return refuse({ code: 'DeedNotYours' });
  const isOwn = isTheirs(claim, actor);
  const reason = isOwn ? '' : command.reason.trim();
  if (!isOwn && Array.from(reason).length < takeDownReasonCharsMin) {
    return refuse({ code: 'DeedReasonMissing', charsMin: takeDownReasonCharsMin });
  }
  const message = {
    to: { kind: 'person' as const, villagerId: claim.claimant.villagerId },
    code: 'deedTakenDown',
    data: { title: claim.entry.title, reason },
    page: deedsPage,
  };
  const taken = change(offWall(claim), { type: 'DeedTakenDown', data: { reason: seal(reason) } });
  return accept([taken], { messages: isOwn ? [] : [message] });
}

/** The gate of showing; pages ask it for their buttons. */
export function mayShowDeed(
  claim: Claim,
  claimant: Villager,
  actor: Actor,
): { ok: true } | Refused<Exclude<ShowDeedRefusal, { code: 'DeedReasonMissing' }>> {
  if (claim.claimant.villagerId !== actor.villagerId) return refuse({ code: 'DeedNotYours' });
  const isGiven = claim.status === 'posted' && !isDeduction(claim) && !isCorrected(claim);
  if (!isGiven) return refuse({ code: 'DeedNotPosted' });
  if (claim.photoIds.length === 0) return refuse({ code: 'DeedWithoutPhoto' });
  if (!consentsOf(claimant).photosOnBoards) return refuse({ code: 'DeedPhotosNotAgreed' });
  return { ok: true };
}

export function mayTakeDownDeed(claim: Claim, actor: Actor): boolean {
  return isTheirs(claim, actor) || keepers.some((role) => hasRole(actor, role));
}

function onWall(claim: Claim, nowMs: number): Claim {
  return { ...claim, isOnWall: true, shownAtMs: nowMs };
}

/** Also when its points are corrected: what was no good deed is not shown as one. */
export function offWall(claim: Claim): Claim {
  return { ...claim, isOnWall: false };
}

export const deedsPage = '/pages/points/deeds/index';
