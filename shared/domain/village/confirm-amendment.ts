import { seal } from '../../kernel/case';
import { accept, type Change, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import { type CovenantAmendment, covenantPage } from './covenant-amendment';
import { confirmersBut } from './council-confirmers';
import type { Village } from './village';
import type { VillageRegister } from './village-register';

export interface DecideAmendment {
  actor: Actor;
  nowMs: number;
}

export type SendBackAmendmentRefusal = { code: 'AmendmentDecided' } | RoleRequired | { code: 'AmendmentOwn' };
export type ConfirmAmendmentRefusal =
  SendBackAmendmentRefusal | { code: 'AmendmentNotBegun'; fromOn: string } | { code: 'AmendmentOvertaken' };

/**
 * Confirm an amendment of the covenant 确认. Now the new edition is in force; the one before stays readable in the amendment.
 *
 * Requirements, checked in this order:
 * - It waits: it was neither confirmed nor sent back.
 * - The actor is the supervisor, and did not record it; where there is no such person, the town coordinator.
 * - The day from which it holds has come.
 * - The covenant is still the edition that was amended.
 *
 * Records `CovenantAmendmentConfirmed` and, in the register's chain, `CovenantAmended`. The chair, the reviewers and the clerk are told.
 */
export function confirmAmendment(
  village: Village,
  register: VillageRegister,
  recorded: CovenantAmendment,
  command: DecideAmendment,
): Outcome<ConfirmAmendmentRefusal> {
  const closed = unlessMayDecideAmendment(village, recorded, command.actor);
  if (closed) return closed;
  const { fromOn, before, after } = recorded;
  if (fromOn > dayOf(command.nowMs)) return refuse({ code: 'AmendmentNotBegun', fromOn });
  if (register.covenant.edition !== before.edition) return refuse({ code: 'AmendmentOvertaken' });
  const data = { amendmentId: recorded.id, edition: seal(after.edition), articleCount: after.articles.length };
  const told = { code: 'covenantAmended', data: { title: after.title, edition: after.edition }, page: covenantPage };
  return accept(
    [
      decided(recorded, command, 'confirmed', null),
      change({ ...register, covenant: after }, { type: 'CovenantAmended', data }),
    ],
    {
      messages: [
        { to: { kind: 'role', role: 'chair' }, ...told },
        { to: { kind: 'role', role: 'branchReviewer' }, ...told },
        { to: { kind: 'person', villagerId: recorded.recordedBy.villagerId }, ...told },
      ],
    },
  );
}

/**
 * Send an amendment back to the clerk 退回, with what is wrong. The covenant stays as it is.
 *
 * Requirements, checked in this order:
 * - It waits: it was neither confirmed nor sent back.
 * - The actor is the supervisor, and did not record it; where there is no such person, the town coordinator.
 *
 * Records `CovenantAmendmentSentBack`; tells whoever recorded it.
 */
export function sendBackAmendment(
  village: Village,
  recorded: CovenantAmendment,
  command: DecideAmendment & { reason: string },
): Outcome<SendBackAmendmentRefusal> {
  const closed = unlessMayDecideAmendment(village, recorded, command.actor);
  if (closed) return closed;
  const message = {
    to: { kind: 'person' as const, villagerId: recorded.recordedBy.villagerId },
    code: 'amendmentSentBack',
    data: { title: recorded.after.title, reason: command.reason },
    page: covenantPage,
  };
  return accept([decided(recorded, command, 'sentBack', command.reason)], { messages: [message] });
}

/** The gate of both; the phone asks it for the buttons. */
export function unlessMayDecideAmendment(
  village: Village,
  recorded: CovenantAmendment,
  actor: Actor,
): Refused<SendBackAmendmentRefusal> | undefined {
  if (recorded.status !== 'recorded') return refuse({ code: 'AmendmentDecided' });
  const { role, people } = confirmersBut(village, [recorded.recordedBy.villagerId]);
  if (!hasRole(actor, role)) return refuse({ code: 'RoleRequired', roles: [role] });
  const isAmong = people.some(({ villagerId }) => villagerId === actor.villagerId);
  return isAmong ? undefined : refuse({ code: 'AmendmentOwn' });
}

function decided(
  recorded: CovenantAmendment,
  { actor, nowMs }: DecideAmendment,
  status: 'confirmed' | 'sentBack',
  sentBackReason: string | null,
): Change {
  const decidedBy = referenceTo(actor);
  const next: CovenantAmendment = { ...recorded, status, isOpen: false, decidedBy, decidedAtMs: nowMs, sentBackReason };
  const type = status === 'confirmed' ? 'CovenantAmendmentConfirmed' : 'CovenantAmendmentSentBack';
  return change(next, { type, data: { status, ...(sentBackReason === null ? {} : { reason: seal(sentBackReason) }) } });
}
