import { cloudbasePorts } from '@cloud/_platform/cloudbase/cloudbase-ports';
import { callerKey } from '@cloud/_platform/cloudbase/sdk';
import { stepsAt } from './clock-steps';
import { runClock } from './run-clock';

const ports = cloudbasePorts();

/** The function `clock` as it is deployed: its timer runs it, and nobody else. */
export async function main(): Promise<void> {
  if (callerKey() === '') await runClock(ports, stepsAt(ports.nowMs()));
}
