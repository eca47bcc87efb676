import type { CloseOutRow, CloseOutsPage } from '@shared/contract/follow-up-pages';
import { leads } from '@shared/domain/agenda/gates';
import type { Meeting } from '@shared/domain/agenda/meeting';
import { lastStep } from '@shared/domain/follow-up/last-step';
import { doerIds } from '@shared/domain/follow-up/visitor';
import type { Actor } from '@shared/domain/member/actor';
import { presentCountOf } from '@shared/domain/meeting/confirm-headcount';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { seesNames, shownName } from '@shared/domain/proposal/shown-names';
import { readRolls } from '@cloud/_repositories/meetings';
import { listProposals } from '@cloud/_repositories/proposals';
import { reply, type View } from '../action';
import { leaderFor, recordsForName } from '../leader';
import { matterRow } from '../proposal/matter-row';
import { closeOutPermission } from './close-out-permission';
import { meetingInSession } from './meeting-in-session';

/** `follow-up.close-outs`: what waits to be closed out one by one 逐一销号, and the meeting that can confirm it. */
export const closeOutsView: View<'follow-up.close-outs'> = async ({ reads, actor, nowMs }) => {
  const meeting = await meetingInSession(reads, actor.villageId);
  const rolls = meeting ? await readRolls(reads, meeting) : [];
  const proposals = await listProposals(reads, {
    where: { villageId: actor.villageId, status: 'reportedDone' },
    orderBy: { field: 'statusSinceMs', direction: 'ascending' },
    limit: 20,
  });
  const leader = meeting ? leaderFor(meeting, rolls, actor) : actor;
  const members = rolls.flatMap((roll) => roll.members);
  return reply<CloseOutsPage>({
    meeting: meeting
      ? {
          id: meeting.id,
          title: meeting.title,
          presentCount: presentCountOf(rolls, nowMs),
          memberCount: members.length,
        }
      : null,
    rows: proposals.map((proposal) => rowOf(proposal, { actor, leader }, { nowMs, meeting })),
    // Whom to name as a visitor is the chair's choice; nobody else is shown the council's names here.
    members: meeting && leads(meeting, leader) ? members.map(({ villagerId, name }) => ({ villagerId, name })) : [],
    recordsForName: recordsForName(actor, leader),
  });
};

function rowOf(
  proposal: Proposal,
  { actor, leader }: { actor: Actor; leader: Actor },
  { nowMs, meeting }: { nowMs: number; meeting: Meeting | undefined },
): CloseOutRow {
  const { sponsor, assignee, authorId } = proposal;
  const inFull = seesNames(actor, proposal);
  const report = lastStep(proposal, 'reportDone');
  const excludedIds = [authorId, ...doerIds(proposal)];
  return {
    row: matterRow(proposal, actor, nowMs),
    assigneeName: assignee ? shownName(assignee, inFull) : '',
    evidence: report?.reason ?? '',
    reportedAtMs: report?.atMs ?? proposal.statusSinceMs,
    visitorName: sponsor && !excludedIds.includes(sponsor.villagerId) ? shownName(sponsor, inFull) : null,
    excludedIds,
    permission: closeOutPermission('closeOut', proposal, { actor: leader, meeting }),
  };
}
