import * as z from 'zod/mini';
import type { MessageDraft } from '@shared/kernel/outcome';
import type { Act } from '../unit-of-work';
import { parseDocument, type ReadsById } from '../documents';
import type { WrittenText } from './written-text';

/**
 * A text that became public although the check did not pass it: it did not answer in time, or it wanted a person to
 * look. Open while the check is still to be asked again; the text is kept here only so long.
 */
const textDoubtShape = z.object({
  id: z.string(),
  kind: z.literal('textDoubt'),
  villageId: z.string(),
  authorId: z.string(),
  /** Where it can be read. */
  page: z.string(),
  texts: z.array(z.object({ field: z.string(), text: z.string() })),
  isOpen: z.boolean(),
  outcome: z.enum(['unanswered', 'passed', 'shownToClerk']),
  askAtMs: z.int(),
  askCount: z.int(),
  atMs: z.int(),
});
export type TextDoubt = z.infer<typeof textDoubtShape>;

/** Minutes until the check is asked again: after the first answer that did not come, after the second, and so on. */
const askAgainAfterMinutes = [2, 10, 30, 60] as const;

export async function findTextDoubt(reads: ReadsById, id: string): Promise<TextDoubt | undefined> {
  const document = await reads.get('textDoubt', id);
  return document && parseDocument(textDoubtShape, document);
}

/** The doubt about what an act has made public; its id is the act's, so that a repeated act leaves one. */
export function textDoubtOf(
  act: Act,
  about: { villageId: string; page: string; verdict: 'review' | 'unanswered'; texts: readonly WrittenText[] },
): TextDoubt {
  const isOpen = about.verdict === 'unanswered';
  return {
    id: act.actId,
    kind: 'textDoubt',
    villageId: about.villageId,
    authorId: act.actorId,
    page: about.page,
    texts: isOpen ? about.texts.map(({ field, text }) => ({ field, text })) : [],
    isOpen,
    outcome: isOpen ? 'unanswered' : 'shownToClerk',
    askAtMs: askAgainAtMs(act.nowMs, 0) ?? act.nowMs,
    askCount: 0,
    atMs: act.nowMs,
  };
}

/** When the check is asked again after so many vain repeats; null when it is a person's turn. */
export function askAgainAtMs(nowMs: number, askCount: number): number | null {
  const minutes = askAgainAfterMinutes[askCount];
  return minutes === undefined ? null : nowMs + minutes * 60_000;
}

export function doubtAskedAgain(doubt: TextDoubt, askAtMs: number): TextDoubt {
  return { ...doubt, askAtMs, askCount: doubt.askCount + 1 };
}

/** The doubt once it is settled: the text is kept here no longer. */
export function settledDoubt(doubt: TextDoubt, outcome: 'passed' | 'shownToClerk'): TextDoubt {
  return { ...doubt, isOpen: false, outcome, texts: [] };
}

/** The clerk is asked to look at what the check did not pass. */
export function textToLookAt({ page, texts }: Pick<TextDoubt, 'page' | 'texts'>): MessageDraft {
  const longest = texts.reduce((before, { text }) => (text.length > before.length ? text : before), '');
  return { to: { kind: 'role', role: 'clerk' }, code: 'textToLookAt', data: { beginning: beginningOf(longest) }, page };
}

/** The beginning of a text, enough to be recognised by whoever wrote it. */
export function beginningOf(text: string): string {
  const characters = Array.from(text.trim().replace(/\s+/g, ' '));
  return characters.length <= beginningCharsMax
    ? characters.join('')
    : `${characters.slice(0, beginningCharsMax).join('')}…`;
}

const beginningCharsMax = 20;
