import type { Voice } from '@shared/domain/proposal/proposal';
import { keptPath } from './kept-file';
import { uploadFile } from './upload';
import { UploadRefused } from './upload-refused';

/** Recordings of this phone that the cloud has: what is sent again after a lost answer is the same act. */
const sent = new Map<string, string>();

/** Sends a recording that waits on the phone: what a matter carries then, or why not. It stays on the phone. `onProgress` gets 0 to 100. */
export async function sendVoice(
  { keptName, seconds }: { keptName: string; seconds: number },
  onProgress: (percent: number) => void,
): Promise<Voice | 'lost' | 'gone' | UploadRefused> {
  const known = sent.get(keptName);
  if (known !== undefined) return { fileId: known, seconds };
  const path = await keptPath(keptName);
  if (path === null) return 'gone';
  try {
    const { fileId } = await uploadFile(path, onProgress, 'sound');
    sent.set(keptName, fileId);
    return { fileId, seconds };
  } catch (error) {
    return error instanceof UploadRefused ? error : 'lost';
  }
}

/** The cloud has it no more: it waited longer than a day to be part of anything. */
export function forgetSentVoice(keptName: string): void {
  sent.delete(keptName);
}
