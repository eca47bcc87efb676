import { withoutPersonalData } from '@cloud/_platform/log-error';
import type { Ports } from '@cloud/_platform/ports';
import type { ClockStep } from './clock-step';
import { clockSteps } from './clock-steps';

/**
 * Does everything that is due now. A step that fails is logged and keeps nobody else waiting; what it left undone is
 * still due the next time.
 */
export async function runClock(ports: Ports, steps: readonly ClockStep[] = clockSteps): Promise<void> {
  for (const step of steps) {
    try {
      await step.run(ports);
    } catch (error) {
      ports.log.error({ step: step.name, ...withoutPersonalData(error) }, 'a step of the clock failed');
    }
  }
}

/** The first instant after `afterMs` at which anything falls due; null when nothing waits for a date. */
export async function nextDueAtMs(ports: Ports, afterMs: number): Promise<number | null> {
  const due: number[] = [];
  for (const step of clockSteps) {
    const instant = (await step.nextDueAtMs?.(ports, afterMs)) ?? null;
    if (instant !== null) due.push(instant);
  }
  return due.length === 0 ? null : Math.min(...due);
}
