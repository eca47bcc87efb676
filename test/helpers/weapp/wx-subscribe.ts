import type { Answered } from './wx-answers';

/** What a person answers in WeChat's own window when they are asked whether messages may be delivered. */
export interface Consenting {
  /** By template; whoever is not named here is allowed. */
  answers: Record<string, 'accept' | 'reject' | 'ban'>;
  /** All messages are switched off in the phone's settings. */
  isSwitchedOff: boolean;
  /** The templates of each question, as it was shown. */
  asked: string[][];
}

interface Asking extends Omit<Answered, 'fail'> {
  tmplIds?: string[];
  fail?: (error: { errMsg: string; errCode: number }) => void;
}

const questionsMax = 3;
const touches: readonly string[] = ['mousedown', 'mouseup', 'click', 'touchstart', 'touchend'];

/** Whether a finger is on the screen at this very moment: who first waits for something is too late. */
function isWithinTap(): boolean {
  return touches.includes((globalThis as { event?: Event }).event?.type ?? '');
}

function refusalOf(
  { tmplIds = [] }: Asking,
  { isSwitchedOff }: Consenting,
): { errMsg: string; errCode: number } | null {
  const fail = (errCode: number, why: string) => ({ errMsg: `requestSubscribeMessage:fail ${why}`, errCode });
  if (!isWithinTap()) return fail(20000, 'can only be invoked by user TAP gesture.');
  if (tmplIds.length === 0) return fail(20001, 'No template data return, verify the template id exist');
  if (tmplIds.length > questionsMax) return fail(20003, 'Templates count out of max bounds');
  return isSwitchedOff ? fail(20004, 'The main switch is switched off') : null;
}

/** Asks the person, a moment later, as WeChat's own window does. */
export function subscribeCalls(consenting: Consenting): object {
  return {
    requestSubscribeMessage: (options: Asking): void => {
      const refusal = refusalOf(options, consenting);
      void Promise.resolve().then(() => {
        if (refusal) {
          options.fail?.(refusal);
          options.complete?.(refusal);
          return;
        }
        const tmplIds = options.tmplIds ?? [];
        consenting.asked.push(tmplIds);
        const answers = Object.fromEntries(tmplIds.map((id) => [id, consenting.answers[id] ?? 'accept']));
        const result = { errMsg: 'requestSubscribeMessage:ok', ...answers };
        options.success?.(result);
        options.complete?.(result);
      });
    },
  };
}
