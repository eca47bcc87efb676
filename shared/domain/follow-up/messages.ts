import { assert } from '../../kernel/assert';
import type { MessageDraft } from '../../kernel/outcome';
import type { Proposal } from '../proposal/proposal';
import { proposalPage } from '../proposal/travel';
import { toCarrier } from './carrier';

/** Tells whoever must now do something with a matter, and until when. */
export function taskMessage(proposal: Proposal, code: 'taskHandedOver' | 'taskReopened'): MessageDraft {
  return {
    to: proposal.status === 'declined' ? toHandler(proposal) : toCarrier(proposal),
    code,
    data: { title: proposal.title, dueAtMs: proposal.dueAtMs, isToAccept: proposal.acceptance !== null },
    page: proposalPage(proposal.id),
  };
}

function toHandler({ handler }: Proposal): MessageDraft['to'] {
  return { kind: 'person', villagerId: handler?.villagerId ?? '' };
}

/** Asks the visitor to call on the author. */
export function visitMessage(proposal: Proposal): MessageDraft {
  const { visitor, author } = proposal;
  assert(visitor, 'a matter that is closed out has a visitor');
  return {
    to: { kind: 'person', villagerId: visitor.villagerId },
    code: 'visitWanted',
    data: { title: proposal.title, authorName: author.name, dueAtMs: proposal.dueAtMs },
    page: proposalPage(proposal.id),
  };
}
