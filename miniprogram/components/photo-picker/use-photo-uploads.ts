import { useCallback, useEffect, useRef, useState } from 'react';
import { uploadFile } from '../../cloud/upload';
import { UploadRefused } from '../../cloud/upload-refused';
import { choosePhotos } from './choose-photos';

/** A chosen picture that is not stored yet. */
export interface Upload {
  key: string;
  path: string;
  percent: number;
  status: 'sending' | 'failed' | 'refused';
}

/** Sends chosen pictures; each one that is stored is told by `onStored`, the others wait here for a repeat. */
export function usePhotoUploads(onStored: (fileId: string) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const latest = useRef(onStored);
  useEffect(() => {
    latest.current = onStored;
  });

  const change = useCallback((key: string, part: Partial<Upload>) => {
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  }, []);
  const remove = useCallback((key: string) => setUploads((all) => all.filter((each) => each.key !== key)), []);

  const sendOne = useCallback(
    async ({ key, path }: Pick<Upload, 'key' | 'path'>) => {
      change(key, { status: 'sending', percent: 0 });
      try {
        const { fileId } = await uploadFile(path, (percent) => change(key, { percent }));
        remove(key);
        latest.current(fileId);
      } catch (error) {
        change(key, { status: error instanceof UploadRefused ? 'refused' : 'failed' });
      }
    },
    [change, remove],
  );

  const choose = useCallback(
    async (countMax: number) => {
      const chosen = await choosePhotos(countMax);
      const fresh = chosen.map((path) => ({
        key: path,
        path,
        percent: 0,
        status: 'sending' as const,
      }));
      setUploads((all) => [...all, ...fresh]);
      // One after the other: a weak network finishes some rather than none.
      for (const each of fresh) await sendOne(each);
    },
    [sendOne],
  );

  return { uploads, choose, sendOne, remove };
}
