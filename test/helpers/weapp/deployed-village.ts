import type { WireAnswer } from '@cloud/api/dispatch';

import { bundleFunctions, DeployedFunction } from '../cloudbase/deployed-function';
import { openCloudBase } from '../cloudbase/open-cloudbase';
import { Life } from '../lives/life';
import '../node-names';
import { aSmallVillage } from '../small-village';
import { VillageServer } from './village-server';

const names = ['api', 'clock', 'documents'] as const;
type Name = (typeof names)[number];

const isDeployed = (name: string): name is Name => (names as readonly string[]).includes(name);

/**
 * The village as it is deployed: each function the bundle that is uploaded, in a process of its own, on the stand-in of
 * CloudBase through the unmodified SDK. What the test does beside the phones goes the same way; the test's own process
 * founds the village, reads what was stored, and tells the functions what time it is.
 */
export async function openDeployedVillage(): Promise<VillageServer> {
  bundleFunctions();
  const opened = await openCloudBase();
  const life = await Life.begin(aSmallVillage(), async () => ({ ...opened, isDistant: true }));
  const { world } = life;
  const started = await Promise.all(
    names.map(async (name) => [name, await DeployedFunction.start(name, opened.standIn)] as const),
  );
  const functions = Object.fromEntries(started) as Record<Name, DeployedFunction>;
  const call = (name: string, key: string, data: unknown): Promise<unknown> => {
    if (!isDeployed(name)) throw new Error(`there is no cloud function ${name}`);
    return functions[name].call(key, data as object, world.now);
  };
  world.serve = (key, input) => call('api', key, input) as Promise<WireAnswer>;
  life.runClock = async () => {
    await functions.clock.call('', { Type: 'Timer', TriggerName: 'everyMinute' }, world.now);
  };
  return new VillageServer(life, call, async () => {
    await Promise.all(Object.values(functions).map((one) => one.stop()));
    await opened.close();
  });
}
