import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CollectionName } from '@cloud/_platform/collections';
import type { Ports } from '@cloud/_platform/ports';
import type { StoredDocument } from '@cloud/_platform/store';
import { dispatch } from '@cloud/api/dispatch';
import { answerDocument } from '@cloud/documents/answer-document';
import type { Cloud } from '@cloud/_local/cloud';
import { ClockRunner } from '@cloud/_local/clock-runner';
import { DemoClock } from '@cloud/_local/demo-clock';
import { keepSetting } from '@cloud/_local/demo-settings';
import { demoPeople } from '@cloud/_local/demo-people';
import { seedDemoVillage } from '@cloud/_local/demo-village/seed';
import { localPorts } from '@cloud/_local/local-ports';
import { RateLimiter } from '@cloud/_local/rate-limiter';
import { readAll } from '@cloud/_local/read-all';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';
import type { ActionName, Answer, PayloadOf, ReplyOf } from '@shared/contract';
import '../node-names';
import type { CloudBehind } from './wx-cloud';

/** Bytes that look random and are the same on every run. */
function countedBytes(): (count: number) => Buffer {
  let calls = 0;
  return (count) => {
    calls += 1;
    const blocks = Array.from({ length: Math.ceil(count / 64) }, (_, at) =>
      createHash('sha512').update(`${calls}.${at}`).digest(),
    );
    return Buffer.concat(blocks).subarray(0, count);
  };
}

const silent = { info: () => undefined, error: () => undefined };

/** The demo village as a visitor finds it, after a year of its life and an hour before tonight's meeting. */
export class DemoVillage {
  /** No phone gets an answer. */
  isCutOff = false;
  private requestCount = 0;
  private readonly people = new Map<string, { openid: string; name: string }>();

  private constructor(
    private readonly ports: Ports,
    private readonly clock: DemoClock,
    private readonly filesFolder: string,
    readonly close: () => Promise<void>,
  ) {}

  static async open(): Promise<DemoVillage> {
    const store = new SqliteStore(':memory:');
    const folder = mkdtempSync(join(tmpdir(), 'demo-village-'));
    const clock = new DemoClock({ realNowMs: () => 0, offsetMs: 0 });
    // The same ids on every run: lists that nothing else puts in order stand in the order of their ids.
    await keepSetting(store, 'secret', 'demo'.repeat(16));
    const ports = { ...(await localPorts(store, clock, silent, folder)), randomBytes: countedBytes() };
    await seedDemoVillage(ports, clock);
    const village = new DemoVillage(ports, clock, folder, async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    });
    for (const { villagerId, openid, name } of await demoPeople(ports))
      village.people.set(villagerId, { openid, name });
    return village;
  }

  get nowMs(): number {
    return this.clock.nowMs();
  }

  moveTo(atMs: number): void {
    this.clock.standAt(atMs);
  }

  /** The village as the server of the browser's screens sees it; its clock stands still. */
  get localCloud(): Cloud {
    const { ports, clock, filesFolder } = this;
    const limiter = new RateLimiter(Number.MAX_SAFE_INTEGER, () => 0);
    return { ports, clock, runner: new ClockRunner(ports, clock), limiter, filesFolder };
  }

  /** A villager, as WeChat calls them; whoever the village does not know is called so already. */
  personOf(who: string): { openid: string; name: string } {
    return this.people.get(who) ?? { openid: who, name: who };
  }

  /** What stands behind `wx.cloud` on the phone of a villager, or of an openid that the village does not know yet. */
  cloudOf(who: string): CloudBehind {
    return {
      callFunction: async (name, data) => {
        if (this.isCutOff) throw new Error('callFunction:fail timeout');
        return this.send(who, data, name);
      },
    };
  }

  /** Calls and expects a yes. */
  async act<A extends ActionName>(who: string, action: A, payload: PayloadOf<A>): Promise<ReplyOf<A>> {
    const requestId = `visit.${++this.requestCount}`;
    const answer = (await this.send(who, { action, payload, requestId })) as Answer<A>;
    if (!answer.ok) throw new Error(`${action} by ${who} was refused: ${JSON.stringify(answer.refusal)}`);
    return answer.data;
  }

  /** The first document of a kind of which this is true. */
  async first<Kind extends StoredDocument>(name: CollectionName, isMeant: (one: Kind) => boolean): Promise<Kind> {
    for await (const document of readAll(this.ports.store, name)) {
      if (isMeant(document as Kind)) return document as Kind;
    }
    throw new Error(`the demo village has none of these ${name}`);
  }

  /** Writes a document as nobody did it: for what the year of the demo village has not brought. */
  async put(name: CollectionName, document: StoredDocument): Promise<void> {
    await this.ports.store.transact((transaction) => transaction.put(name, document));
  }

  /** Nobody acts twice at the same instant. */
  private async send(who: string, data: unknown, name = 'api'): Promise<object> {
    this.clock.standAt(this.nowMs + 1);
    const answerOf = name === 'documents' ? answerDocument : dispatch;
    const answer = await answerOf(this.ports, this.personOf(who).openid, data);
    return { ...answer, nowMs: this.nowMs };
  }
}
