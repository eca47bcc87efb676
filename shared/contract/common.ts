import * as z from 'zod/mini';
import type { Refusal } from '../kernel/outcome';
import { dayShape, idShape } from '../kernel/id';

/** Most characters of any text that the contract does not bound more tightly. */
export const textCharsMax = 2_000;

// Control characters but for line feed and tab; lone surrogates would not survive storage either.
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A text from outside: printable, not blank unless `charsMin` is 0, at most `charsMax` UTF-16 units. */
export function text(charsMax: number, charsMin = 1) {
  return z.string().check(
    z.maxLength(charsMax),
    z.refine((value) => !unprintable.test(value), 'unprintable'),
    z.refine((value) => value.trim().length >= charsMin, 'tooShort'),
  );
}

export const id = idShape;
export const day = dayShape;
/** The year 2100 in Shanghai: an instant behind it is a slip, and far behind it no calendar could name its day. */
const instantMsMax = 4_102_416_000_000;
export const instant = z.int().check(z.nonnegative(), z.lte(instantMsMax));
export const fileIds = z.array(idShape).check(z.maxLength(9));
/** The last row of the page before, to go on behind it. */
export const cursor = z.nullable(
  z.strictObject({ value: z.union([z.string().check(z.maxLength(200)), z.number()]), id: idShape }),
);
export const material = z.strictObject({ title: text(60), text: text(textCharsMax, 0), fileId: z.nullable(idShape) });

/** A page of a list: at most 20 rows, and where to go on. */
export interface Page<Row> {
  rows: Row[];
  next: { value: string | number; id: string } | null;
}

/** Whether a verb is open to the reader now, and if not, why not: made by the very rule that decides it. */
export type Permission<R extends Refusal = Refusal> = { isOpen: true } | { isOpen: false; refusal: R };
