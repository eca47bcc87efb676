import { askedPhoto, bytesMaxOf, hiddenPhoto, type Photo, shownPhoto, sweptPhoto } from '@shared/domain/member/photo';
import type { MessageDraft } from '@shared/kernel/outcome';
import type { MediaAnswer } from '@cloud/_platform/content-check';
import type { Ports } from '@cloud/_platform/ports';
import { actBySystem } from '../system-act';
import { reviewPath, shownPath, uploadPaths } from './photo-paths';
import { changePhoto, findPhoto, readPhoto } from './photos';

/** Asks the platform to look at a photo; some platforms answer at once, WeChat within half an hour. */
export async function askForReview(ports: Ports, photo: Photo, callerKey: string): Promise<void> {
  if (photo.status !== 'inReview') return;
  const address = await ports.files.passingAddress(reviewPath(ports, photo.id));
  const answer = await ports.contentCheck.askAboutMedia(callerKey, address, photo.medium);
  if (answer !== 'unanswered' && !('traceId' in answer)) return judgePhoto(ports, photo.id, answer.verdict);
  const traceId = answer === 'unanswered' ? null : answer.traceId;
  await changePhoto(ports, photo.id, (now) => askedPhoto(now, traceId, ports.nowMs()));
}

/** Carries out what the platform says of a photo; said again, it changes nothing. */
export function judgePhoto(ports: Ports, fileId: string, verdict: MediaAnswer): Promise<void> {
  return verdict === 'risky' ? hidePhoto(ports, fileId) : showPhoto(ports, fileId, verdict !== 'pass');
}

/**
 * Shows a photo to everybody: its bytes first, then the word. A photo that the platform was not sure of, or never
 * answered about, is shown too, and the clerk is asked to look at it.
 */
export async function showPhoto(ports: Ports, fileId: string, isDoubtful: boolean): Promise<void> {
  const photo = await readPhoto(ports, fileId);
  if (photo?.status !== 'inReview') return;
  const bytes = await ports.files.read(reviewPath(ports, fileId), bytesMaxOf(photo.medium));
  // A village that was restored without its pictures.
  if (bytes === null || bytes === 'tooLarge') {
    await decide(ports, photo, { name: 'lose', step: hiddenPhoto, message: null });
    return sweepPhoto(ports, fileId);
  }
  await ports.files.write(shownPath(fileId), bytes);
  await decide(ports, photo, { name: 'show', step: shownPhoto, message: isDoubtful ? photoToLookAt : null });
  const now = await readPhoto(ports, fileId);
  const isShown = now?.status === 'shown';
  const outdated = [reviewPath(ports, fileId), ...uploadPaths(ports, photo)];
  await ports.files.remove(isShown ? outdated : [...outdated, shownPath(fileId)]);
}

/** Hides a photo wherever it was used, and tells its owner. */
async function hidePhoto(ports: Ports, fileId: string): Promise<void> {
  const photo = await readPhoto(ports, fileId);
  if (!photo) return;
  await decide(ports, photo, { name: 'hide', step: hiddenPhoto, message: photoWasHidden });
  await sweepPhoto(ports, fileId);
}

/** Wipes every byte of a photo that is hidden or removed. */
export async function sweepPhoto(ports: Ports, fileId: string): Promise<void> {
  const photo = await readPhoto(ports, fileId);
  if (photo?.status !== 'hidden' && photo?.status !== 'removed') return;
  await ports.files.remove([shownPath(fileId), reviewPath(ports, fileId), ...uploadPaths(ports, photo)]);
  await changePhoto(ports, fileId, sweptPhoto);
}

interface Decision {
  name: string;
  step: (photo: Photo) => Photo;
  message: ((photo: Photo) => MessageDraft) | null;
}

/** Takes the step once, and tells of it once. */
function decide(ports: Ports, { id, villageId }: Photo, { name, step, message }: Decision): Promise<void> {
  return actBySystem(ports, { actId: `photo.${id}.${name}`, villageId }, async (work) => {
    const photo = await findPhoto(work, id, villageId);
    const next = photo && step(photo);
    if (!next || next === photo) return;
    await work.put(next);
    if (message) work.messages.push(message(next));
  });
}

const myMatters = '/pages/proposal/list/index?tab=mine';
const openMatters = '/pages/proposal/list/index?tab=open';

const photoWasHidden = ({ ownerId }: Photo): MessageDraft => ({
  to: { kind: 'person', villagerId: ownerId },
  code: 'photoWasHidden',
  data: {},
  page: myMatters,
});

const photoToLookAt = ({ sinceMs }: Photo): MessageDraft => ({
  to: { kind: 'role', role: 'clerk' },
  code: 'photoToLookAt',
  data: { sinceMs },
  page: openMatters,
});
