import type { Medium } from '@shared/domain/member/photo';
import { identityHeaders } from '../demo/identity';
import { ConnectionLost } from './connection-lost';
import type { PlaceOfBytes } from './put-bytes';
import { shrinkPicture } from './shrink-picture';

/** As WeChat does with a file that does not move. */
const sendingMsMax = 60_000;

export async function readBytes(path: string, medium: Medium): Promise<Uint8Array> {
  const blob = medium === 'picture' ? await shrinkPicture(path) : await (await fetch(path)).blob();
  return new Uint8Array(await new Response(blob).arrayBuffer());
}

export function putBytes(
  { fileId, part }: PlaceOfBytes,
  bytes: Uint8Array,
  onProgress: (share: number) => void,
): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([bytes as BlobPart]), 'bytes');
  return new Promise((resolve, reject) => {
    const lost = (reason: string) => reject(new ConnectionLost(reason));
    // fetch cannot tell how much has been sent; XMLHttpRequest can.
    const request = new XMLHttpRequest();
    request.open('POST', `/files/${encodeURIComponent(fileId)}${part === null ? '' : `?part=${part}`}`);
    Object.entries(identityHeaders()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.timeout = sendingMsMax;
    request.upload.onprogress = (event) => onProgress(event.loaded / Math.max(event.total, 1));
    request.onerror = () => lost('upload');
    request.ontimeout = () => lost('upload took too long');
    // Whatever is wrong with what was put is said when the cloud is asked to keep it.
    request.onload = () =>
      request.status < 500 && request.status !== 429 ? resolve() : lost(`status ${request.status}`);
    request.send(form);
  });
}
