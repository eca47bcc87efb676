import { seal } from '../../../kernel/case';
import type { Sha256 } from '../../../kernel/chain';
import { accept, change, type MessageDraft, type Outcome, refuse } from '../../../kernel/outcome';
import { dueAfterDays } from '../../../kernel/time';
import type { Meeting } from '../../agenda/meeting';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../../member/actor';
import { type Addendum, hashOfAddendum, minutesPage, type MinutesCase, signingOf } from './minutes-case';

export interface AddAddendum {
  actor: Actor;
  nowMs: number;
  reason: string;
  text: string;
  /** Days within which both sign it. */
  daysMax: number;
  sha256: Sha256;
}

/** Corrections of one evening's minutes; whoever needs more has another matter. */
export const addendaMax = 20;

export type AddAddendumRefusal =
  | RoleRequired
  | { code: 'MinutesNotSealed' }
  | { code: 'AddendumWaits'; number: number }
  | { code: 'AddendaTooMany'; addendaMax: number };

/**
 * Correct sealed minutes by an addendum 补正: the text that was sealed stays as it is.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - The minutes are sealed.
 * - No addendum waits for signatures.
 * - There are fewer than `addendaMax`.
 *
 * Records `AddendumProposed`, reason and text as sealed texts. It holds once both have signed it, see sign-minutes; tells
 * them so.
 */
export function addAddendum(minutes: MinutesCase, meeting: Meeting, command: AddAddendum): Outcome<AddAddendumRefusal> {
  const { actor, nowMs, reason, text } = command;
  if (!hasRole(actor, 'clerk')) return refuse({ code: 'RoleRequired', roles: ['clerk'] });
  const { written } = minutes;
  if (minutes.status !== 'sealed' || !written) return refuse({ code: 'MinutesNotSealed' });
  const last = minutes.addenda.at(-1);
  if (last?.sealedAtMs === null) return refuse({ code: 'AddendumWaits', number: last.number });
  if (minutes.addenda.length >= addendaMax) return refuse({ code: 'AddendaTooMany', addendaMax });
  const said = { number: minutes.addenda.length + 1, reason: reason.trim(), text: text.trim() };
  const hash = hashOfAddendum(written.hash, said, command.sha256);
  const addendum: Addendum = { ...said, by: referenceTo(actor), atMs: nowMs, hash, signatures: [], sealedAtMs: null };
  const dueAtMs = dueAfterDays(nowMs, command.daysMax);
  const next: MinutesCase = { ...minutes, dueAtMs, addenda: [...minutes.addenda, addendum] };
  const data = { number: said.number, reason: seal(said.reason), text: seal(said.text), hash };
  const toSign = {
    code: 'addendumToSign',
    data: { title: minutes.meetingTitle, startAtMs: minutes.startAtMs, dueAtMs },
    page: minutesPage(minutes.meetingId),
  };
  const messages: MessageDraft[] = [
    { ...toSign, to: { kind: 'person', villagerId: minutes.presider.villagerId } },
    { ...toSign, to: { kind: 'role', role: 'clerk' } },
  ];
  const inMeeting: Meeting = { ...meeting, signing: signingOf(next) };
  return accept(
    [
      change(next, { type: 'AddendumProposed', data }),
      change(inMeeting, { type: 'AddendumToSign', data: { minutesId: minutes.id, number: said.number } }),
    ],
    { messages },
  );
}
