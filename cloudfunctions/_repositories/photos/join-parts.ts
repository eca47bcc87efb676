import { type Arrived, judgeParts, type KeepPhotoRefusal } from '@shared/domain/member/photo';
import { type AnnouncedParts, partPath, partRange } from '@shared/domain/member/upload-draft';
import type { Refused } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import { uploadPath } from './photo-paths';

/** How many parts are fetched at once: eighty one after the other would outlast the function. */
const atOnce = 10;

/** The bytes of a photo whose parts have all come and are what was announced; otherwise why not. */
export async function joinParts(
  ports: Ports,
  fileId: string,
  parts: AnnouncedParts,
): Promise<{ bytes: Uint8Array; refused: null } | { bytes: null; refused: Refused<KeepPhotoRefusal> }> {
  const arrived: Arrived[] = [];
  while (arrived.length < parts.count) arrived.push(...(await readSome(ports, fileId, parts, arrived.length)));
  const refused = judgeParts(parts, arrived);
  return refused ? { bytes: null, refused } : { bytes: Buffer.concat(arrived as Uint8Array[]), refused: null };
}

function readSome(ports: Ports, fileId: string, parts: AnnouncedParts, first: number): Promise<Arrived[]> {
  const numbers = Array.from({ length: Math.min(atOnce, parts.count - first) }, (_, index) => first + index);
  return Promise.all(
    numbers.map((part) => {
      const { from, to } = partRange(parts, part);
      return ports.files.read(partPath(uploadPath(ports, fileId), part), to - from);
    }),
  );
}
