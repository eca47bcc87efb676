import { bundleFunctions, DeployedFunction } from '../../helpers/cloudbase/deployed-function';
import { openCloudBase } from '../../helpers/cloudbase/open-cloudbase';

/** Fresh processes for each function: the median of them counts. */
const startCount = 5;

/** Bytes and cold `require` of each function as it is deployed, each start in a process of its own. */
export async function printDeployedFigures(): Promise<void> {
  const { standIn, close } = await openCloudBase();
  console.log(`| function | bytes | cold require, median of ${startCount} processes |`);
  console.log('|---|---:|---:|');
  for (const { name, bytes } of bundleFunctions()) {
    const startsMs: number[] = [];
    for (let start = 0; start < startCount; start += 1) {
      const instance = await DeployedFunction.start(name, standIn);
      startsMs.push(instance.loadedInMs);
      await instance.stop();
    }
    startsMs.sort((one, other) => one - other);
    const median = startsMs[Math.floor(startCount / 2)] ?? 0;
    console.log(`| \`${name}\` | ${bytes.toLocaleString('en')} | ${Math.round(median)} ms |`);
  }
  await close();
}
