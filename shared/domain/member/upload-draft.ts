/**
 * What is larger than this goes up in parts: on a line of 50 kbit/s, as 2G gives, a part takes ten seconds, and that is
 * the most that a break costs.
 */
const partBytesMax = 64 * 1024;
/** Most parts of one file; the largest picture has eighty. */
export const partsMax = 100;

/** What a phone says beforehand of a file that goes up in parts 分片: how many, how many bytes together, and their checksum. */
export interface AnnouncedParts {
  count: number;
  sizeBytes: number;
  crc32: number;
}

/** How many parts a file of this size goes up in; 1 means that it goes up whole. One of more parts than there may be is refused for its size. */
export function partCountOf(sizeBytes: number): number {
  return Math.min(Math.max(1, Math.ceil(sizeBytes / partBytesMax)), partsMax);
}

/** Which bytes a part holds. All parts are of one size, and the last may be smaller: both ends know it without a word. */
export function partRange(
  { count, sizeBytes }: Omit<AnnouncedParts, 'crc32'>,
  part: number,
): { from: number; to: number } {
  const bytes = Math.ceil(sizeBytes / count);
  return { from: Math.min(part * bytes, sizeBytes), to: Math.min((part + 1) * bytes, sizeBytes) };
}

/** Where a part is put, beside where the whole file would be. */
export function partPath(uploadPath: string, part: number): string {
  return `${uploadPath}-${part}`;
}

const polynomial = 0xedb88320;

/** The checksum of bytes, piece after piece, by which mixed-up parts are found and a file is known again (CRC-32, as in PNG). */
export function crc32(...pieces: readonly Uint8Array[]): number {
  let rest = 0xffffffff;
  for (const bytes of pieces) {
    for (const byte of bytes) {
      rest ^= byte;
      for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? polynomial : 0);
    }
  }
  return ~rest >>> 0;
}
