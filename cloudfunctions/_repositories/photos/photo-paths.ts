import type { Ports } from '@cloud/_platform/ports';

/** Where everybody of the mini-program may see a photo that is shown. */
export function shownPath(fileId: string): string {
  return `photos/${fileId}`;
}

/** Where a phone puts a photo. Nobody can guess it but who was told. */
export function uploadPath(ports: Ports, fileId: string): string {
  return `uploads/${secretName(ports, `photo upload ${fileId}`)}`;
}

/** Where the cloud's own copy lies while it is looked at: what was looked at cannot be exchanged afterwards. */
export function reviewPath(ports: Ports, fileId: string): string {
  return `review/${secretName(ports, `photo review ${fileId}`)}`;
}

function secretName(ports: Ports, purpose: string): string {
  return ports.secretKey(purpose).slice(0, 32);
}
