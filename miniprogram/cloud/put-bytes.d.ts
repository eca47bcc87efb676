import type { Medium } from '@shared/domain/member/photo';

/** Where the cloud wants a file, and its number where it is one part of it. */
export interface PlaceOfBytes {
  fileId: string;
  uploadPath: string;
  part: number | null;
}

/** The bytes of a picture or a recording of this phone, a picture's made small enough for a weak network. Chosen at build time. */
export function readBytes(path: string, medium: Medium): Promise<Uint8Array>;

/** Puts bytes there, over what may lie there from an earlier try; `onProgress` gets 0 to 1. Throws ConnectionLost. */
export function putBytes(place: PlaceOfBytes, bytes: Uint8Array, onProgress: (share: number) => void): Promise<void>;
