import { useEffect, useRef } from 'react';
import type { View } from '../../cloud/use-view';
import { useView } from '../../cloud/use-view';

const busyMs = 2_000;
const calmMs = 10_000;

/**
 * Keeps a page of the evening fresh: asks the small revision often, and reads the page again when it has changed, or
 * when the last reading got no answer and the line is back. What is being typed lives in the page's own fields, drafts
 * and sheets, so nothing of it is lost.
 */
export function useLive(meetingId: string, view: View<{ readAtMs: number }>, isBusy: boolean): void {
  const { data: answer } = useView('meeting.revision', { meetingId }, { refreshMs: isBusy ? busyMs : calmMs });
  const seen = useRef('');
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });
  // Every answer is a new object, so that this runs once for each.
  useEffect(() => {
    const { data, isStale, reload } = latest.current;
    if (!answer || !data) return;
    const { revision } = answer;
    const isFirst = seen.current === '';
    const isNew = revision !== seen.current;
    seen.current = revision;
    const changedAtMs = Number(revision.split('-')[0]);
    if (isStale || (isNew && (!isFirst || changedAtMs >= data.readAtMs))) void reload();
  }, [answer]);
}
