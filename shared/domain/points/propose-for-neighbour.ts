import { accept, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, hasRole, type RoleRequired } from '../member/actor';
import { type Guesses, pausedUntilMs } from '../member/guess-limit';
import { livesHere, type Villager } from '../member/villager';
import { type ClaimBasis, type ClaimPoints, type DeedRefusal, enterClaim, refusalOfDeed } from './claim-points';

export interface ProposeForNeighbour extends Omit<ClaimPoints, 'claimant'> {
  actor: Actor;
  /** Whom the name means; null where it is nobody's in the group, or several people's. */
  neighbour: Villager | null;
  /** How often the actor proposed for neighbours lately, whether or not it was entered. */
  attempts: Guesses | undefined;
}

/** Only what is about the deed: the rest would tell something about the neighbour. */
export type ProposeForNeighbourRefusal = RoleRequired | { code: 'NeighbourPaused'; untilMs: number } | DeedRefusal;

/** The one other person of this full name who lives in the same villagers' group 村民小组; null where there is not one. */
export function neighbourOf(self: Villager, name: string, namesakes: readonly Villager[]): Villager | null {
  if (self.groupId === '') return null;
  const near = namesakes.filter(
    (one) => one.name === name && one.groupId === self.groupId && one.id !== self.id && livesHere(one),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

/**
 * Propose points for a neighbour 替邻居申报: any villager, for somebody of their own group whom they know by name.
 *
 * Requirements, checked in this order:
 * - The actor lives in the village.
 * - They did not try too often within the half hour: names are not to be guessed here.
 * - Everything that a claim requires of the deed itself; only entries that anybody may claim, so never a deduction.
 *
 * Where the name means nobody, or the neighbour could not claim it themself, nothing is entered and nothing says why:
 * who lives here, is a member, and has how many points is not the proposer's to learn.
 *
 * Records `PointsProposed`, and `BatchClaimAdded` in the batch, or nothing. The neighbour is told and may withdraw it.
 */
export function proposeForNeighbour(
  basis: ClaimBasis,
  command: ProposeForNeighbour,
): Outcome<ProposeForNeighbourRefusal> {
  const { actor, nowMs, neighbour, attempts } = command;
  if (!hasRole(actor, 'villager')) return refuse({ code: 'RoleRequired', roles: ['villager'] });
  const untilMs = pausedUntilMs(attempts, nowMs);
  if (untilMs !== null) return refuse({ code: 'NeighbourPaused', untilMs });
  const refusal = refusalOfDeed(basis, command, false);
  if (refusal) return refusal;
  if (!neighbour) return accept([]);
  const entered = enterClaim(basis, { ...command, claimant: neighbour }, { proposer: actor, isByOffice: false });
  return entered.ok ? entered : accept([]);
}
