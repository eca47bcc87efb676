/**
 * What a failed call to CloudBase means. The SDK gives errors of several makes, drops the code of most, and keeps the
 * server's text; so the text decides.
 *
 * - `conflict`: somebody else wrote what this transaction writes, or the database is too busy to begin one. Nothing was done.
 * - `exists`: the id is taken.
 * - `unanswered`: no answer came. Whether anything was done is unknown.
 * - `other`: a defect, ours or theirs.
 */
export type Failure = 'conflict' | 'exists' | 'unanswered' | 'other';

const meanings: readonly (readonly [Failure, RegExp])[] = [
  ['exists', /E11000|duplicate key/i],
  ['conflict', /Transaction_?(Conflict|Busy|NotExist|Fail)|WriteConflict|NoSuchTransaction|TransientTransactionError/i],
  [
    'unanswered',
    /ECONNRESET|ECONNREFUSED|ECONNABORTED|EPIPE|ENOTFOUND|EAI_AGAIN|E(SOCKET)?TIMEDOUT|socket hang up|(request|connect) timeout|request aborted|\b50[234] /i,
  ],
];

/** A call to CloudBase that failed, with what that means. */
export class CloudFailure extends Error {
  constructor(
    readonly failure: Failure,
    cause: unknown,
  ) {
    super(`CloudBase did not do it: ${failure} ${codeOf(cause)}`, { cause });
    this.name = 'CloudFailure';
  }
}

/** Calls CloudBase; whatever the SDK throws becomes a {@link CloudFailure}. */
export async function askCloud<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new CloudFailure(meaningOf(error), error);
  }
}

export function hasFailed(error: unknown, ...failures: readonly Failure[]): boolean {
  return error instanceof CloudFailure && failures.includes(error.failure);
}

/** The meaning of whatever the SDK threw. */
export function meaningOf(error: unknown): Failure {
  const text = textOf(error);
  return meanings.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}

/** A code may be logged; a text may quote an id. */
function codeOf(error: unknown): string | number {
  const { code, errCode } = (error ?? {}) as { code?: string | number; errCode?: string | number };
  return code ?? errCode ?? '';
}

function textOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { code, errMsg, message } = error as { code?: string | number; errMsg?: string; message?: string };
  return [code, errMsg, message].join(' ');
}
