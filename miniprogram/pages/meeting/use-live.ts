import { useEffect, useRef } from 'react';
import type { View } from '../../cloud/use-view';
import { useView } from '../../cloud/use-view';

const busyMs = 2_000;
const calmMs = 10_000;

/**
 * Keeps a page of the evening fresh: asks the small revision often, and reads the page again when it has changed.
 * What is being typed lives in the page's own fields and drafts, so nothing of it is lost.
 */
export function useLive(meetingId: string, view: View<{ readAtMs: number }>, isBusy: boolean): void {
  const live = useView('meeting.revision', { meetingId }, { refreshMs: isBusy ? busyMs : calmMs });
  const revision = live.data?.revision ?? '';
  const changedAtMs = Number(revision.split('-')[0]);
  const readAtMs = view.data?.readAtMs ?? 0;
  const seen = useRef('');
  const { reload } = view;
  useEffect(() => {
    if (revision === '' || revision === seen.current || readAtMs === 0) return;
    const isFirst = seen.current === '';
    seen.current = revision;
    if (!isFirst || changedAtMs >= readAtMs) void reload();
  }, [revision, changedAtMs, readAtMs, reload]);
}
