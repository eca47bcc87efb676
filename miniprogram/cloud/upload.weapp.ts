import Taro from '@tarojs/taro';
import type { Answer, PayloadOf, ReplyOf } from '@shared/contract';
import type { Medium } from '@shared/domain/member/photo';
import '@shared/text/refusals/photo';
import { callCommand } from './call';
import { ConnectionLost } from './connection-lost';
import { cloudIdOf } from './files-place';
import { newRequestId } from './request-id';
import { startCloud } from './start-cloud';
import { UploadRefused } from './upload-refused';
import { withRepeats } from './with-repeats';

type Step = 'photo.announce' | 'photo.keep';
type Place = ReplyOf<'photo.announce'>;

/** Pictures of this phone that the cloud expects: one that is sent again goes to the same place and is stored once. */
const announced = new Map<string, Place>();

/** The cloud says where a photo or a voice note goes, WeChat puts it there, and the cloud keeps it or says why not. */
export async function uploadFile(
  path: string,
  onProgress: (percent: number) => void,
  medium: Medium = 'picture',
): Promise<{ fileId: string }> {
  startCloud();
  const place = announced.get(path) ?? (await ask('photo.announce', { medium }));
  announced.set(path, place);
  await put(path, place.uploadPath, onProgress);
  const kept = await ask('photo.keep', { fileId: place.fileId });
  announced.delete(path);
  return kept;
}

async function put(path: string, cloudPath: string, onProgress: (percent: number) => void): Promise<void> {
  try {
    const task = Taro.cloud.uploadFile({ cloudPath, filePath: path });
    if ('onProgressUpdate' in task) watch(task, onProgress);
    await task;
  } catch (error) {
    throw new ConnectionLost(String(error));
  }
}

/** Asked again under one request id while no answer comes, or one that decides nothing. */
async function ask<A extends Step>(action: A, payload: PayloadOf<A>): Promise<ReplyOf<A>> {
  const requestId = newRequestId();
  const answer = await withRepeats(() => callCommand(action, payload, requestId), isUndecided);
  if (answer.ok) return answer.data;
  if (isUndecided(answer) || answer.refusal.code === 'PhotoNotArrived') throw new ConnectionLost(answer.refusal.code);
  throw new UploadRefused(answer.refusal);
}

function isUndecided<A extends Step>(answer: Answer<A>): boolean {
  return !answer.ok && answer.refusal.code === 'Busy';
}

function watch(task: unknown, onProgress: (percent: number) => void): void {
  const uploading = task as { onProgressUpdate: (listener: (update: { progress: number }) => void) => void };
  uploading.onProgressUpdate((update) => onProgress(update.progress));
}

/** WeChat's image component shows a cloud file by its id. */
export function fileUrl(fileId: string): string {
  return cloudIdOf(`photos/${fileId}`);
}
