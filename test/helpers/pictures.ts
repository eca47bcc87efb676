/** The beginnings of pictures, which is all that tells them from anything else. */
export const aPng = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('the rest of the picture'),
]);

export function aPngOf(bytes: number): Buffer {
  return Buffer.concat([aPng, Buffer.alloc(bytes - aPng.length)]);
}

/** The beginning of an mp3 as WeChat records it. */
export const aSound = Buffer.concat([Buffer.from([0xff, 0xf3, 0x40, 0xc0]), Buffer.from('what somebody said')]);

export function aSoundOf(bytes: number): Buffer {
  return Buffer.concat([aSound, Buffer.alloc(bytes - aSound.length)]);
}
