import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { ClockRunner } from '@cloud/_local/clock-runner';
import { DemoClock } from '@cloud/_local/demo-clock';
import { giveConsents } from '@cloud/_local/give-consents';
import { localPorts } from '@cloud/_local/local-ports';
import { RateLimiter } from '@cloud/_local/rate-limiter';
import { buildServer } from '@cloud/_local/server';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';
import { type ContentCheck, uncheckedContent } from '@cloud/_platform/content-check';
import type { Log, Ports } from '@cloud/_platform/ports';
import { saveFoundVillage } from '@cloud/_repositories/found-village';
import { bindAll } from '@cloud/_repositories/member/bind-all';
import { saveRegister } from '@cloud/_repositories/registers';
import { saveTariffs } from '@cloud/_repositories/tariffs';
import { parseCreditTariff, parseDutyTariff } from '@shared/domain/points/tariff';
import { startOfDayMs } from '@shared/kernel/time';
import creditTariff from '../../config/tariffs/default.json';
import dutyTariff from '../../config/tariffs/duty.json';
import { aSmallRegister } from './small-register';
import { aSmallVillage } from './small-village';

/** The embedded cloud's server on an in-memory store with the small village, as its routes are run, without a port. */
export interface LocalServer {
  app: FastifyInstance;
  ports: Ports;
  clock: DemoClock;
  runner: ClockRunner;
  folder: string;
  /** Every line that was logged. */
  logged: Record<string, unknown>[];
  /** Moves the real time on which the demo clock and the rate limit stand. */
  letPass(byMs: number): void;
  close(): Promise<void>;
}

interface Settings {
  callsPerMinuteMax?: number;
  contentCheck?: ContentCheck;
}

export async function aLocalServer({
  callsPerMinuteMax = 1_000,
  contentCheck = uncheckedContent,
}: Settings = {}): Promise<LocalServer> {
  const folder = mkdtempSync(join(tmpdir(), 'local-'));
  let realMs = startOfDayMs('2026-03-02');
  const realNowMs = () => realMs;
  const logged: Record<string, unknown>[] = [];
  const keep = (fields: Record<string, unknown>, message: string) => void logged.push({ ...fields, message });
  const log: Log = { info: keep, error: keep };
  const store = new SqliteStore(':memory:');
  const clock = new DemoClock({ realNowMs, offsetMs: 0 });
  const ports = await localPorts(store, clock, log, join(folder, 'files'), contentCheck);
  for (const villageId of ['v1', 'v2']) await found(ports, villageId);
  const runner = new ClockRunner(ports, clock);
  const limiter = new RateLimiter(callsPerMinuteMax, realNowMs);
  const app = await buildServer({ ports, clock, runner, limiter, filesFolder: join(folder, 'files') }, folder);
  const close = async () => {
    await app.close();
    await runner.stop();
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { app, ports, clock, runner, folder, logged, letPass: (byMs) => (realMs += byMs), close };
}

/** Openids are `villageId:villagerId`; the second village's people have ids of their own. */
async function found(ports: Ports, villageId: string): Promise<void> {
  const village = aSmallVillage(villageId);
  const ownId = (id: string) => (villageId === 'v1' ? id : `${villageId}${id}`);
  const roster = village.roster.map((person) => ({ ...person, id: ownId(person.id) }));
  const seats = village.council.seats.map((seat) => ({ ...seat, villagerId: ownId(seat.villagerId) }));
  await saveFoundVillage(ports, { ...village, roster, council: { ...village.council, seats } });
  await saveRegister(ports, aSmallRegister(villageId));
  const credit = parseCreditTariff(creditTariff);
  await saveTariffs(ports, { villageId, credit, duty: parseDutyTariff(dutyTariff) });
  await bindAll(
    ports,
    villageId,
    roster.map(({ id }) => ({ openid: `${villageId}:${id}`, villagerId: id })),
  );
  await giveConsents(
    ports,
    villageId,
    roster.map(({ id }) => id),
    10,
  );
}
