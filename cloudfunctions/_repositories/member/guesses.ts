import type { Guesses } from '@shared/domain/member/guess-limit';
import type { StoredDocument } from '@cloud/_platform/store';
import type { ReadsById } from '../documents';

interface StoredGuesses extends StoredDocument, Guesses {
  kind: 'guesses';
  villageId: string;
}

/** How often a caller guessed, or a person was guessed at: `caller-…` or a person's id. */
export async function findGuesses(reads: ReadsById, about: string): Promise<Guesses | undefined> {
  return (await reads.get('guesses', `guesses.${about}`)) as StoredGuesses | undefined;
}

/** `villageId` is empty for a caller, who belongs to no village yet. */
export function guessesDocument(about: string, villageId: string, { count, lastAtMs }: Guesses): StoredGuesses {
  return { id: `guesses.${about}`, kind: 'guesses', villageId, count, lastAtMs };
}
