import type { Proposal, RoadStep } from '../proposal/proposal';
import type { Verb } from '../proposal/road';

/** The last step that a matter took by one of the verbs. */
export function lastStep(proposal: Proposal, ...verbs: readonly Verb[]): RoadStep | undefined {
  return proposal.steps.filter((step) => (verbs as readonly string[]).includes(step.verb)).at(-1);
}
