import type { FileType } from '@shared/domain/member/photo';

/** What the first bytes say a file is; the name and the declared type of an upload are not believed. */
export function fileTypeOf(file: Uint8Array): FileType | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  return signatures.find(({ isThere }) => isThere(bytes))?.type ?? null;
}

const signatures: readonly { type: FileType; isThere: (bytes: Buffer) => boolean }[] = [
  { type: 'image/jpeg', isThere: (bytes) => bytes.length >= 4 && startsWith(bytes, [0xff, 0xd8, 0xff]) },
  { type: 'image/png', isThere: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { type: 'image/webp', isThere: (bytes) => says(bytes, 'RIFF', 0) && says(bytes, 'WEBP', 8) },
  { type: 'audio/mpeg', isThere: (bytes) => says(bytes, 'ID3', 0) || isMpegFrame(bytes) },
  { type: 'audio/ogg', isThere: (bytes) => says(bytes, 'OggS', 0) },
  { type: 'audio/webm', isThere: (bytes) => startsWith(bytes, [0x1a, 0x45, 0xdf, 0xa3]) },
  { type: 'audio/mp4', isThere: (bytes) => says(bytes, 'ftyp', 4) },
];

function startsWith(bytes: Buffer, first: readonly number[]): boolean {
  return first.every((each, index) => bytes[index] === each);
}

function says(bytes: Buffer, word: string, at: number): boolean {
  return bytes.toString('latin1', at, at + word.length) === word;
}

/** Eleven set bits and then layer III, which is what mp3 is. */
function isMpegFrame([first, second]: Buffer): boolean {
  return first === 0xff && second !== undefined && (second & 0xe6) === 0xe2;
}
