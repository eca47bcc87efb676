import type { MatterPermissions } from '@shared/contract/proposal-pages';
import { mayAnswerHandOver } from '@shared/domain/follow-up/answer-hand-over';
import { mayAnswerNewDate, mayAskNewDate } from '@shared/domain/follow-up/ask-new-date';
import { mayReassign } from '@shared/domain/follow-up/reassign-matter';
import type { Actor } from '@shared/domain/member/actor';
import { mayRequestReconsideration } from '@shared/domain/pre-review/request-reconsideration';
import { capacitiesOf } from '@shared/domain/proposal/capacities';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { road, type RoadRow, type Verb, verbs } from '@shared/domain/proposal/road';
import { recommendsTo } from '@shared/domain/proposal/recommends-to';
import { mayRouteToServiceDesk } from '@shared/domain/proposal/route-proposal';
import { maySplit } from '@shared/domain/proposal/split-proposal';
import { unlessMayUndoMerge } from '@shared/domain/proposal/undo-merge';
import { unlessMayUndoSplit } from '@shared/domain/proposal/undo-split';
import { mayTravel } from '@shared/domain/proposal/travel';
import { refuse, type Refusal, type Refused } from '@shared/kernel/outcome';
import { permissionOf } from '../permission';

/** What a session, a poll or the service desk decides is no button on the matter's page. */
const decidedElsewhere: readonly Verb[] = [
  'submit',
  'adopt',
  'reject',
  'release',
  'reschedule',
  'sendBackToReview',
  'sendBackToChair',
  // The other halves of splitting, and of taking it back.
  'splitOff',
  'makeWhole',
];

/**
 * For every verb of the road that this reader could ever take on this matter: whether it is open now, and if not, why.
 * Asked of the very rules that decide.
 */
export function matterPermissions(proposal: Proposal, actor: Actor, nowMs: number): MatterPermissions {
  const capacities = capacitiesOf(actor, proposal);
  const couldBeTheirs = (verb: Verb) =>
    (road as readonly RoadRow[]).some((row) => row.verb === verb && row.by.some((one) => capacities.includes(one)));
  return Object.fromEntries(
    verbs
      .filter((verb) => !decidedElsewhere.includes(verb) && isOfThisMatter(proposal, verb) && couldBeTheirs(verb))
      .map((verb) => [verb, permissionOf(verdictOn(proposal, verb, actor, nowMs))]),
  );
}

/** The steps of a procedure are of those matters alone which another body must decide; only what is merged is parted, and made whole what was split. */
function isOfThisMatter(proposal: Proposal, verb: Verb): boolean {
  const { procedure, status, splitFrom } = proposal;
  if (verb === 'undoSplit') return splitFrom !== null && status !== 'merged';
  if (verb === 'undoMerge') return status === 'merged';
  if (verb === 'recordStep') return procedure !== undefined;
  if (verb !== 'bringToBody') return true;
  return recommendsTo(proposal) !== null;
}

/** Where a verb asks more than the road does, its own gate decides; from `submitted` the service desk's. */
function verdictOn(proposal: Proposal, verb: Verb, actor: Actor, nowMs: number): { ok: true } | Refused<Refusal> {
  switch (verb) {
    case 'acceptHandOver':
    case 'returnHandOver':
      return mayAnswerHandOver(proposal, verb, actor);
    case 'undoMerge':
      return unlessMayUndoMerge(proposal, { actor, nowMs }) ?? { ok: true };
    case 'split':
      return maySplit(proposal, actor);
    case 'undoSplit':
      return unlessMayUndoSplit(proposal, { actor, nowMs }) ?? { ok: true };
    case 'requestReconsideration':
      return mayRequestReconsideration(proposal, actor);
    case 'reassign':
      return mayReassign(proposal, actor);
    case 'handOver':
      return mayTravelAsDecision(proposal, actor);
    case 'askNewDate':
      return mayAskNewDate(proposal, actor);
    case 'answerNewDate':
      return mayAnswerNewDate(proposal, actor);
    default:
      return verb === 'route' && proposal.status === 'submitted'
        ? mayRouteToServiceDesk(proposal, actor)
        : mayTravel(proposal, verb, actor);
  }
}

/** What the council only recommended is for another body to decide before anybody carries it out. */
function mayTravelAsDecision(proposal: Proposal, actor: Actor): { ok: true } | Refused<Refusal> {
  const may = mayTravel(proposal, 'handOver', actor);
  const body = recommendsTo(proposal);
  return may.ok && body !== null ? refuse({ code: 'DecisionOnlyRecommends', body }) : may;
}
