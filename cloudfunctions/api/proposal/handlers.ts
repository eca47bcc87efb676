import type { proposalContract } from '@shared/contract/proposal';
import type { HandlersOf } from '../action';
import { submitProposalAction } from './submit-proposal';
import { supportProposalAction, withdrawSupportAction } from './support-proposal';

export const proposalHandlers: HandlersOf<typeof proposalContract> = {
  'proposal.submit': submitProposalAction,
  'proposal.support': supportProposalAction,
  'proposal.withdraw-support': withdrawSupportAction,
};
