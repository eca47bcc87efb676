import { proposalShape } from '@shared/domain/proposal/proposal';
import { finderOf } from './documents';

export const findProposal = finderOf('proposal', proposalShape);
