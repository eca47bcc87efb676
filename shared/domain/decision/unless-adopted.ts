import { refuse, type Refused } from '../../kernel/outcome';
import type { Proposal } from '../proposal/proposal';
import type { ProposalStatus } from '../proposal/status';
import type { Decision } from './decision';

export type DecisionGone = { code: 'DecisionSetAside' } | { code: 'DecisionMatterMoved'; status: ProposalStatus };

/** A decision may be published, objected to and answered for while its matter is adopted: not set aside, not handed over. */
export function unlessAdopted(decision: Decision, proposal: Proposal): Refused<DecisionGone> | undefined {
  if (decision.setAsideAtMs !== null) return refuse({ code: 'DecisionSetAside' });
  return proposal.status === 'adopted' ? undefined : refuse({ code: 'DecisionMatterMoved', status: proposal.status });
}
