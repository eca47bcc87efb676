import { dueDeed, type Photo, type PhotoDeed, removedPhoto } from '@shared/domain/member/photo';
import type { Ports } from '@cloud/_platform/ports';
import { callerKeyOf } from '@cloud/_repositories/member/bindings';
import { changePhoto, readPhoto } from '@cloud/_repositories/photos/photos';
import { askForReview, showPhoto, sweepPhoto } from '@cloud/_repositories/photos/review-photo';
import type { ClockStep } from './clock-step';
import { forEachDue, nextDueOf } from './due-rows';

const duePhotos = { collection: 'photos', field: 'dueAtMs' } as const;

/**
 * Photos that wait for something: a review that was not asked for or not answered is asked for again, and after a day
 * the photo is shown without it; one that became part of nothing within a day is thrown away, also one that was
 * announced and never kept.
 */
export const lookAfterPhotos: ClockStep = {
  name: 'look-after-photos',
  run: (ports) => forEachDue(ports, duePhotos, ({ id }) => lookAfter(ports, id)),
  nextDueAtMs: (ports, afterMs) => nextDueOf(ports, duePhotos, afterMs),
};

async function lookAfter(ports: Ports, fileId: string): Promise<void> {
  const photo = await readPhoto(ports, fileId);
  const deed = photo && dueDeed(photo, ports.nowMs());
  if (deed) await deeds[deed](ports, photo);
}

const deeds: Record<PhotoDeed, (ports: Ports, photo: Photo) => Promise<void>> = {
  ask: askAgain,
  show: (ports, { id }) => showPhoto(ports, id, true),
  async remove(ports, { id }) {
    await changePhoto(ports, id, removedPhoto);
    await sweepPhoto(ports, id);
  },
  sweep: (ports, { id }) => sweepPhoto(ports, id),
};

async function askAgain(ports: Ports, photo: Photo): Promise<void> {
  const callerKey = await callerKeyOf(ports.store, photo.villageId, photo.ownerId);
  // Nobody to ask for any more: shown in the end, and looked at by the clerk.
  await askForReview(ports, photo, callerKey ?? '');
}
