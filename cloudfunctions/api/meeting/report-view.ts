import type { ReportRow } from '@shared/contract/report-pages';
import { isReportedOn } from '@shared/domain/agenda/standing-report';
import type { Actor } from '@shared/domain/member/actor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { seesNames, shownName } from '@shared/domain/proposal/shown-names';
import { dayOf, daysBetween } from '@shared/kernel/time';
import { refuse } from '@shared/kernel/outcome';
import { findLimitMax } from '@cloud/_platform/store';
import { findMeeting } from '@cloud/_repositories/meetings';
import { listProposals } from '@cloud/_repositories/proposals';
import { reply, type View } from '../action';

/** `meeting.report`: the report on earlier decisions 前期议定事项通报, made from the matters themselves, overdue first. */
export const reportView: View<'meeting.report'> = async ({ reads, actor, nowMs, payload }) => {
  const meeting = await findMeeting(reads, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const { cursor } = payload;
  const proposals = await listProposals(reads, {
    where: { villageId: actor.villageId, isOpen: true },
    orderBy: { field: 'dueAtMs', direction: 'ascending' },
    limit: findLimitMax,
    ...(cursor === null ? {} : { after: [cursor.value, cursor.id] as const }),
  });
  const last = proposals.at(-1);
  return reply({
    rows: proposals.filter(isReportedOn).map((proposal) => row(proposal, actor, nowMs)),
    next: proposals.length === findLimitMax && last ? { value: last.dueAtMs, id: last.id } : null,
  });
};

function row(proposal: Proposal, actor: Actor, nowMs: number): ReportRow {
  const { id: proposalId, title, status, statusSinceMs: sinceMs, dueAtMs, holder, assignee, unit, stuck } = proposal;
  const inFull = seesNames(actor, proposal);
  const person = holder?.kind === 'person' ? holder.person : assignee;
  return {
    proposalId,
    title,
    status,
    personName: unit?.name ?? (person ? shownName(person, inFull) : ''),
    need: stuck?.need ?? null,
    holderRole: holder?.kind === 'role' ? holder.role : null,
    holderBody: holder?.kind === 'body' ? holder.body : null,
    sinceMs,
    dueAtMs,
    isOverdue: dueAtMs < nowMs,
    overdueDays: Math.max(0, daysBetween(dayOf(dueAtMs), dayOf(nowMs))),
    awaitsCloseOut: status === 'reportedDone',
  };
}
