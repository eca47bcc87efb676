import Taro from '@tarojs/taro';
import { ConnectionLost } from './connection-lost';
import { newRequestId } from './request-id';
import { startCloud } from './start-cloud';

export async function uploadFile(path: string, onProgress: (percent: number) => void): Promise<{ fileId: string }> {
  startCloud();
  const ending = /\.\w{1,5}$/.exec(path)?.[0] ?? '.jpg';
  try {
    const task = Taro.cloud.uploadFile({ cloudPath: `photos/${newRequestId()}${ending}`, filePath: path });
    if ('onProgressUpdate' in task) watch(task, onProgress);
    const stored = await task;
    return { fileId: stored.fileID };
  } catch (error) {
    throw new ConnectionLost(String(error));
  }
}

function watch(task: unknown, onProgress: (percent: number) => void): void {
  const uploading = task as { onProgressUpdate: (listener: (update: { progress: number }) => void) => void };
  uploading.onProgressUpdate((update) => onProgress(update.progress));
}

/** WeChat's image component shows a cloud file by its id. */
export function fileUrl(fileId: string): string {
  return fileId;
}
