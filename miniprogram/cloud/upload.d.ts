import type { Medium } from '@shared/domain/member/photo';

/** Sends one picture or recording; `onProgress` gets 0 to 100. Throws ConnectionLost, or UploadRefused with the cloud's refusal. */
export function uploadFile(
  path: string,
  onProgress: (percent: number) => void,
  medium?: Medium,
): Promise<{ fileId: string }>;

/** Where a stored picture can be shown from. */
export function fileUrl(fileId: string): string;
