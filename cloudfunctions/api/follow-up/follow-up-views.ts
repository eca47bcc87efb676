import type { FollowUpPage, FollowUpPermissions } from '@shared/contract/follow-up-pages';
import type { Meeting } from '@shared/domain/agenda/meeting';
import type { Decision } from '@shared/domain/decision/decision';
import { mayAnswerHandOver } from '@shared/domain/follow-up/answer-hand-over';
import { mayAnswerNewDate, mayAskNewDate } from '@shared/domain/follow-up/ask-new-date';
import { type FollowUp, newFollowUp } from '@shared/domain/follow-up/follow-up';
import { mayHandOver } from '@shared/domain/follow-up/hand-over';
import { mayRateAsSupporter } from '@shared/domain/follow-up/rate-as-supporter';
import { mayRate } from '@shared/domain/follow-up/rate-matter';
import { mayReassign } from '@shared/domain/follow-up/reassign-matter';
import { mayReopen } from '@shared/domain/follow-up/reopen-matter';
import type { Actor } from '@shared/domain/member/actor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { withPublicTexts } from '@shared/domain/proposal/public-texts';
import type { Verb } from '@shared/domain/proposal/road';
import { mayTravel } from '@shared/domain/proposal/travel';
import { type RuleBook, valueOf } from '@shared/domain/village/rule-book';
import { refuse } from '@shared/kernel/outcome';
import { findDecision } from '@cloud/_repositories/decisions';
import { findFollowUp } from '@cloud/_repositories/follow-ups';
import { findProposal } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import type { PageReader } from '../page-reader';
import { permissionOf } from '../permission';
import { closeOutPermission } from './close-out-permission';
import { carriedOut, matterItself } from './follow-up-parts';
import { meetingInSession } from './meeting-in-session';

/** What the verdicts rest on beside the matter: each status needs one of them, so that a page stays in its five reads. */
interface Beside {
  decision?: Decision | undefined;
  meeting?: Meeting | undefined;
  rules?: RuleBook;
}

/** `follow-up.read`: one matter's carrying out, with what is open to the reader. */
export const followUpView: View<'follow-up.read'> = async ({ reads, actor, nowMs, payload }) => {
  const proposal = await findProposal(reads, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const stored = await findFollowUp(reads, proposal);
  const followUp = stored ?? newFollowUp(proposal, { assignee: null, dueOn: null });
  const beside = await besideOf(reads, proposal);
  const page: FollowUpPage = {
    ...matterItself(proposal, actor, nowMs),
    ...carriedOut(proposal, followUp, actor),
    ratingMin: beside.rules ? valueOf(beside.rules, 'reopenRatingMin') : null,
    permissions: permissions({ proposal, followUp, beside }, actor, nowMs),
  };
  return reply(withPublicTexts(page, proposal, actor));
};

async function besideOf(reads: PageReader, { status, decisionId, villageId }: Proposal): Promise<Beside> {
  switch (status) {
    case 'adopted':
      return { decision: decisionId === null ? undefined : await findDecision(reads, decisionId, villageId) };
    case 'reportedDone':
      return { meeting: await meetingInSession(reads, villageId) };
    case 'closedOut':
    case 'visited':
      return { rules: (await readVillage(reads, villageId)).rules };
    default:
      return {};
  }
}

interface Documents {
  proposal: Proposal;
  followUp: FollowUp;
  beside: Beside;
}

/** Without the rules nothing was closed out, and the road alone refuses a rating or a reopening. */
function permissions({ proposal, followUp, beside }: Documents, actor: Actor, nowMs: number): FollowUpPermissions {
  const { decision, meeting, rules } = beside;
  const onRoad = (verb: Verb) => mayTravel(proposal, verb, actor);
  const inHall = { actor, meeting };
  const now = { actor, nowMs };
  return {
    handOver: permissionOf(decision ? mayHandOver(proposal, decision, now) : onRoad('handOver')),
    accept: permissionOf(mayAnswerHandOver(proposal, 'acceptHandOver', actor)),
    giveBack: permissionOf(mayAnswerHandOver(proposal, 'returnHandOver', actor)),
    askNewDate: permissionOf(mayAskNewDate(proposal, actor)),
    answerNewDate: permissionOf(mayAnswerNewDate(proposal, actor)),
    reportStuck: permissionOf(onRoad('reportStuck')),
    reportProgress: permissionOf(onRoad('reportProgress')),
    reportDone: permissionOf(onRoad('reportDone')),
    putOnHold: permissionOf(onRoad('putOnHold')),
    resume: permissionOf(onRoad('resume')),
    reassign: permissionOf(mayReassign(proposal, actor)),
    closeOut: closeOutPermission('closeOut', proposal, inHall),
    notYet: closeOutPermission('notYet', proposal, inHall),
    reportHandled: permissionOf(onRoad('reportHandled')),
    answer: permissionOf(onRoad('answer')),
    recordVisit: permissionOf(onRoad('recordVisit')),
    rate: permissionOf(rules ? mayRate({ proposal, followUp, rules }, now) : onRoad('reopen')),
    rateAsSupporter: rules
      ? permissionOf(mayRateAsSupporter({ proposal, followUp, rules }, now))
      : { isOpen: false, refusal: { code: 'SupportRatingNotClosed' } },
    reopen: permissionOf(rules ? mayReopen(proposal, rules, now) : onRoad('reopen')),
  };
}
