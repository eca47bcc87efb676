import type { proposalContract } from '@shared/contract/proposal';
import type { HandlersOf } from '../action';
import { listProposalsView } from './list-views';
import { mergeProposalAction } from './merge-proposal';
import { readPreparationView } from './preparation-views';
import { prepareProposalAction } from './prepare-proposal';
import { readProposalView } from './proposal-views';
import { routeProposalAction } from './route-proposal';
import { similarProposalsView } from './similar-views';
import { sponsorProposalAction } from './sponsor-proposal';
import { splitProposalAction } from './split-proposal';
import { submitProposalAction } from './submit-proposal';
import { followProposalAction } from './follow-proposal';
import { supportProposalAction, withdrawSupportAction } from './support-proposal';
import { undoMergeAction } from './undo-merge';
import { undoSplitAction } from './undo-split';
import { withdrawProposalAction } from './withdraw-proposal';

export const proposalHandlers: HandlersOf<typeof proposalContract> = {
  'proposal.submit': submitProposalAction,
  'proposal.follow': followProposalAction,
  'proposal.support': supportProposalAction,
  'proposal.withdraw-support': withdrawSupportAction,
  'proposal.sponsor': sponsorProposalAction,
  'proposal.prepare': prepareProposalAction,
  'proposal.withdraw': withdrawProposalAction,
  'proposal.merge': mergeProposalAction,
  'proposal.undo-merge': undoMergeAction,
  'proposal.split': splitProposalAction,
  'proposal.undo-split': undoSplitAction,
  'proposal.route': routeProposalAction,
  'proposal.list': listProposalsView,
  'proposal.similar': similarProposalsView,
  'proposal.read': readProposalView,
  'proposal.preparation': readPreparationView,
};
