const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A fresh name for one request: repeated until it is answered, so that the cloud acts on it once. */
export function newRequestId(): string {
  const stamp = Date.now().toString(36);
  let tail = '';
  for (let index = 0; index < 14; index += 1) tail += alphabet.charAt(Math.floor(Math.random() * alphabet.length));
  return `${stamp}-${tail}`;
}
