import * as z from 'zod/mini';
import { refuse, type Refused } from '../../kernel/outcome';
import { dayMs, minuteMs } from '../../kernel/time';
import type { Actor } from './actor';
import { holdsAnyOffice } from './helper';
import { type AnnouncedParts, crc32, partRange } from './upload-draft';

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** What phones record: mp3 in WeChat, whatever it can in a browser. */
export const soundTypes = ['audio/mpeg', 'audio/mp4', 'audio/webm', 'audio/ogg'] as const;
export type FileType = PictureType | (typeof soundTypes)[number];
export const mediums = ['picture', 'sound'] as const;
export type Medium = (typeof mediums)[number];

const megabyte = 1024 * 1024;
/** Largest picture that is kept. */
export const pictureBytesMax = 5 * megabyte;
/** Largest voice note that is kept: a minute of speech takes a fifth of it. */
export const soundBytesMax = 2 * megabyte;
/** How long a picture waits to be part of something before it is thrown away, and for an answer before it is shown. */
const waitsMs = dayMs;
/** WeChat may take half an hour; an answer that is not there by then is lost, and asked for again. */
const askAgainMs = 40 * minuteMs;
/** After a question that could not even be put; then after ever longer. */
const askSoonMs = 2 * minuteMs;

/**
 * Where a photo 照片 stands: `awaited` from the phone, `inReview` until the platform has looked at it, `shown`,
 * `hidden` because it may not be shown, or `removed` because nobody used it. A voice note 语音 goes the same way.
 */
export const photoShape = z.object({
  id: z.string(),
  kind: z.literal('photo'),
  medium: z._default(z.enum(mediums), 'picture'),
  /** What it comes in; null where it comes whole. */
  parts: z._default(z.nullable(z.object({ count: z.int(), sizeBytes: z.int(), crc32: z.int() })), null),
  villageId: z.string(),
  ownerId: z.string(),
  status: z.enum(['awaited', 'inReview', 'shown', 'hidden', 'removed']),
  /** Part of a matter, a report or a claim. */
  isAttached: z.boolean(),
  /** What is hidden or removed is open until its bytes are gone. */
  isSwept: z.boolean(),
  /** The platform's name for its review; empty before it was asked. */
  traceId: z.string(),
  askAtMs: z.int(),
  /** When it began to wait: announced, and again when it arrived. */
  sinceMs: z.int(),
  /** Whether something is still to be done about it, and when next. */
  isOpen: z.boolean(),
  dueAtMs: z.int(),
});
export type Photo = z.infer<typeof photoShape>;

type Facts = Omit<Photo, 'isOpen' | 'dueAtMs'>;
/** What falls due: to ask for the review, to show it without an answer, to throw it away, to wipe its bytes. */
export type PhotoDeed = 'ask' | 'show' | 'remove' | 'sweep';

export type AnnouncePhotoRefusal =
  { code: 'PhotoTooLarge'; megabytesMax: number } | { code: 'SoundTooLarge'; megabytesMax: number };
export type KeepPhotoRefusal =
  | { code: 'PhotoNotArrived' }
  | { code: 'PhotoPartsMissing'; missing: readonly number[] }
  | { code: 'PhotoPartsDiffer' }
  | { code: 'PhotoTypeNotAllowed' }
  | { code: 'SoundTypeNotAllowed' }
  | AnnouncePhotoRefusal;

interface Announced {
  medium?: Medium | undefined;
  parts?: AnnouncedParts | undefined;
}

export function announcedPhoto(
  id: string,
  owner: Pick<Actor, 'villageId' | 'villagerId'>,
  nowMs: number,
  { medium = 'picture', parts }: Announced = {},
): Photo {
  return withDue({
    id,
    kind: 'photo',
    medium,
    parts: parts ?? null,
    villageId: owner.villageId,
    ownerId: owner.villagerId,
    status: 'awaited',
    isAttached: false,
    isSwept: false,
    traceId: '',
    askAtMs: 0,
    sinceMs: nowMs,
  });
}

/**
 * Whether a photo, or a voice note, may be sent at all.
 *
 * Requirements, checked in this order:
 * - Where it comes in parts, they are together no larger than it may be. What comes whole is measured when it is there.
 */
export function judgeAnnounced({ medium = 'picture', parts }: Announced): Refused<AnnouncePhotoRefusal> | null {
  return parts !== undefined && parts.sizeBytes > bytesMaxOf(medium) ? tooLarge(medium) : null;
}

/** What lies where a part was to be put. */
export type Arrived = Uint8Array | 'tooLarge' | null;

/**
 * Whether the parts that arrived make what was announced.
 *
 * Requirements, checked in this order:
 * - Each part is there, with exactly as many bytes as it has to have.
 * - Together they have the checksum that was announced.
 */
