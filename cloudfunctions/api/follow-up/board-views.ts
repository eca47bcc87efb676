import type { Page } from '@shared/contract/common';
import type { MatterRow } from '@shared/contract/proposal-pages';
import { listProposals } from '@cloud/_repositories/proposals';
import { reply, type View } from '../action';
import { matterRow } from '../proposal/matter-row';

const rowsMax = 20;

/** `follow-up.board`: the matters that are being carried out, by date: what is overdue stands first. */
export const boardView: View<'follow-up.board'> = async ({ reads, actor, nowMs, payload: { cursor } }) => {
  const proposals = await listProposals(reads, {
    where: { villageId: actor.villageId, stage: 'follow-up' },
    orderBy: { field: 'dueAtMs', direction: 'ascending' },
    limit: rowsMax,
    ...(cursor ? { after: [cursor.value, cursor.id] as const } : {}),
  });
  const last = proposals.at(-1);
  return reply<Page<MatterRow>>({
    rows: proposals.map((proposal) => matterRow(proposal, actor, nowMs)),
    next: last && proposals.length === rowsMax ? { value: last.dueAtMs, id: last.id } : null,
  });
};
