import * as z from 'zod/mini';
import { type KeepPhotoRefusal, mediums } from '../domain/member/photo';
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

export const photoContract = {
  /** Says that a photo or a voice note is coming; the cloud says where to. What never comes is forgotten after a day. */
  'photo.announce': command<{ fileId: string; uploadPath: string }, never>()(
    z.strictObject({ medium: z.optional(z.enum(mediums)) }),
  ),
  /** The photo lies where it was to be put: it is looked at and kept, or refused and wiped. */
  'photo.keep': command<{ fileId: string }, KeepPhotoRefusal | PhotoUnknown>()(ofPhoto),
  /** For a photo that does not show itself: why, and to whom it may be shown all the same. */
  'photo.read': view<PhotoPage, PhotoUnknown>()(ofPhoto),
};
