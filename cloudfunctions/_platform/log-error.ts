import { InvariantBroken } from '@shared/kernel/assert';
import { CloudFailure } from './cloudbase/failures';
import { StoreBusy } from './store';

/**
 * An error as it may be logged: its name and where it happened. Only our own errors keep their sentence; any other
 * message may quote a name, a text or an identity.
 */
export function withoutPersonalData(error: unknown): { error: string; sentence?: string; stack: string } {
  if (!(error instanceof Error)) return { error: typeof error, stack: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...(isOurs(error) ? { sentence: error.message } : {}),
    stack: frames.join('\n'),
  };
}

function isOurs(error: Error): boolean {
  return [InvariantBroken, CloudFailure, StoreBusy].some((own) => error instanceof own);
}
