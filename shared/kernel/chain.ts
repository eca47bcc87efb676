import { canonicalJson } from './canonical-json';
import type { CaseEvent, ChainHead, EventData, EventDraft, EventValue, SealedText } from './case';

export type Sha256 = (text: string) => string;

export interface ActStamp {
  actId: string;
  actorId: string;
  onBehalfOf: string | null;
  atMs: number;
}

function isSealed(value: EventValue): value is SealedText {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'seal' in value;
}

/** What an event carries in the place of a sealed text, by which the text can be known again. */
export function textHash(text: string, salt: string, sha256: Sha256): string {
  return sha256(`${salt}\n${text}`);
}

/** Replaces every sealed text by `{ textHash }`, salted with the case's own salt. */
export function hideTexts(data: EventValue, salt: string, sha256: Sha256): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((item: EventValue) => hideTexts(item, salt, sha256));
  if (isSealed(data)) return { textHash: textHash(data.seal, salt, sha256) };
  return Object.fromEntries(
    Object.entries(data as EventData).map(([name, value]) => [name, hideTexts(value, salt, sha256)]),
  );
}

/** The hash of an event: over everything it says, its predecessor's hash included. */
export function eventHash(event: Omit<CaseEvent, 'hash'>, sha256: Sha256): string {
  return sha256(canonicalJson({ ...event, hash: undefined }));
}

/** Numbers and chains an event behind the head of its case. */
export function chainEvent(
  place: { caseId: string; villageId: string; head: ChainHead },
  draft: EventDraft,
  stamp: ActStamp,
  sha256: Sha256,
): CaseEvent {
  const seq = place.head.seq + 1;
  const event: Omit<CaseEvent, 'hash'> = {
    id: `${place.caseId}.${seq}`,
    kind: 'event',
    villageId: place.villageId,
    caseId: place.caseId,
    seq,
    matterId: draft.matterId ?? null,
    actId: stamp.actId,
    type: draft.type,
    data: hideTexts(draft.data, place.head.salt, sha256),
    actorId: stamp.actorId,
    onBehalfOf: stamp.onBehalfOf,
    atMs: stamp.atMs,
    prevHash: place.head.hash,
  };
  return { ...event, hash: eventHash(event, sha256) };
}
