import * as z from 'zod/mini';
import { type CollectionName, collections } from '@cloud/_platform/collections';
import { sha256 } from '@cloud/_platform/sha256';
import type { StoredDocument } from '@cloud/_platform/store';
import { canonicalJson } from '@shared/kernel/canonical-json';

/**
 * A village as a file of JSON Lines: a header, then one document a line, each case followed by its events. Every line
 * holds a hash over itself and the line before, so that also what has no chain of its own cannot be changed, removed
 * or exchanged unseen.
 */
export const archiveFormat = 'village-night-talk';
export const archiveVersion = 1;

const countOf = z.strictObject({
  count: z.int().check(z.positive()),
  /** Over the ids and chain heads of its cases, in the order of the file; empty where they have no chains. */
  headsHash: z.string(),
});

export const headerShape = z.strictObject({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  villageId: z.string().check(z.minLength(1)),
  lineCount: z.int().check(z.positive()),
  lastEventAtMs: z.int(),
  collections: z.record(z.string(), countOf),
  /** The hash of the last line: who keeps it on paper can tell this file from any other. */
  linesHash: z.string(),
});
export type ArchiveHeader = z.infer<typeof headerShape>;

export const lineShape = z.strictObject({
  hash: z.string(),
  collection: z.enum(Object.keys(collections) as [CollectionName, ...CollectionName[]]),
  document: z.looseObject({ id: z.string(), kind: z.string(), villageId: z.string() }),
});

export interface ArchiveLine {
  hash: string;
  collection: CollectionName;
  document: StoredDocument & { villageId: string };
}

/** What stands before the first line. */
export function hashBeforeLines(villageId: string): string {
  return sha256(canonicalJson({ format: archiveFormat, version: archiveVersion, villageId }));
}

export function lineHash(hashBefore: string, collection: string, document: StoredDocument): string {
  return sha256(canonicalJson([hashBefore, collection, document]));
}

/** Nobody can act in a village before it is there itself: so it comes last, and before it who is bound to it. */
const comeLast: readonly CollectionName[] = ['outbox', 'bindings', 'villages'];

/** What no archive holds, with the reason. Every other collection is in it, also one that is declared later. */
export const staysBehind: Readonly<Partial<Record<CollectionName, string>>> = {
  guesses: 'It brakes wrong guesses at the door for an hour; half of it is about callers who belong to no village yet.',
  figureCursors: 'How far the clock has counted, for all villages: where it is missing, everything is counted again.',
};

/** The collections in the order of the file. Events are no part of it: they follow their cases. */
export const collectionsInOrder: readonly CollectionName[] = [
  ...(Object.keys(collections) as CollectionName[]).filter(
    (name) => name !== 'events' && !comeLast.includes(name) && !(name in staysBehind),
  ),
  ...comeLast,
];
