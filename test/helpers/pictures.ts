/** The beginnings of pictures, which is all that tells them from anything else. */
export const aPng = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('the rest of the picture'),
]);

export function aPngOf(bytes: number): Buffer {
  return Buffer.concat([aPng, Buffer.alloc(bytes - aPng.length)]);
}
