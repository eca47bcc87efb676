import { accept, change, type Outcome, refuse } from '../../../kernel/outcome';
import type { Meeting } from '../../agenda/meeting';
import { type OnlyChairOrClerk } from '../../agenda/gates';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../../member/actor';
import { type MinutesCase, toBeSigned } from './minutes-case';
import { isOvertaken, type MinutesChanged, type MinutesNotReady, signed } from './sign-minutes';

export interface SignOnPaper {
  actor: Actor;
  nowMs: number;
  /** The hash printed under the text that was signed. */
  hash: string;
  photoIds: readonly string[];
}

export type SignOnPaperRefusal =
  MinutesNotReady | RoleRequired | MinutesChanged | { code: 'MinutesPaperMissing' } | { code: 'MinutesAlreadySigned' };

/**
 * Record that the minutes, or the addendum that waits, were signed and stamped on paper 纸上签字: with photographs of
 * the sheet, on which the hash stands.
 *
 * Requirements, checked in this order:
 * - Something waits for signatures, and the evening has not gone on since it was written.
 * - The actor is the clerk.
 * - The sheet that was signed is the one that waits.
 * - There is a photograph of it.
 * - The clerk has not signed on the screen in the chair's place.
 *
 * Records `PaperAttached`, `MinutesSigned` for each who had not signed on the screen, and the seal as sign-minutes does.
 */
export function signOnPaper(minutes: MinutesCase, meeting: Meeting, command: SignOnPaper): Outcome<SignOnPaperRefusal> {
  const { actor, nowMs, photoIds } = command;
  const waiting = toBeSigned(minutes);
  if (!waiting || isOvertaken(minutes, meeting)) return refuse({ code: 'MinutesNotReady', status: minutes.status });
  if (!hasRole(actor, 'clerk')) return refuse({ code: 'RoleRequired', roles: ['clerk'] });
  if (command.hash !== waiting.hash) return refuse({ code: 'MinutesChanged' });
  if (photoIds.length === 0) return refuse({ code: 'MinutesPaperMissing' });
  const missing = (['presider', 'recorder'] as const).filter((capacity) =>
    waiting.signatures.every((signature) => signature.capacity !== capacity),
  );
  if (waiting.signatures.some(({ capacity, by }) => capacity === 'presider' && by.villagerId === actor.villagerId)) {
    return refuse({ code: 'MinutesAlreadySigned' });
  }
  const withPaper: MinutesCase = { ...minutes, paperIds: [...minutes.paperIds, ...photoIds] };
  const attached = change(withPaper, { type: 'PaperAttached', data: { fileIds: [...photoIds], hash: waiting.hash } });
  const signatures = missing.map((capacity) => ({
    capacity,
    by: capacity === 'presider' ? minutes.presider : referenceTo(actor),
    atMs: nowMs,
    isOnPaper: true,
  }));
  const outcome = signed(withPaper, meeting, signatures, nowMs);
  return outcome.ok ? accept([attached, ...outcome.changes], { awards: outcome.awards ?? [] }) : outcome;
}

export interface AttachSheet {
  actor: Actor;
  photoIds: readonly string[];
}

export type AttachSheetRefusal = OnlyChairOrClerk | { code: 'MinutesSealed' };

/**
 * Attach photographs of the sign-in sheet 签到册 that was signed in the hall, as evidence beside the clerk's list; again
 * to exchange them.
 *
 * Requirements, checked in this order:
 * - The actor is chair or clerk.
 * - The minutes are not sealed yet.
 *
 * Records `SignInSheetAttached`.
 */
export function attachSheet(minutes: MinutesCase, { actor, photoIds }: AttachSheet): Outcome<AttachSheetRefusal> {
  const isTheirs =
    hasRole(actor, 'chair') || hasRole(actor, 'clerk') || actor.villagerId === minutes.presider.villagerId;
  if (!isTheirs) return refuse({ code: 'MeetingOnlyChairOrClerk' });
  if (minutes.status === 'sealed') return refuse({ code: 'MinutesSealed' });
  const next: MinutesCase = { ...minutes, sheetIds: [...photoIds] };
  return accept([change(next, { type: 'SignInSheetAttached', data: { fileIds: next.sheetIds } })]);
}
