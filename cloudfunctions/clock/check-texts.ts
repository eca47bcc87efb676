import type { Ports } from '@cloud/_platform/ports';
import { judgeTexts } from '@cloud/_repositories/content/judge-texts';
import {
  askAgainAtMs,
  doubtAskedAgain,
  findTextDoubt,
  settledDoubt,
  type TextDoubt,
  textToLookAt,
} from '@cloud/_repositories/content/text-doubts';
import { callerKeyOf } from '@cloud/_repositories/member/bindings';
import { actBySystem } from '@cloud/_repositories/system-act';
import type { ClockStep } from './clock-step';
import { forEachDue, nextDueOf } from './due-rows';

/** Nobody waits for the answer here. */
const answerWithinMs = 5_000;
const dueDoubts = { collection: 'textDoubts', field: 'askAtMs' } as const;

/**
 * Asks again about the texts that the check gave no answer on. What passes is forgotten; what does not, and what stays
 * unanswered after the last time, goes to the clerk once, to be looked at by a person.
 */
export const checkTextsAgain: ClockStep = {
  name: 'check-texts-again',
  run: (ports) => forEachDue(ports, dueDoubts, ({ id }) => askAgain(ports, id)),
  nextDueAtMs: (ports, afterMs) => nextDueOf(ports, dueDoubts, afterMs),
};

async function askAgain(ports: Ports, id: string): Promise<void> {
  const doubt = await findTextDoubt({ get: (_, doubtId) => ports.store.get('textDoubts', doubtId) }, id);
  if (!doubt?.isOpen) return;
  const callerKey = await callerKeyOf(ports.store, doubt.villageId, doubt.authorId);
  const { verdict } =
    callerKey === null
      ? { verdict: 'unanswered' as const }
      : await judgeTexts(ports.contentCheck, callerKey, doubt.texts, answerWithinMs);
  const askAtMs = verdict === 'unanswered' ? askAgainAtMs(ports.nowMs(), doubt.askCount + 1) : null;
  await settle(ports, doubt, verdict === 'pass' ? 'passed' : 'shownToClerk', askAtMs);
}

/** By the id of the doubt and how often was asked: doing it again changes nothing. */
function settle(
  ports: Ports,
  asked: TextDoubt,
  outcome: 'passed' | 'shownToClerk',
  askAtMs: number | null,
): Promise<void> {
  const { id, villageId, askCount } = asked;
  return actBySystem(ports, { actId: `text.${id}.${askCount}`, villageId }, async (work) => {
    const doubt = await findTextDoubt(work, id);
    if (!doubt?.isOpen || doubt.askCount !== askCount) return;
    if (askAtMs !== null) return work.put(doubtAskedAgain(doubt, askAtMs));
    if (outcome === 'shownToClerk') work.messages.push(textToLookAt(doubt));
    await work.put(settledDoubt(doubt, outcome));
  });
}
