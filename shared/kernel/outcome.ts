import type { CaseDocument, EventDraft } from './case';

/** An expected no: a code and the data that its sentence needs. */
export interface Refusal {
  code: string;
}

/** One case as it will be, and the event that says why. */
export interface Change {
  next: CaseDocument;
  event: EventDraft;
}

/** Whom a message reaches; resolved when the outbox is emptied. */
export type Audience =
  | { kind: 'person'; villagerId: string }
  | { kind: 'people'; villagerIds: readonly string[] }
  | { kind: 'role'; role: string }
  | { kind: 'twoCommittees' }
  | { kind: 'unit'; unitId: string }
  | { kind: 'followers'; proposalId: string };

/** A message to be written from `code` and `data` by `shared/text/messages`. */
export interface MessageDraft {
  to: Audience;
  code: string;
  data: { readonly [name: string]: string | number | boolean | null };
  /** The page that the message opens, as a path of the mini-program with its query. */
  page: string;
}

/** Duty points that an act earns; posted from the outbox, one beneficiary at a time, never for a ballot. */
export interface AwardDraft {
  trigger: 'meetingAttended' | 'matterSponsored' | 'visitMade' | 'taskOnTime' | 'minutesSigned';
  villagerId: string;
  sourceId: string;
}

/** What is carried out after the commit. */
export interface AfterCommit {
  messages?: readonly MessageDraft[];
  awards?: readonly AwardDraft[];
}

/** A document without a chain of its own, added once and never changed (a ledger transfer). */
export interface ImmutableRecord {
  id: string;
  kind: string;
}

export interface Accepted extends AfterCommit {
  ok: true;
  changes: readonly Change[];
  records?: readonly ImmutableRecord[];
}

export interface Refused<R extends Refusal> {
  ok: false;
  refusal: R;
}

/** The verdict of a rule: the changes it makes, or the reason it refuses. */
export type Outcome<R extends Refusal> = Accepted | Refused<R>;

export function accept(changes: readonly Change[], more: Omit<Accepted, 'ok' | 'changes'> = {}): Accepted {
  return { ok: true, changes, ...more };
}

export function refuse<const R extends Refusal>(refusal: R): Refused<R> {
  return { ok: false, refusal };
}

export function change<Case extends CaseDocument>(next: Case, event: EventDraft): Change {
  return { next, event };
}
