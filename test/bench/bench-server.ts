import { join } from 'node:path';
import { ClockRunner } from '@cloud/_local/clock-runner';
import { DemoClock } from '@cloud/_local/demo-clock';
import { localPorts } from '@cloud/_local/local-ports';
import { RateLimiter } from '@cloud/_local/rate-limiter';
import { buildServer } from '@cloud/_local/server';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';
import { dispatch } from '@cloud/api/dispatch';
import type { BallotBox } from '@shared/domain/vote/ballot-box';
import { readAll } from '@cloud/_local/read-all';
import { prepareEvening } from './busy-evening';

const resultsShown = 40;

/** The server under load, in a process of its own; the other process asks it for its figures. */
export async function serveBench(folder: string, pollCount: number): Promise<void> {
  const realNowMs = () => Date.now();
  const store = new SqliteStore(join(folder, 'village.db'));
  const clock = new DemoClock({ realNowMs, offsetMs: 0 });
  const log = { info: () => undefined, error: console.error };
  const ports = await localPorts(store, clock, log, join(folder, 'files'));
  const evening = await prepareEvening(ports, pollCount);
  const cloud = {
    ports,
    clock,
    runner: new ClockRunner(ports, clock),
    limiter: new RateLimiter(Number.MAX_SAFE_INTEGER, realNowMs),
    filesFolder: join(folder, 'files'),
  };
  const app = await buildServer(cloud, folder);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as { port: number };

  const questions: Record<string, () => unknown> = {
    usage: () => ({ cpuMicros: process.cpuUsage(), residentBytes: process.memoryUsage().rss }),
    countBallots: async () => {
      let count = 0;
      for await (const box of readAll(store, 'ballotBoxes')) count += (box as BallotBox).ballots.length;
      return count;
    },
    closePolls: async () => {
      for (const pollId of evening.pollIds.slice(0, resultsShown)) {
        const call = { action: 'vote.close-poll', requestId: `close${pollId}`, payload: { pollId } };
        const answer = await dispatch(ports, evening.chairOpenid, call);
        if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
      }
      return resultsShown;
    },
    stop: async () => {
      await app.close();
      await cloud.runner.stop();
      await store.close();
      process.disconnect();
    },
  };
  process.on('message', (question: string) => {
    void (async () => {
      const answer = await questions[question]?.();
      if (process.connected) process.send?.({ question, answer });
    })();
  });
  process.send?.({ question: 'ready', answer: { port, evening } });
  // They belong to the other process now, and are no part of what a server holds.
  evening.ballots = [];
}