export function judgeParts(announced: AnnouncedParts, arrived: readonly Arrived[]): Refused<KeepPhotoRefusal> | null {
  const missing: number[] = [];
  const pieces: Uint8Array[] = [];
  arrived.forEach((part, index) => {
    const { from, to } = partRange(announced, index);
    if (part === null || part === 'tooLarge' || part.length !== to - from) missing.push(index);
    else pieces.push(part);
  });
  if (missing.length > 0) return refuse({ code: 'PhotoPartsMissing', missing });
  return crc32(...pieces) === announced.crc32 ? null : refuse({ code: 'PhotoPartsDiffer' });
}

/**
 * Whether what arrived may be kept as the photo, or the voice note, that was announced.
 *
 * Requirements, checked in this order:
 * - Something arrived.
 * - It has at most 5 MB, a voice note at most 2 MB.
 * - Its first bytes are those of a picture, or of a recording.
 */
export function judgeUpload(
  bytes: { length: number } | 'tooLarge' | null,
  type: FileType | null,
  medium: Medium,
): Refused<KeepPhotoRefusal> | null {
  if (bytes === null) return refuse({ code: 'PhotoNotArrived' });
  const isSound = medium === 'sound';
  if (bytes === 'tooLarge' || bytes.length > bytesMaxOf(medium)) return tooLarge(medium);
  if (type !== null && mediumOf(type) === medium) return null;
  return refuse({ code: isSound ? 'SoundTypeNotAllowed' : 'PhotoTypeNotAllowed' });
}

function tooLarge(medium: Medium): Refused<AnnouncePhotoRefusal> {
  const megabytesMax = bytesMaxOf(medium) / megabyte;
  return refuse({ code: medium === 'sound' ? 'SoundTooLarge' : 'PhotoTooLarge', megabytesMax });
}

export function bytesMaxOf(medium: Medium): number {
  return medium === 'sound' ? soundBytesMax : pictureBytesMax;
}

export function mediumOf(type: FileType): Medium {
  return (pictureTypes as readonly string[]).includes(type) ? 'picture' : 'sound';
}

/** It has arrived, and is to be looked at. */
export function arrivedPhoto(photo: Photo, nowMs: number): Photo {
  return withDue({ ...photo, status: 'inReview', sinceMs: nowMs, askAtMs: nowMs + askSoonMs });
}

/** The platform was asked to look at it: under this name, or in vain. */
export function askedPhoto(photo: Photo, traceId: string | null, nowMs: number): Photo {
  if (photo.status !== 'inReview') return photo;
  if (traceId === null) return withDue({ ...photo, askAtMs: nowMs + Math.max(askSoonMs, nowMs - photo.sinceMs) });
  return withDue({ ...photo, traceId, askAtMs: nowMs + askAgainMs });
}

export function shownPhoto(photo: Photo): Photo {
  return photo.status === 'inReview' ? withDue({ ...photo, status: 'shown' }) : photo;
}

/** It may not be shown, also when it was already. */
export function hiddenPhoto(photo: Photo): Photo {
  const isThere = photo.status === 'inReview' || photo.status === 'shown';
  return isThere ? withDue({ ...photo, status: 'hidden' }) : photo;
}

/** Nobody used it. What was attached meanwhile stays. */
export function removedPhoto(photo: Photo): Photo {
  const isUsed = photo.isAttached || photo.status === 'hidden';
  return isUsed ? photo : withDue({ ...photo, status: 'removed' });
}

export function sweptPhoto(photo: Photo): Photo {
  return withDue({ ...photo, isSwept: true });
}

export function attachedPhoto(photo: Photo): Photo {
  return withDue({ ...photo, isAttached: true });
}

/** Whether an act may refer to it. */
export function mayBeAttached(photo: Photo): boolean {
  return photo.status === 'inReview' || photo.status === 'shown';
}

/** While it is in review, its owner and those who hold an office see it. */
export function maySeeInReview(photo: Photo, actor: Actor): boolean {
  return photo.ownerId === actor.villagerId || holdsAnyOffice(actor);
}

/** What is to be done about a photo now; null when nothing is. */
export function dueDeed(photo: Photo, nowMs: number): PhotoDeed | null {
  const due = Object.entries(dueInstants(photo)).filter(([, atMs]) => atMs <= nowMs);
  return (due[0]?.[0] as PhotoDeed | undefined) ?? null;
}

/** When each deed falls due, the most final first. */
function dueInstants(photo: Facts): Partial<Record<PhotoDeed, number>> {
  const isGone = photo.status === 'hidden' || photo.status === 'removed';
  if (isGone) return photo.isSwept ? {} : { sweep: photo.sinceMs };
  return {
    ...(photo.isAttached ? {} : { remove: photo.sinceMs + waitsMs }),
    ...(photo.status === 'inReview' ? { show: photo.sinceMs + waitsMs, ask: photo.askAtMs } : {}),
  };
}

function withDue(photo: Facts): Photo {
  const instants = Object.values(dueInstants(photo));
  return { ...photo, isOpen: instants.length > 0, dueAtMs: instants.length === 0 ? 0 : Math.min(...instants) };
}
