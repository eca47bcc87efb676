import { lookAtMatter } from '@shared/domain/follow-up/climb-ladder';
import { ladderTiers } from '@shared/domain/follow-up/ladder';
import { lookAtRequest } from '@shared/domain/service/watch-request';
import type { Village } from '@shared/domain/village/village';
import type { CollectionName } from '@cloud/_platform/collections';
import { withoutPersonalData } from '@cloud/_platform/log-error';
import type { Ports } from '@cloud/_platform/ports';
import { workCalendar as calendar } from '@cloud/_platform/work-calendar';
import { findLimitMax, type StoredDocument } from '@cloud/_platform/store';
import { findProposal } from '@cloud/_repositories/proposals';
import { findServiceRequest } from '@cloud/_repositories/service-requests';
import { actBySystem } from '@cloud/_repositories/system-act';
import type { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import { readVillage } from '@cloud/_repositories/villages';
import { assert } from '@shared/kernel/assert';
import type { Accepted } from '@shared/kernel/outcome';
import type { ClockStep } from './clock-step';

type Due = StoredDocument & { villageId: string; ladderAtMs: number };

/** Cases of one kind that the ladder is for, and what the rule says of one of them now. */
interface Ladder {
  collection: CollectionName;
  look(work: UnitOfWork, id: string, village: Village, nowMs: number): Promise<(Accepted & { seq: number }) | null>;
}

const ladders: readonly Ladder[] = [
  {
    collection: 'proposals',
    async look(work, id, village, nowMs) {
      const proposal = await findProposal(work, id, village.id);
      const outcome = proposal && lookAtMatter(proposal, village, { nowMs, calendar });
      return outcome ? { ...outcome, seq: proposal.chain.seq } : null;
    },
  },
  {
    collection: 'serviceRequests',
    async look(work, id, village, nowMs) {
      const request = await findServiceRequest(work, id, village.id);
      const outcome = request && lookAtRequest(request, village, { nowMs, calendar });
      return outcome ? { ...outcome, seq: request.chain.seq } : null;
    },
  },
];

/** A reminder and every step of the ladder: more than this, one case never has to catch up with. */
const looksMax = ladderTiers.length + 1;

/**
 * Reminders a day before a date, and the ladder 督办 after it, for matters and for requests at the service desk. Looks
 * only at those that have something due; each reminder and each step is a transaction of its own, so that a clock that
 * was late takes them one after another.
 */
export const climbLadder: ClockStep = {
  name: 'climb-ladder',
  async run(ports) {
    for (const ladder of ladders) await climbAll(ports, ladder);
  },
  async nextDueAtMs(ports, afterMs) {
    const firsts = await Promise.all(ladders.map((ladder) => dueCases(ports, ladder, { from: afterMs + 1, limit: 1 })));
    const instants = firsts.flatMap(([first]) => (first ? [first.ladderAtMs] : []));
    return instants.length === 0 ? null : Math.min(...instants);
  },
};

async function climbAll(ports: Ports, ladder: Ladder): Promise<void> {
  let after: readonly [number, string] | undefined;
  for (;;) {
    const due = await dueCases(ports, ladder, { to: ports.nowMs(), limit: findLimitMax }, after);
    for (const one of due) {
      after = [one.ladderAtMs, one.id];
      try {
        await catchUp(ports, ladder, one);
      } catch (error) {
        ports.log.error({ caseId: one.id, ...withoutPersonalData(error) }, 'the ladder of a case could not be climbed');
      }
    }
    if (due.length < findLimitMax) return;
  }
}

/** Cases whose ladder is never to be looked at again stand at 0, and are not read. */
function dueCases(
  { store }: Ports,
  { collection }: Ladder,
  { from = 1, to, limit }: { from?: number; to?: number; limit: number },
  after?: readonly [number, string],
): Promise<Due[]> {
  return store.find(collection, {
    where: { isOpen: true },
    range: { field: 'ladderAtMs', from, ...(to === undefined ? {} : { to }) },
    orderBy: { field: 'ladderAtMs', direction: 'ascending' },
    limit,
    ...(after ? { after } : {}),
  }) as Promise<Due[]>;
}

async function catchUp(ports: Ports, ladder: Ladder, due: Due): Promise<void> {
  for (let looks = 0; looks <= looksMax; looks += 1) if (!(await lookOnce(ports, ladder, due))) return;
  assert(false, 'a case has a reminder and the steps of one ladder to catch up with');
}

/** One look is one act, named after the place of its event in the case's chain: it happens once, whoever runs it. */
function lookOnce(ports: Ports, ladder: Ladder, { id, villageId }: Due): Promise<boolean> {
  return actBySystem(ports, { actId: `ladder.${id}`, villageId }, async (work) => {
    const outcome = await ladder.look(work, id, await readVillage(work, villageId), ports.nowMs());
    if (!outcome) return false;
    work.act.actId = `ladder.${id}.${outcome.seq + 1}`;
    await work.save(outcome, null);
    return true;
  });
}
