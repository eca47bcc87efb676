import * as z from 'zod/mini';

/**
 * A case is a document whose every change is an event in its own hash chain.
 * `seq` counts its events, `hash` is the last one's, `salt` hides the texts that events carry only as hashes:
 * erasing the document with its salt breaks no chain and leaves nothing to guess from.
 */
export const chainShape = z.object({ seq: z.int(), hash: z.string(), salt: z.string() });
export type ChainHead = z.infer<typeof chainShape>;

/** What every case document has in common. */
export const caseFields = { id: z.string(), villageId: z.string(), chain: chainShape };

export interface CaseDocument {
  id: string;
  kind: string;
  villageId: string;
  chain: ChainHead;
}

/** A text that an event carries only as a salted hash. */
export interface SealedText {
  seal: string;
}

export type EventValue = string | number | boolean | null | SealedText | readonly EventValue[] | EventData;
export interface EventData {
  readonly [name: string]: EventValue;
}

/** An event before it is numbered and chained. Its data carry ids, numbers and sealed texts, no names. */
export interface EventDraft {
  type: string;
  data: EventData;
  matterId?: string;
}

/** An event as it is stored. */
export interface CaseEvent {
  id: string;
  kind: 'event';
  villageId: string;
  caseId: string;
  seq: number;
  matterId: string | null;
  actId: string;
  type: string;
  data: unknown;
  actorId: string;
  onBehalfOf: string | null;
  atMs: number;
  prevHash: string;
  hash: string;
}

export function seal(text: string): SealedText {
  return { seal: text };
}

/** The empty chain of a case that does not exist yet; the salt is drawn when it is saved. */
export const newChain: ChainHead = { seq: 0, hash: '', salt: '' };
