import * as z from 'zod/mini';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id of 16 characters (80 bits) made from random bytes; the caller brings the randomness. */
export function idFrom(randomBytes: Uint8Array): string {
  return Array.from(randomBytes.slice(0, 16), (byte) => alphabet.charAt(byte % 32)).join('');
}

/** Ids as they come from outside: short, without anything that could climb out of a key. */
export const idShape = z.string().check(z.regex(/^[\w.:-]{1,100}$/));

/** A Shanghai calendar day. */
export const dayShape = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
