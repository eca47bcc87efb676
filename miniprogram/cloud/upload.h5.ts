import type { Medium } from '@shared/domain/member/photo';
import type { AnyRefusal } from '@shared/contract';
import { identityHeaders, withIdentity } from '../demo/identity';
import { ConnectionLost } from './connection-lost';
import { shrinkPicture } from './shrink-picture';
import { UploadRefused } from './upload-refused';
import { readAnswer } from './wire-answer';

function readFileId(responseText: string): { fileId: string } {
  const answer = readAnswer(JSON.parse(responseText));
  if (!answer.ok) throw new UploadRefused(answer.refusal as AnyRefusal);
  return answer.data as { fileId: string };
}

export async function uploadFile(
  path: string,
  onProgress: (percent: number) => void,
  medium: Medium = 'picture',
): Promise<{ fileId: string }> {
  const form = new FormData();
  form.append('file', medium === 'picture' ? await shrinkPicture(path) : await (await fetch(path)).blob(), medium);
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much has been sent; XMLHttpRequest can.
    const request = new XMLHttpRequest();
    request.open('POST', `/files?medium=${medium}`);
    Object.entries(identityHeaders()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => onProgress(Math.round((event.loaded * 100) / Math.max(event.total, 1)));
    request.onerror = () => reject(new ConnectionLost('upload'));
    request.onload = () => {
      try {
        resolve(readFileId(request.responseText));
      } catch (error) {
        reject(error instanceof UploadRefused ? error : new ConnectionLost(String(error)));
      }
    };
    request.send(form);
  });
}

export function fileUrl(fileId: string): string {
  return withIdentity(`/files/${encodeURIComponent(fileId)}`);
}
