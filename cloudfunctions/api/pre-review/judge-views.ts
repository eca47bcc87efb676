import type { JudgePage, PossibleHandler } from '@shared/contract/pre-review-pages';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import { roles } from '@shared/domain/member/role';
import { mayDecideReconsideration } from '@shared/domain/pre-review/decide-reconsideration';
import type { Basis } from '@shared/domain/pre-review/opinion-findings';
import { possibleHandlers } from '@shared/domain/pre-review/possible-handlers';
import { mayPrepareOpinion } from '@shared/domain/pre-review/prepare-opinion';
import { mayRequestReconsideration } from '@shared/domain/pre-review/request-reconsideration';
import { mayResubmit } from '@shared/domain/pre-review/resubmit-proposal';
import { mayRouteAdmitted } from '@shared/domain/pre-review/route-admitted';
import { verbsOfPreReview } from '@shared/domain/pre-review/verbs';
import { checklistOf, checkPreparedness } from '@shared/domain/proposal/preparedness';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { unitOf } from '@shared/domain/village/rule';
import { type RuleBook, ruleOf, valueOf } from '@shared/domain/village/rule-book';
import { lastDayUnder } from '@shared/domain/village/rule-clock';
import { routerAnswersFor } from '@shared/domain/village/router-answer';
import { holdsOffice, type Village } from '@shared/domain/village/village';
import { refuse } from '@shared/kernel/outcome';
import { dayOf } from '@shared/kernel/time';
import { findProposal } from '@cloud/_repositories/proposals';
import { reply, type View } from '../action';
import { readBasis } from './basis';
import { citableFor } from './citable';
import { permissionOf } from '../permission';

const judges = ['branchReviewer', 'townCoordinator'] as const;

/** `pre-review.matter`: everything to judge one matter; author and sponsor read it too. */
export const judgeView: View<'pre-review.matter'> = async ({ reads, actor, nowMs, payload }) => {
  const proposal = await findProposal(reads, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const isTheirs = [proposal.authorId, proposal.sponsorId].includes(actor.villagerId);
  const judgesHere = judges.some((role) => hasRole(actor, role));
  if (!isTheirs && !judgesHere) return refuse({ code: 'RoleRequired', roles: judges });
  const basis = await readBasis(reads, actor.villageId, nowMs);
  return reply<JudgePage>({
    ...textOf(proposal),
    ...rulesOf(basis, proposal),
    ...citableFor(basis, proposal),
    // What is only prepared for a session, and whom it could name, is for those who judge.
    opinion: judgesHere || proposal.status !== 'raised' ? proposal.opinion : null,
    handlers: judgesHere ? handlersOf(basis.village) : [],
    permissions: permissionsOf(basis.village.rules, proposal, actor),
  });
};

function textOf(proposal: Proposal) {
  const { status, title, body, photoIds, voice, author, helper, sponsor, supporterIds, dueAtMs, preparation } =
    proposal;
  return {
    proposalId: proposal.id,
    status,
    title,
    body,
    photoIds,
    voice,
    authorName: author.name,
    helperName: helper?.name ?? null,
    sponsorName: sponsor?.name ?? null,
    supportCount: supporterIds.length,
    dueAtMs,
    preparation,
    history: proposal.steps.filter((step) => verbsOfPreReview.includes(step.verb)),
    hasBeenReconsidered: proposal.hasBeenReconsidered,
  };
}

function rulesOf({ village: { rules }, register: { router }, nowMs, calendar }: Basis, proposal: Proposal) {
  const { preparation } = proposal;
  const today = dayOf(nowMs);
  const answers = routerAnswersFor(router, preparation.category);
  // What the sponsor has chosen comes first; else the first kind of the category is proposed.
  const isChosen = (answer: { matterKindId: string }) => answer.matterKindId === preparation.matterKind;
  return {
    categoryTitle: router.categories.find(({ id }) => id === preparation.category)?.title ?? null,
    checklist: checkPreparedness(checklistOf(rules, proposal).value, proposal),
    routerAnswers: [...answers.filter(isChosen), ...answers.filter((answer) => !isChosen(answer))],
    handledFromOn: today,
    handledToOn: lastDayUnder(rules, 'handledByRuleDaysMax', today, calendar).on,
    plainReasonCharsMin: valueOf(rules, 'plainReasonCharsMin'),
    reconsiderationDays: valueOf(rules, 'reconsiderationDays'),
    reconsiderationUnit: unitOf(ruleOf(rules, 'reconsiderationDays')),
  };
}

function handlersOf(village: Village): PossibleHandler[] {
  return possibleHandlers(village).map((person) => ({
    ...person,
    roles: roles.filter((role) => holdsOffice(village, role, person.villagerId)),
  }));
}

function permissionsOf(rules: RuleBook, proposal: Proposal, actor: Actor): JudgePage['permissions'] {
  return {
    prepareOpinion: permissionOf(mayPrepareOpinion(proposal, actor)),
    resubmit: permissionOf(mayResubmit(rules, proposal, actor)),
    requestReconsideration: permissionOf(mayRequestReconsideration(proposal, actor)),
    decideReconsideration: permissionOf(mayDecideReconsideration(proposal, actor)),
    routeAdmitted: permissionOf(mayRouteAdmitted(proposal, actor)),
  };
}
