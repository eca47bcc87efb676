import { accept, type AwardDraft, change, type Change, type Outcome, refuse } from '../../../kernel/outcome';
import type { Meeting } from '../../agenda/meeting';
import { type Actor, hasRole, referenceTo } from '../../member/actor';
import { type MinutesCase, type MinutesSignature, type SigningCapacity, signingOf, toBeSigned } from './minutes-case';

export interface SignMinutes {
  actor: Actor;
  nowMs: number;
  /** The hash under the text that the signer has read. */
  hash: string;
  /** The signer's own name, entered by hand. */
  name: string;
  /** Whoever holds the clerk's office now. */
  clerkIds: readonly string[];
}

export type MinutesNotReady = { code: 'MinutesNotReady'; status: MinutesCase['status'] };
export type MinutesChanged = { code: 'MinutesChanged' };
export type SignMinutesRefusal =
  | MinutesNotReady
  | { code: 'MinutesNotSigner' }
  | { code: 'MinutesAlreadySigned' }
  | MinutesChanged
  | { code: 'MinutesNameWrong' };

/**
 * Sign the minutes 签字, or the addendum that waits, on the screen.
 *
 * Requirements, checked in this order:
 * - Something waits for signatures, and the evening has not gone on since it was written.
 * - The actor signs for the chair: they led the evening, or hold the chair's office; or as clerk. Where nobody but the
 *   one who led it holds the clerk's office, the supervisor signs in the clerk's place.
 * - Neither they nor somebody else has signed in that capacity.
 * - The text that they read is the one that waits.
 * - The name that they entered is their own.
 *
 * Records `MinutesSigned`; the second signature seals: `MinutesSealed`, or `AddendumSealed`. The meeting
 * notes how far it has come (`MinutesSigning`). Both who signed the minutes earn `minutesSigned`.
 */
export function signMinutes(minutes: MinutesCase, meeting: Meeting, command: SignMinutes): Outcome<SignMinutesRefusal> {
  const { actor, nowMs } = command;
  const waiting = toBeSigned(minutes);
  if (!waiting || isOvertaken(minutes, meeting)) return refuse({ code: 'MinutesNotReady', status: minutes.status });
  const capacities = capacitiesOf(minutes, command);
  if (capacities.length === 0) return refuse({ code: 'MinutesNotSigner' });
  const hasSigned = waiting.signatures.some(({ by }) => by.villagerId === actor.villagerId);
  const capacity = capacities.find((one) => waiting.signatures.every((signature) => signature.capacity !== one));
  if (hasSigned || !capacity) return refuse({ code: 'MinutesAlreadySigned' });
  if (command.hash !== waiting.hash) return refuse({ code: 'MinutesChanged' });
  if (command.name.trim() !== actor.name) return refuse({ code: 'MinutesNameWrong' });
  return signed(minutes, meeting, [{ capacity, by: referenceTo(actor), atMs: nowMs, isOnPaper: false }], nowMs);
}

/** The meeting has gone on since the minutes were written: they will be written anew. */
export function isOvertaken({ status, written }: MinutesCase, meeting: Meeting): boolean {
  if (status !== 'written') return false;
  if (meeting.status !== 'adjourned') return true;
  return written?.content.endedAtMs !== meeting.endedAtMs;
}

function capacitiesOf({ presider }: MinutesCase, { actor, clerkIds }: SignMinutes): SigningCapacity[] {
  const capacities: SigningCapacity[] = [];
  if (actor.villagerId === presider.villagerId || hasRole(actor, 'chair')) capacities.push('presider');
  const isClerkAlone = clerkIds.every((id) => id === presider.villagerId);
  if (hasRole(actor, 'clerk') || (isClerkAlone && hasRole(actor, 'supervisor'))) capacities.push('recorder');
  return capacities;
}

/** The minutes, or the addendum that waits, with more signatures; sealed once both capacities have signed. */
export function signed(
  minutes: MinutesCase,
  meeting: Meeting,
  added: readonly MinutesSignature[],
  nowMs: number,
): Outcome<never> {
  const next = withSignatures(minutes, added);
  const waiting = toBeSigned(next);
  const hash = waiting?.hash ?? '';
  const changes: Change[] = added.map(({ capacity, by, isOnPaper }) =>
    change(next, { type: 'MinutesSigned', data: { capacity, villagerId: by.villagerId, isOnPaper, hash } }),
  );
  const capacities = (waiting?.signatures ?? []).map(({ capacity }) => capacity);
  if (new Set(capacities).size < 2) return accept([...changes, inMeeting(meeting, next, hash)]);
  const end = sealed(next, hash, nowMs);
  return accept([...changes, end.change, inMeeting(meeting, end.minutes, hash)], { awards: awardsOf(next) });
}

function inMeeting(meeting: Meeting, minutes: MinutesCase, hash: string): Change {
  const signing = signingOf(minutes);
  const data = { minutesId: minutes.id, hash, signed: signing.signed, isDone: signing.isDone };
  return change({ ...meeting, signing }, { type: 'MinutesSigning', data });
}

function withSignatures(minutes: MinutesCase, added: readonly MinutesSignature[]): MinutesCase {
  if (minutes.status === 'written') return { ...minutes, signatures: [...minutes.signatures, ...added] };
  return {
    ...minutes,
    addenda: minutes.addenda.map((addendum) =>
      addendum.sealedAtMs === null ? { ...addendum, signatures: [...addendum.signatures, ...added] } : addendum,
    ),
  };
}

function sealed(minutes: MinutesCase, hash: string, nowMs: number): { minutes: MinutesCase; change: Change } {
  if (minutes.status === 'written') {
    const next: MinutesCase = { ...minutes, status: 'sealed', sealedAtMs: nowMs };
    return {
      minutes: next,
      change: change(next, { type: 'MinutesSealed', data: { meetingId: next.meetingId, hash } }),
    };
  }
  const addenda = minutes.addenda.map((addendum) =>
    addendum.sealedAtMs === null ? { ...addendum, sealedAtMs: nowMs } : addendum,
  );
  const next: MinutesCase = { ...minutes, addenda };
  return { minutes: next, change: change(next, { type: 'AddendumSealed', data: { number: addenda.length, hash } }) };
}

/** Signing the minutes is a duty done; an addendum mends what was done. */
function awardsOf({ status, signatures, meetingId }: MinutesCase): AwardDraft[] {
  if (status !== 'written') return [];
  return signatures.map(({ by }) => ({ trigger: 'minutesSigned', villagerId: by.villagerId, sourceId: meetingId }));
}
