import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Closes and opens the slips of secret ballots. The key never leaves the server's environment, so the database and its
 * backups alone do not show what a slip says. Each box has keys of its own, and codes others than choices.
 */
export interface SlipKeys {
  code: Buffer;
  choice: Buffer;
}

export function slipKeys(secretKey: string, boxId: string): SlipKeys {
  const derive = (purpose: string) => createHmac('sha256', secretKey).update(`${purpose}\n${boxId}`).digest();
  return { code: derive('code'), choice: derive('choice') };
}

/** The same code makes the same slip: its nonce is made from the code itself. */
export function closeCode({ code: key }: SlipKeys, code: string): string {
  const nonce = createHmac('sha256', key).update(code).digest().subarray(0, nonceBytes);
  return close(key, nonce, code);
}

/** The same choice never makes the same slip. NOTE: the text must always be equally long, or the slip's length tells. */
export function closeChoice(
  { choice: key }: SlipKeys,
  text: string,
  randomBytes: (count: number) => Uint8Array,
): string {
  return close(key, randomBytes(nonceBytes), text);
}

export function openSlip(key: Buffer, slip: string): string {
  const bytes = Buffer.from(slip, 'base64url');
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
  return Buffer.concat([text, decipher.final()]).toString('utf8');
}

function close(key: Buffer, nonce: Uint8Array, text: string): string {
  const cipher = createCipheriv(algorithm, key, nonce);
  const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64url');
}
