import { accept, type Outcome } from '../../kernel/outcome';
import { type Actor, referenceTo } from '../member/actor';
import type { RuleBook } from '../village/rule-book';
import { dueUnder, type Now } from '../village/rule-clock';
import { heldByBody } from './holder';
import type { Proposal } from './proposal';
import { type RoadRefusal, travel } from './travel';

export type SponsorRefusal = RoadRefusal;

/**
 * Take a matter up 收集: from now on this member of the council prepares it and speaks for it.
 *
 * Requirements, checked in this order:
 * - The matter is submitted and has no sponsor yet.
 * - The actor is a member of the council.
 *
 * Records `ProposalSponsored`. The party organisation has it, to pre-review within `preReviewDaysMax`.
 * The sponsor earns the duty points for a matter sponsored.
 */
export function sponsorProposal(
  rules: RuleBook,
  proposal: Proposal,
  command: Now & { actor: Actor },
): Outcome<SponsorRefusal> {
  const { actor, nowMs } = command;
  const sponsored = { ...proposal, sponsor: referenceTo(actor), sponsorId: actor.villagerId, raisedAtMs: nowMs };
  const travelled = travel(sponsored, 'sponsor', {
    actor,
    nowMs,
    holder: heldByBody('partyOrganisation'),
    ...dueUnder(rules, 'preReviewDaysMax', command),
    data: { sponsorId: actor.villagerId },
  });
  if (!travelled.ok) return travelled;
  const { title, dueAtMs } = travelled.proposal;
  return accept([travelled.change], {
    messages: [
      travelled.message,
      {
        to: { kind: 'role', role: 'branchReviewer' },
        code: 'preReviewWanted',
        data: { title, dueAtMs },
        page: travelled.message.page,
      },
    ],
    awards: [{ trigger: 'matterSponsored', villagerId: actor.villagerId, sourceId: proposal.id }],
  });
}
