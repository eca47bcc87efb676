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
  return reply({
    rows: found.map(({ matter: { proposal }, sharedWords }) => ({
      row: matterRow(proposal, actor, nowMs),
      isOpen: mayBeJoined(proposal.status),
      sharedWords,
    })),
    decided: similarDecisions(payload.text, memory, speechOfVillage),
  });
};

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
