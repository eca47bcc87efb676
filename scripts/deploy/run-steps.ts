import { deploySentences } from '@shared/text/deploy-words';
import type { Step } from './steps';

type Say = (sentence: string) => void;

/** Names every step and does nothing, not even ask. */
export function rehearse(steps: readonly Step[], say: Say): void {
  for (const [at, { title }] of steps.entries()) say(deploySentences.wouldDo(at + 1, steps.length, title));
}

/**
 * Takes the steps in order: what is so already is left alone, what is not is made so. Stops at the first that fails,
 * because the next ones stand on it; gives whether all was done.
 */
export async function takeSteps(steps: readonly Step[], say: Say): Promise<boolean> {
  let [doneCount, foundCount] = [0, 0];
  for (const [index, step] of steps.entries()) {
    const place = [index + 1, steps.length, step.title] as const;
    try {
      if (await step.isDone()) {
        foundCount += 1;
        say(deploySentences.found(...place));
        continue;
      }
      await step.carryOut();
      doneCount += 1;
      say(deploySentences.done(...place));
    } catch (error) {
      say(deploySentences.failed(...place, error instanceof Error ? error.message : String(error)));
      return false;
    }
  }
  say(deploySentences.summary(doneCount, foundCount));
  return true;
}
