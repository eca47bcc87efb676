import { createHmac } from 'node:crypto';
import { idFrom } from '@shared/kernel/id';
import type { Ports } from '@cloud/_platform/ports';
import type { StoredDocument } from '@cloud/_platform/store';
import type { ReadsById } from '../documents';

type Keys = Pick<Ports, 'secretKey'>;

/** Long enough that nobody guesses one in five tries an hour, short enough to be typed off a slip of paper. */
const codeChars = 10;

/** Where the hash of a code leads. Written once; whether it still holds is said by the person's identity. */
interface InvitationPointer extends StoredDocument {
  kind: 'invitation';
  villageId: string;
  villagerId: string;
  nonce: string;
}

/**
 * The invitation code 邀请码 of a random mark, made by a key that never leaves the server: the clerk may print it again,
 * and whoever reads the database finds no code in it.
 */
export function invitationCode(keys: Keys, nonce: string): string {
  return idFrom(createHmac('sha256', keys.secretKey('invitation')).update(nonce).digest()).slice(0, codeChars);
}

export function invitationPointer(
  keys: Keys,
  to: { villageId: string; villagerId: string; nonce: string },
): InvitationPointer {
  return { id: hashOf(keys, invitationCode(keys, to.nonce)), kind: 'invitation', ...to };
}

/** Follows a code as somebody typed it: capitals, blanks and dashes are forgiven. */
export async function followInvitation(
  keys: Keys,
  reads: ReadsById,
  typed: string,
): Promise<InvitationPointer | undefined> {
  const code = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  return (await reads.get('invitation', hashOf(keys, code))) as InvitationPointer | undefined;
}

function hashOf(keys: Keys, code: string): string {
  return createHmac('sha256', keys.secretKey('invitation-hash')).update(code).digest('hex');
}
