import { withIdentity } from '../demo/identity';

export function fileUrl(fileId: string): string {
  return withIdentity(`/files/${encodeURIComponent(fileId)}`);
}
