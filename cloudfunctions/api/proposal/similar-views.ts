import type { Proposal } from '@shared/domain/proposal/proposal';
import { similarMatters } from '@shared/domain/proposal/similar';
import { mayBeJoined } from '@shared/domain/proposal/status';
import { similarDecisions } from '@shared/domain/decision/find-decisions';
import { speechOfVillage } from '@cloud/_search/speech-of-village';
import { findLimitMax } from '@cloud/_platform/store';
import { readDecisionMemory } from '@cloud/_repositories/decisions';
import { listProposals } from '@cloud/_repositories/proposals';
import { reply, type View, type ViewContext } from '../action';
import { matterRow } from './matter-row';

const similarMax = 5;

/** `proposal.similar`: while somebody writes, open matters to join and decided ones to read; and what was decided before. */
export const similarProposalsView: View<'proposal.similar'> = async (context) => {
  const { actor, nowMs, payload } = context;
  const matters = [...(await latest(context, true)), ...(await latest(context, false))]
    .filter(({ id, status }) => id !== payload.exceptId && status !== 'withdrawn' && status !== 'merged')
    .map((proposal) => ({ id: proposal.id, title: proposal.title, body: comparableText(proposal), proposal }));
  const memory = await readDecisionMemory(context.reads, actor.villageId, nowMs);
  const found = similarMatters(payload.text, matters, { limit: similarMax, ...speechOfVillage });
  const { rows, decided } = eachOnce(found, similarDecisions(payload.text, memory, speechOfVillage));
  return reply({
    rows: rows.map(({ matter: { proposal }, sharedWords }) => ({
      row: matterRow(proposal, actor, nowMs),
      isOpen: mayBeJoined(proposal.status),
      sharedWords,
    })),
    decided,
  });
};

/** What may be joined is shown as the matter that it is; what has ended, as the decision that it left behind. */
function eachOnce<Row extends { matter: { proposal: Proposal } }, Decided extends { id: string }>(
  found: readonly Row[],
  decided: readonly Decided[],
): { rows: Row[]; decided: Decided[] } {
  const left = new Set<string | null>(decided.map(({ id }) => id));
  const rows = found.filter(
    ({ matter: { proposal } }) => mayBeJoined(proposal.status) || !left.has(proposal.decisionId),
  );
  const shown = new Set(rows.map(({ matter: { proposal } }) => proposal.decisionId));
  return { rows, decided: decided.filter(({ id }) => !shown.has(id)) };
}

function latest(context: ViewContext<'proposal.similar'>, isOpen: boolean): Promise<Proposal[]> {
  return listProposals(context.reads, {
    where: { villageId: context.actor.villageId, isOpen },
    orderBy: { field: 'createdAtMs', direction: 'descending' },
    limit: findLimitMax,
  });
}

function comparableText({ body, preparation }: Proposal): string {
  return [body, preparation.outcomeWanted, ...preparation.options.map((option) => option.title)].join('\n');
}
