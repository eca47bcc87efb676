import type { Photo } from '@shared/domain/member/photo';
import { partPath } from '@shared/domain/member/upload-draft';
import type { Ports } from '@cloud/_platform/ports';

/** Where everybody of the mini-program may see a photo that is shown. */
export function shownPath(fileId: string): string {
  return `photos/${fileId}`;
}

/** Where a phone puts a photo. Nobody can guess it but who was told. */
export function uploadPath(ports: Ports, fileId: string): string {
  return `uploads/${secretName(ports, `photo upload ${fileId}`)}`;
}

/** Everywhere a phone may have put something of a photo. */
export function uploadPaths(ports: Ports, { id, parts }: Pick<Photo, 'id' | 'parts'>): string[] {
  const whole = uploadPath(ports, id);
  return [whole, ...Array.from({ length: parts?.count ?? 0 }, (_, part) => partPath(whole, part))];
}

/** Where the cloud's own copy lies while it is looked at: what was looked at cannot be exchanged afterwards. */
export function reviewPath(ports: Ports, fileId: string): string {
  return `review/${secretName(ports, `photo review ${fileId}`)}`;
}

function secretName(ports: Ports, purpose: string): string {
  return ports.secretKey(purpose).slice(0, 32);
}
