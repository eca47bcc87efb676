import { dueAfterDays, startOfDayMs } from '@shared/kernel/time';
import { heldByRole, holderKeyOf } from '@shared/domain/proposal/holder';
import type { Proposal, RoadStep } from '@shared/domain/proposal/proposal';
import { stageOf } from '@shared/domain/proposal/stage';
import { isTerminal, type ProposalStatus } from '@shared/domain/proposal/status';
import type { Verb } from '@shared/domain/proposal/road';
import { aProposal } from './a-proposal';

/** A step on a day, to a status, with so many days for the next one. */
export type ShortStep = readonly [on: string, verb: Verb, to: ProposalStatus, days?: number];

/** A matter that took these steps, each at noon of its day. */
export function aMatterThat(steps: readonly ShortStep[], parts: Partial<Proposal> = {}): Proposal {
  const taken: RoadStep[] = [];
  for (const [on, verb, to, days = 10] of steps) {
    const atMs = startOfDayMs(on) + 12 * 3_600_000;
    const isEnd = isTerminal(to);
    taken.push({
      verb,
      from: taken.at(-1)?.to ?? 'draft',
      to,
      by: null,
      onBehalfOf: null,
      atMs,
      reason: '',
      explanation: null,
      holder: isEnd ? null : heldByRole(to === 'adopted' ? 'clerk' : 'chair'),
      dueAtMs: isEnd ? 0 : dueAfterDays(atMs, days),
      term: null,
    });
  }
  const last = taken.at(-1);
  const status = last?.to ?? 'submitted';
  return {
    ...aProposal({ status }),
    createdAtMs: taken[0]?.atMs ?? 0,
    movedAtMs: last?.atMs ?? 0,
    steps: taken,
    stage: stageOf(status),
    holder: last?.holder ?? null,
    holderKey: holderKeyOf(last?.holder ?? null),
    dueAtMs: last?.dueAtMs ?? 0,
    ...parts,
  };
}
