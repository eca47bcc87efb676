import { factsOf, type MonthFacts } from '@shared/domain/figures/matter-facts';
import { type MonthFigures, monthFiguresId } from '@shared/domain/figures/month-figures';
import { noOpenMatters, openMattersId, type OpenMatters, withOpenMatter } from '@shared/domain/figures/open-matters';
import { type FollowUp, followUpId } from '@shared/domain/follow-up/follow-up';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Fault } from '@shared/domain/record/verify-chain';
import { canonicalJson } from '@shared/kernel/canonical-json';
import type { Reader } from '@cloud/_platform/store';
import { readFigureCursor } from '@cloud/_repositories/figures';
import { readAll } from '../read-all';

/**
 * The figures say of each matter what its steps and ratings say, and count nothing that is no matter. What moved since
 * the last counting is left to the next.
 */
export async function faultInFigures(store: Reader): Promise<Fault | null> {
  const months = new Map<string, Map<string, MonthFacts>>();
  for await (const document of readAll(store, 'monthFigures')) {
    const { id, matters } = document as MonthFigures;
    const byMatter = new Map(matters.map((facts) => [facts.id, facts]));
    if (byMatter.size < matters.length) return wrong('monthFigures', id, 'these figures count a matter twice');
    for (const matterId of byMatter.keys()) {
      if (!(await store.get('proposals', matterId))) return wrong('monthFigures', id, 'these figures count no matter');
    }
    months.set(id, byMatter);
  }
  // What stands at the very instant up to which the clock has counted may or may not be in it.
  const { proposals: [movedToMs] = [0], followUps: [ratedToMs] = [0] } = await readFigureCursor(store);
  for await (const document of readAll(store, 'proposals')) {
    const proposal = document as unknown as Proposal;
    const followUp = ((await store.get('followUps', followUpId(proposal.id))) ?? null) as FollowUp | null;
    if (proposal.movedAtMs >= movedToMs || (followUp?.ratedAtMs ?? 0) >= Math.max(1, ratedToMs)) continue;
    const fault = faultInMonths(proposal, followUp, months) ?? (await faultInOpen(store, proposal));
    if (fault) return fault;
  }
  return null;
}

function faultInMonths(
  proposal: Proposal,
  followUp: FollowUp | null,
  months: ReadonlyMap<string, ReadonlyMap<string, MonthFacts>>,
): Fault | null {
  for (const [month, facts] of factsOf(proposal, followUp)) {
    const id = monthFiguresId(proposal.villageId, month);
    const kept = months.get(id)?.get(proposal.id);
    if (!kept) return wrong('monthFigures', id, 'these figures miss a matter');
    if (canonicalJson(kept) !== canonicalJson(facts)) {
      return wrong('monthFigures', id, 'these figures say of a matter what its steps do not');
    }
  }
  return null;
}

async function faultInOpen(store: Reader, proposal: Proposal): Promise<Fault | null> {
  const { villageId } = proposal;
  const id = openMattersId(villageId);
  const open = (await store.get('openMatters', id)) as OpenMatters | undefined;
  const kept = open?.matters.find((matter) => matter.id === proposal.id) ?? null;
  const [asItIs = null] = withOpenMatter(noOpenMatters(villageId), proposal).matters;
  return canonicalJson(kept) === canonicalJson(asItIs)
    ? null
    : wrong('openMatters', id, 'this list of what is open says of a matter what its steps do not');
}

function wrong(kind: string, id: string, problem: string): Fault {
  return { kind, id, problem };
}
