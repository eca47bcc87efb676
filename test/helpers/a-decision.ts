import { concludePoll } from '@shared/domain/decision/conclude-poll';
import type { Decision } from '@shared/domain/decision/decision';
import { newDecisionRegister } from '@shared/domain/decision/decision-register';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Tally } from '@shared/domain/vote/poll';
import { agreedOn, aPoll, closing, nextOf } from './a-poll';
import { aMeeting, anItem, aScheduledProposal } from './evening-builder';

/** A show of hands brought to its end, with the counts of the test. */
export function concluded(counts: Omit<Tally, 'notVoting'>, nowMs: number, lastNumber = 6) {
  const poll = aPoll({ method: 'showOfHands', boxIds: [], status: 'closing', closing, handCount: agreedOn(counts) });
  const meeting = aMeeting({ openPollId: 'p1', items: [anItem({ pollId: 'p1' })] });
  const register = { ...newDecisionRegister('v1', 2026), chain: { seq: lastNumber, hash: 'h', salt: 's' }, lastNumber };
  return concludePoll({ poll, boxes: [], meeting, proposal: aScheduledProposal(), register }, nowMs);
}

/** A decision as the count makes it, and its matter; then with the parts a test needs. */
export function aDecision(nowMs: number, parts: Partial<Decision> = {}): { decision: Decision; proposal: Proposal } {
  const outcome = concluded({ for: 7, against: 1, abstain: 0 }, nowMs);
  const [decision] = nextOf<Decision>(outcome, 'decision');
  const [proposal] = nextOf<Proposal>(outcome, 'proposal');
  if (!decision || !proposal) throw new Error('nothing was adopted');
  return { decision: { ...decision, chain: { seq: 1, hash: 'h', salt: 's' }, ...parts }, proposal };
}
