import * as z from 'zod/mini';
import { canonicalJson } from '../../../kernel/canonical-json';
import { caseFields, newChain } from '../../../kernel/case';
import type { Sha256 } from '../../../kernel/chain';
import { type Change, change } from '../../../kernel/outcome';
import { dueAfterDays } from '../../../kernel/time';
import type { Meeting, Signing } from '../../agenda/meeting';
import { personReferenceShape } from '../../member/person-reference';
import { minutesShape } from './minutes';

/** Whoever led the evening 主持, and whoever recorded it 记录. */
export const capacityShape = z.enum(['presider', 'recorder']);
export type SigningCapacity = z.infer<typeof capacityShape>;

/** Signed on the screen with one's own name, or on paper of which a photograph is kept. */
export const signatureShape = z.object({
  capacity: capacityShape,
  by: personReferenceShape,
  atMs: z.int(),
  isOnPaper: z.boolean(),
});
export type MinutesSignature = z.infer<typeof signatureShape>;

/** How far the chain of a case had come when the minutes were written. */
export const caseHeadShape = z.object({ caseId: z.string(), seq: z.int(), hash: z.string() });
export type CaseHead = z.infer<typeof caseHeadShape>;

/** A correction 补正 of sealed minutes: said beside the text, which stays as it is, and signed again by both. */
export const addendumShape = z.object({
  number: z.int(),
  by: personReferenceShape,
  atMs: z.int(),
  reason: z.string(),
  text: z.string(),
  hash: z.string(),
  signatures: z.array(signatureShape),
  sealedAtMs: z.nullable(z.int()),
});
export type Addendum = z.infer<typeof addendumShape>;

/** The minutes as they are written when the evening is over, with the hash that is signed and printed. */
export const writtenMinutesShape = z.object({
  content: minutesShape,
  heads: z.array(caseHeadShape),
  hash: z.string(),
  atMs: z.int(),
});
export type WrittenMinutes = z.infer<typeof writtenMinutesShape>;

/**
 * The minutes of one meeting 会议纪要 as a case: begun with the evening, written when it is over, sealed when both have
 * signed. Its id is that of the meeting with `.minutes`.
 */
export const minutesCaseShape = z.object({
  ...caseFields,
  kind: z.literal('minutes'),
  meetingId: z.string(),
  meetingTitle: z.string(),
  status: z.enum(['begun', 'written', 'sealed']),
  startAtMs: z.int(),
  /** Until when it is to be signed. */
  dueAtMs: z.int(),
  presider: personReferenceShape,
  written: z.nullable(writtenMinutesShape),
  signatures: z.array(signatureShape),
  sealedAtMs: z.nullable(z.int()),
  /** Photographs of the sign-in sheet 签到册, and of the sheet signed by hand. */
  sheetIds: z.array(z.string()),
  paperIds: z.array(z.string()),
  addenda: z.array(addendumShape),
});
export type MinutesCase = z.infer<typeof minutesCaseShape>;

export function minutesId(meetingId: string): string {
  return `${meetingId}.minutes`;
}

export function minutesPage(meetingId: string): string {
  return `/pages/meeting/minutes/index?id=${meetingId}`;
}

/** The state of the signing, as the meeting carries it for the signers' tasks. */
export function signingOf(minutes: MinutesCase): Signing {
  const waiting = toBeSigned(minutes);
  return {
    presiderId: minutes.presider.villagerId,
    dueAtMs: minutes.dueAtMs,
    signed: (waiting?.signatures ?? []).map(({ capacity }) => capacity),
    isAddendum: minutes.status === 'sealed',
    isDone: waiting === null,
  };
}

/** What is signed and printed: over the text in its one spelling, and over the heads of all chains it rests on. */
export function hashOfMinutes({ content, heads }: Pick<WrittenMinutes, 'content' | 'heads'>, sha256: Sha256): string {
  return sha256(canonicalJson({ content, heads }));
}

/** An addendum's own hash joins it to the minutes that it corrects. */
export function hashOfAddendum(
  minutesHash: string,
  { number, reason, text }: Pick<Addendum, 'number' | 'reason' | 'text'>,
  sha256: Sha256,
): string {
  return sha256(canonicalJson({ minutesHash, number, reason, text }));
}

/** What waits for signatures now: the minutes themselves, or the last addendum. */
export function toBeSigned(minutes: MinutesCase): { hash: string; signatures: readonly MinutesSignature[] } | null {
  const { status, written, signatures } = minutes;
  if (status === 'written' && written) return { hash: written.hash, signatures };
  const addendum = minutes.addenda.at(-1);
  return addendum?.sealedAtMs === null ? { hash: addendum.hash, signatures: addendum.signatures } : null;
}

/**
 * The minutes of an evening that begins 开始记录. The clock knows by them which evenings are still to be written up.
 *
 * Records `MinutesBegun`.
 */
export function beginMinutes(meeting: Meeting): Change {
  const minutes: MinutesCase = {
    id: minutesId(meeting.id),
    kind: 'minutes',
    villageId: meeting.villageId,
    chain: newChain,
    meetingId: meeting.id,
    meetingTitle: meeting.title,
    status: 'begun',
    startAtMs: meeting.startAtMs,
    dueAtMs: dueAfterDays(meeting.startAtMs, meeting.rules?.minutesDaysMax ?? 0),
    presider: meeting.chair,
    written: null,
    signatures: [],
    sealedAtMs: null,
    sheetIds: [],
    paperIds: [],
    addenda: [],
  };
  return change(minutes, { type: 'MinutesBegun', data: { meetingId: meeting.id } });
}
