import { assert } from '../../kernel/assert';
import type { MessageDraft } from '../../kernel/outcome';
import type { PersonReference } from '../member/person-reference';
import type { Proposal } from '../proposal/proposal';
import { proposalPage } from '../proposal/travel';

/** Tells whoever must now do something with a matter, and until when. */
export function taskMessage(
  proposal: Proposal,
  code: 'taskHandedOver' | 'taskReopened',
  person: PersonReference,
): MessageDraft {
  return {
    to: { kind: 'person', villagerId: person.villagerId },
    code,
    data: { title: proposal.title, dueAtMs: proposal.dueAtMs },
    page: proposalPage(proposal.id),
  };
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
