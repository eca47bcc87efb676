import * as z from 'zod/mini';
import { type AnnouncePhotoRefusal, type KeepPhotoRefusal, mediums } from '../domain/member/photo';
import { partsMax } from '../domain/member/upload-draft';
import { id } from './common';
import { command, view } from './declare';

/** A photo that is not the caller's, or not at all; for a reader, one of another village. */
export interface PhotoUnknown {
  code: 'PhotoUnknown';
}

export interface PhotoPage {
  status: 'inReview' | 'shown' | 'hidden' | 'removed';
  /** Where the reader may look at it while it is in review; null for who may not, or has nothing to see. */
  address: string | null;
}

const ofPhoto = z.strictObject({ fileId: id });

/** Far beyond what is kept: too large a file is refused in words that say how large it may be. */
const announcedBytesMax = 1_000_000_000;

const inParts = z.strictObject({
  count: z.int().check(z.minimum(2), z.maximum(partsMax)),
  sizeBytes: z.int().check(z.minimum(2), z.maximum(announcedBytesMax)),
  crc32: z.int().check(z.minimum(0), z.maximum(0xffffffff)),
});

export const photoContract = {
  /**
   * Says that a photo or a voice note is coming, and, where it is large, in which parts; the cloud says where to. A part
   * goes to that place with `-` and its number from 0 behind it. What never comes is forgotten after a day.
   */
  'photo.announce': command<{ fileId: string; uploadPath: string }, AnnouncePhotoRefusal>()(
    z.strictObject({ medium: z.optional(z.enum(mediums)), parts: z.optional(inParts) }),
  ),
  /**
   * The photo lies where it was to be put: its parts are joined, and it is looked at and kept, or refused and wiped.
   * Where parts are missing they are named, and the others stay.
   */
  'photo.keep': command<{ fileId: string }, KeepPhotoRefusal | PhotoUnknown>()(ofPhoto),
  /** For a photo that does not show itself: why, and to whom it may be shown all the same. */
  'photo.read': view<PhotoPage, PhotoUnknown>()(ofPhoto),
};
