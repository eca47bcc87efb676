import { useState } from 'react';
import { checkInWords } from '@shared/text/words/meeting';
import { sealOf } from '../scan-text';
import { scanCode } from './scan-code';

/** Scanning the hall's picture, where the phone can: `onSeal` gets the seal of this very meeting and nothing else. */
export function useScan(meetingId: string, onSeal: (seal: string) => void) {
  const [problem, setProblem] = useState<string | null>(null);
  if (!scanCode) return { scan: null, problem: null };
  const lookAndTell = async (look: () => Promise<string | null>) => {
    setProblem(null);
    const seen = await look();
    const seal = seen === null ? null : sealOf(seen, meetingId);
    if (seal !== null) onSeal(seal);
    else if (seen !== null) setProblem(checkInWords.scanOther);
  };
  const look = scanCode;
  const scan = () => void lookAndTell(look).catch(() => setProblem(checkInWords.scanFailed));
  return { scan, problem };
}
