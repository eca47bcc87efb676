import { useCallback, useRef, useState } from 'react';
import type { Answer } from '@shared/contract';
import '@shared/text/refusals/photo';
import { componentWords } from '@shared/text/components';
import { callView } from './call';
import { fileUrl } from './upload';

/** Where a photo can be shown from, if anywhere, and what is to be said of it. */
export interface PhotoPlace {
  url: string | null;
  words: string | null;
}

/**
 * Where photos are shown from: all from where shown ones lie. Only one that does not come from there (`findOut`) is
 * asked about.
 */
export function usePhotoPlaces() {
  const [found, setFound] = useState<Readonly<Record<string, PhotoPlace>>>({});
  const asked = useRef(new Set<string>());
  const findOut = useCallback((fileId: string) => {
    const isFirst = !asked.current.has(fileId);
    asked.current.add(fileId);
    const keep = (place: PhotoPlace) => setFound((before) => ({ ...before, [fileId]: place }));
    if (!isFirst) return keep({ url: null, words: componentWords.photoNotLoaded });
    void callView('photo.read', { fileId }).then(
      (answer) => keep(placeFrom(answer)),
      () => keep({ url: null, words: componentWords.photoNotLoaded }),
    );
  }, []);
  const placeOf = (fileId: string): PhotoPlace => found[fileId] ?? { url: fileUrl(fileId), words: null };
  return { placeOf, findOut };
}

function placeFrom(answer: Answer<'photo.read'>): PhotoPlace {
  if (!answer.ok) return { url: null, words: componentWords.photoNotLoaded };
  const { status, address } = answer.data;
  return {
    url: address,
    words: status === 'shown' ? componentWords.photoNotLoaded : componentWords.photoStates[status],
  };
}
