import { cloudIdOf } from './files-place';

/** WeChat's image component shows a cloud file by its id. */
export function fileUrl(fileId: string): string {
  return cloudIdOf(`photos/${fileId}`);
}
