import { useEffect, useRef, useState } from 'react';
import type { PollModel } from '@shared/contract/vote';
import { useView, type View } from '../../../cloud/use-view';

const followMs = 2_000;
const countMs = 4_000;

/**
 * A poll, kept up to date while it runs: the small revision of the evening is asked every two seconds, and the poll is
 * read again when that moved. Ballots leave the revision alone, so whoever closes the poll also reads the count, and
 * everybody where the rules show it.
 */
export function usePoll(pollId: string): View<PollModel> {
  const [isCounting, setCounting] = useState(false);
  const view = useView('vote.poll', { pollId }, isCounting ? { refreshMs: countMs } : {});
  const { data, reload } = view;
  const isRunning = data?.status === 'open' || data?.status === 'closing';
  const followsCount = isRunning && (data.permissions.close.isOpen || data.liveCounts !== null);
  useEffect(() => setCounting(followsCount), [followsCount]);
  const revision = useView(
    'meeting.revision',
    { meetingId: data?.meetingId ?? '-' },
    { refreshMs: followMs, isEnabled: isRunning },
  );
  const seen = useRef<string | null>(null);
  const current = revision.data?.revision ?? null;
  useEffect(() => {
    if (current === null) return;
    if (seen.current !== null && seen.current !== current) void reload();
    seen.current = current;
  }, [current, reload]);
  return view;
}
