import { useCallback, useRef, useState } from 'react';
import type { UnsentCommand } from '../../../cloud/unsent/unsent-command';
import type { UnsentAnswer } from '../../../cloud/unsent/send-unsent';
import type { Entered } from './desk';

/**
 * What was accepted stays in sight until the list has been read anew: else whoever has just been checked in would jump
 * back among the missing for as long as the line takes, and the whole list would be drawn three times.
 */
export function useEntered(reload: () => Promise<void>) {
  const [entered, setEntered] = useState<Entered>(new Map());
  const readings = useRef(0);
  const onAnswered = useCallback(
    async ({ action, payload }: UnsentCommand, answer: UnsentAnswer): Promise<void> => {
      const { villagerId } = payload as { villagerId?: string };
      if (answer.ok && villagerId !== undefined) {
        setEntered((before) => new Map(before).set(villagerId, action === 'meeting.check-in'));
      }
      readings.current += 1;
      await reload();
      readings.current -= 1;
      // The last reading began after every answer before it, so that it holds them all.
      if (readings.current === 0) setEntered(new Map());
    },
    [reload],
  );
  return { entered, onAnswered };
}
