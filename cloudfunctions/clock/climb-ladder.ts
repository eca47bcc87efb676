import { lookAtMatter } from '@shared/domain/follow-up/climb-ladder';
import { ladderTiers } from '@shared/domain/follow-up/ladder';
import { withoutPersonalData } from '@cloud/_platform/log-error';
import type { Ports } from '@cloud/_platform/ports';
import { findLimitMax, type StoredDocument } from '@cloud/_platform/store';
import { findProposal } from '@cloud/_repositories/proposals';
import { actBySystem } from '@cloud/_repositories/system-act';
import { readVillage } from '@cloud/_repositories/villages';
import { assert } from '@shared/kernel/assert';
import type { ClockStep } from './clock-step';

type Due = StoredDocument & { villageId: string; ladderAtMs: number };

/** A reminder and every step of the ladder: more than this, one matter never has to catch up with. */
const looksMax = ladderTiers.length + 1;

/**
 * Reminders a day before a date, and the ladder 督办 after it. Looks only at matters that have something due; each
 * reminder and each step is a transaction of its own, so that a clock that was late takes them one after another.
 */
export const climbLadder: ClockStep = {
  name: 'climb-ladder',
  async run(ports) {
    let after: readonly [number, string] | undefined;
    for (;;) {
      const due = await dueMatters(ports, { to: ports.nowMs(), limit: findLimitMax }, after);
      for (const { id, villageId, ladderAtMs } of due) {
        after = [ladderAtMs, id];
        try {
          await catchUp(ports, id, villageId);
        } catch (error) {
          ports.log.error(
            { proposalId: id, ...withoutPersonalData(error) },
            'the ladder of a matter could not be climbed',
          );
        }
      }
      if (due.length < findLimitMax) return;
    }
  },
  async nextDueAtMs(ports, afterMs) {
    const [first] = await dueMatters(ports, { from: afterMs + 1, limit: 1 });
    return first?.ladderAtMs ?? null;
  },
};

/** Matters whose ladder is never to be looked at again stand at 0, and are not read. */
function dueMatters(
  { store }: Ports,
  { from = 1, to, limit }: { from?: number; to?: number; limit: number },
  after?: readonly [number, string],
): Promise<Due[]> {
  return store.find('proposals', {
    where: { isOpen: true },
    range: { field: 'ladderAtMs', from, ...(to === undefined ? {} : { to }) },
    orderBy: { field: 'ladderAtMs', direction: 'ascending' },
    limit,
    ...(after ? { after } : {}),
  }) as Promise<Due[]>;
}

async function catchUp(ports: Ports, proposalId: string, villageId: string): Promise<void> {
  for (let looks = 0; looks <= looksMax; looks += 1) if (!(await lookOnce(ports, proposalId, villageId))) return;
  assert(false, 'a matter has a reminder and the steps of one ladder to catch up with');
}

/** One look is one act, named after the place of its event in the matter's chain: it happens once, whoever runs it. */
function lookOnce(ports: Ports, proposalId: string, villageId: string): Promise<boolean> {
  return actBySystem(ports, { actId: `ladder.${proposalId}`, villageId }, async (work) => {
    const proposal = await findProposal(work, proposalId, villageId);
    if (!proposal) return false;
    const outcome = lookAtMatter(proposal, await readVillage(work, villageId), ports.nowMs());
    if (!outcome) return false;
    work.act.actId = `ladder.${proposalId}.${proposal.chain.seq + 1}`;
    await work.save(outcome, null);
    return true;
  });
}
