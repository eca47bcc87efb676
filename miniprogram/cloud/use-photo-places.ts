import { useCallback, useRef, useState } from 'react';
import type { PhotoPage } from '@shared/contract/photo';
import '@shared/text/refusals/photo';
import { photoPlaces } from '@shared/text/components';
import { callView } from './call';
import { fileUrl } from './file-url';

/** Where a photo can be shown from, if anywhere, and what is to be said of it. */
export interface PhotoPlace {
  url: string | null;
  words: string | null;
}

/** What is said of a photo, or of a voice note, that is not there. */
interface PlaceWords {
  notLoaded: string;
  states: Record<'inReview' | 'hidden' | 'removed', string>;
}

/**
 * Where photos are shown from: all from where shown ones lie. Only one that does not come from there (`findOut`) is
 * asked about.
 */
export function usePhotoPlaces(words: PlaceWords = photoPlaces) {
  const [found, setFound] = useState<Readonly<Record<string, PhotoPlace>>>({});
  const asked = useRef(new Set<string>());
  const findOut = useCallback(
    (fileId: string) => {
      const isFirst = !asked.current.has(fileId);
      asked.current.add(fileId);
      const keep = (place: PhotoPlace) => setFound((before) => ({ ...before, [fileId]: place }));
      const notLoaded = { url: null, words: words.notLoaded };
      if (!isFirst) return keep(notLoaded);
      void callView('photo.read', { fileId }).then(
        (answer) => keep(answer.ok ? placeFrom(answer.data, words) : notLoaded),
        () => keep(notLoaded),
      );
    },
    [words],
  );
  const placeOf = (fileId: string): PhotoPlace => found[fileId] ?? { url: fileUrl(fileId), words: null };
  return { placeOf, findOut };
}

function placeFrom({ status, address }: PhotoPage, words: PlaceWords): PhotoPlace {
  return { url: address, words: status === 'shown' ? words.notLoaded : words.states[status] };
}
