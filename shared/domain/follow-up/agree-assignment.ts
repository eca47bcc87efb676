import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type OnlyChair, unlessChair } from '../agenda/gates';
import { agendaItem, type Meeting, withItem } from '../agenda/meeting';
import type { Decision } from '../decision/decision';
import { type EveningOver, unlessUnderWay } from '../meeting/under-way';
import type { Actor } from '../member/actor';
import { referenceToVillager, type Villager } from '../member/villager';
import { type DateNotAllowed, unlessAhead } from './date-ahead';
import { type AssigneeNotInOffice, unlessAssignee } from './hand-over';
import { dueDaysMax } from './limits';

export interface AgreeAssignment {
  actor: Actor;
  nowMs: number;
  itemId: string;
  assignee: Villager;
  dueOn: string;
}

export type AgreeAssignmentRefusal =
  EveningOver | OnlyChair | { code: 'AgendaItemNotAdopted' } | AssigneeNotInOffice | DateNotAllowed;

/**
 * Agree in the hall who carries out what was adopted, and by when 当场定人定期; it may be agreed anew. The handing over
 * itself follows when the public notice is over, and finds both filled in.
 *
 * Requirements, checked in this order:
 * - The meeting is in session or suspended.
 * - The actor is the chair.
 * - The item was adopted.
 * - The assignee holds that office today.
 * - The due date is a day between tomorrow and three years from now.
 *
 * Records `AssignmentAgreed` in the meeting and in the decision.
 */
export function agreeAssignment(
  meeting: Meeting,
  decision: Decision | undefined,
  { actor, nowMs, itemId, assignee, dueOn }: AgreeAssignment,
): Outcome<AgreeAssignmentRefusal> {
  const closed = unlessUnderWay(meeting) ?? unlessChair(meeting, actor);
  if (closed) return closed;
  const item = agendaItem(meeting, itemId);
  if (item?.result !== 'adopted' || !decision) return refuse({ code: 'AgendaItemNotAdopted' });
  const no = unlessAssignee(assignee, nowMs) ?? unlessAhead(dueOn, nowMs, dueDaysMax);
  if (no) return no;
  const assignment = { assignee: referenceToVillager(assignee), dueOn };
  const matterId = decision.proposalId;
  const data = { itemId, assigneeId: assignee.id, dueOn };
  return accept([
    change(withItem(meeting, { ...item, assignment }), { type: 'AssignmentAgreed', data, matterId }),
    change({ ...decision, agreed: assignment }, { type: 'AssignmentAgreed', data, matterId }),
  ]);
}
