import Taro from '@tarojs/taro';
import { partPath } from '@shared/domain/member/upload-draft';
import { ConnectionLost } from './connection-lost';
import type { PlaceOfBytes } from './put-bytes';
import { startCloud } from './start-cloud';

/** WeChat has made a picture small when it was chosen. */
export function readBytes(path: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: path,
      success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
      fail: ({ errMsg }) => reject(new ConnectionLost(errMsg)),
    });
  });
}

export async function putBytes(
  { uploadPath, part }: PlaceOfBytes,
  bytes: Uint8Array,
  onProgress: (share: number) => void,
): Promise<void> {
  // Going on after a start, nothing has been asked of the cloud yet.
  startCloud();
  const cloudPath = part === null ? uploadPath : partPath(uploadPath, part);
  try {
    const filePath = await writeAside(bytes);
    const task = Taro.cloud.uploadFile({ cloudPath, filePath });
    if ('onProgressUpdate' in task) watch(task, onProgress);
    await task;
  } catch (error) {
    throw new ConnectionLost(String(error));
  }
}

/** WeChat sends files, not bytes. What is sent goes up one after the other, so one file is enough. */
function writeAside(bytes: Uint8Array): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/going-up`;
  const data = bytes.slice().buffer;
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data,
      success: () => resolve(filePath),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}

function watch(task: unknown, onProgress: (share: number) => void): void {
  const uploading = task as { onProgressUpdate: (listener: (update: { progress: number }) => void) => void };
  uploading.onProgressUpdate((update) => onProgress(update.progress / 100));
}
