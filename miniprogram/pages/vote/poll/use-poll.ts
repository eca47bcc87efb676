import { useEffect, useRef, useState } from 'react';
import type { PollModel } from '@shared/contract/vote';
import { useView, type View } from '../../../cloud/use-view';

const followMs = 2_000;

/**
 * A poll, kept up to date within two seconds while it runs: the small revision of the evening is asked, and the poll is
 * read again when that moved. Ballots leave the revision alone, so whoever closes the poll reads the poll itself, and
 * everybody where the rules show the counts; then the revision is not asked as well.
 */
export function usePoll(pollId: string): View<PollModel> {
  const [isCounting, setCounting] = useState(false);
  const view = useView('vote.poll', { pollId }, isCounting ? { refreshMs: followMs } : {});
  const { data, reload } = view;
  const isRunning = data?.status === 'open' || data?.status === 'closing';
  const followsCount = isRunning && (data.permissions.close.isOpen || data.liveCounts !== null);
  useEffect(() => setCounting(followsCount), [followsCount]);
  const revision = useView(
    'meeting.revision',
    { meetingId: data?.meetingId ?? '-' },
    { refreshMs: followMs, isEnabled: isRunning && !isCounting },
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
