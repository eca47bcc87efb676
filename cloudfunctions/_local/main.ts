import { pino } from 'pino';
import type { Log } from '@cloud/_platform/ports';
import { ClockRunner } from './clock-runner';
import { filesFolderOf, openVillage } from './open-village';
import { RateLimiter } from './rate-limiter';
import { buildServer } from './server';
import { settingsFrom } from './settings';

/** Seeds when there is nothing yet, serves until asked to stop, then finishes what it has begun. */
async function main(): Promise<void> {
  const settings = settingsFrom(process.env);
  const logger = pino({ level: settings.logLevel, base: null });
  const log: Log = {
    info: (fields, message) => logger.info(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
  const { ports, clock, store } = await openVillage(settings.dataFolder, log);
  const runner = new ClockRunner(ports, clock);
  const limiter = new RateLimiter(settings.callsPerMinuteMax, () => Date.now());
  const cloud = { ports, clock, runner, limiter, filesFolder: filesFolderOf(settings.dataFolder) };
  const app = await buildServer(cloud, settings.screensFolder);

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await app.close();
    await runner.stop();
    await store.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

  const address = await app.listen({ host: settings.host, port: settings.port });
  runner.start();
  console.log(`The village is open at ${address}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
