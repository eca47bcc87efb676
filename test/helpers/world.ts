import { noPhoneNumbers, type PhoneNumbers } from '@cloud/_platform/phone-numbers';
import { localMessages } from '@cloud/_local/local-messages';
import { createHmac, randomBytes } from 'node:crypto';
import type { CollectionName } from '@cloud/_platform/collections';
import { type ContentCheck, uncheckedContent } from '@cloud/_platform/content-check';
import type { Ports } from '@cloud/_platform/ports';
import type { Query, Store, StoredDocument, Transaction } from '@cloud/_platform/store';
import { saveFoundVillage } from '@cloud/_repositories/found-village';
import { bindAll } from '@cloud/_repositories/member/bind-all';
import { saveRegister } from '@cloud/_repositories/registers';
import { saveTariffs } from '@cloud/_repositories/tariffs';
import { dispatch, type WireAnswer } from '@cloud/api/dispatch';
import type { ActionName, Answer, PayloadOf, ReplyOf } from '@shared/contract';
import type { FoundVillage } from '@shared/domain/village/found-village';
import { parseCreditTariff, parseDutyTariff } from '@shared/domain/points/tariff';
import { startOfDayMs } from '@shared/kernel/time';
import { refusalSentence } from '@shared/text/refusals/all';
import creditTariff from '../../config/tariffs/default.json';
import dutyTariff from '../../config/tariffs/duty.json';
import { MemoryFiles } from './memory-files';
import { type OpenedStore, openStore } from './open-store';
import { aSmallRegister } from './small-register';
import { aSmallVillage } from './small-village';

class RunAgain extends Error {}

/** Runs every transaction twice, the first time in vain: work that leaks outside its transaction is found. */
export function runTwice(store: Store): Store {
  return {
    get: (collection, id) => store.get(collection, id),
    find: (collection, query) => store.find(collection, query),
    getAll: (collection, ids) => store.getAll(collection, ids),
    async transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
      await store
        .transact(async (transaction) => {
          await work(transaction);
          throw new RunAgain();
        })
        .catch((error: unknown) => {
          if (!(error instanceof RunAgain)) throw error;
        });
      return store.transact(work);
    },
  };
}

/**
 * A village on a real store (see {@link openStore}) whose people call real actions, with a clock that stands still
 * until it is moved. It starts on 2026-03-02 (a Monday) at 09:00 in Shanghai.
 */
export class World {
  readonly ports: Ports;
  readonly files = new MemoryFiles();
  /** What stands for the platform's check of what people write; it passes everything until a test replaces it. */
  contentCheck: ContentCheck = uncheckedContent;
  phoneNumbers: PhoneNumbers = noPhoneNumbers;
  /** What answers a call; here the actions themselves, until a test puts something before them. */
  serve = (callerKey: string, input: unknown): Promise<WireAnswer> => dispatch(this.ports, callerKey, input);
  private nowMs = startOfDayMs('2026-03-02') + 9 * 3_600_000;
  private requestCount = 0;

  private constructor(
    private readonly opened: OpenedStore,
    store: Store,
  ) {
    this.ports = {
      store,
      nowMs: () => this.nowMs,
      randomBytes: (count) => randomBytes(count),
      phoneNumbers: {
        isOfferedIn: (villageId) => this.phoneNumbers.isOfferedIn(villageId),
        numberOf: (...asked) => this.phoneNumbers.numberOf(...asked),
      },
      messages: localMessages,
      contentCheck: {
        checkText: (...asked) => this.contentCheck.checkText(...asked),
        askAboutMedia: (...asked) => this.contentCheck.askAboutMedia(...asked),
      },
      files: this.files,
      secretKey: (purpose) => createHmac('sha256', 'test').update(purpose).digest('hex'),
      log: { info: () => undefined, error: () => undefined },
    };
  }

  static async create(village: FoundVillage = aSmallVillage(), open = openStore): Promise<World> {
    const opened = await open();
    const world = new World(opened, opened.isDistant ? opened.store : runTwice(opened.store));
    await world.found(village);
    return world;
  }

  /** Adds a village; openids are `villageId:villagerId`, and the first village's people may be called by id alone. */
  async found(village: FoundVillage): Promise<void> {
    await saveFoundVillage(this.ports, village);
    await saveRegister(this.ports, aSmallRegister(village.villageId));
    await saveTariffs(this.ports, {
      villageId: village.villageId,
      credit: parseCreditTariff(creditTariff),
      duty: parseDutyTariff(dutyTariff),
    });
    const people = village.roster.map(({ id }) => ({ openid: `${village.villageId}:${id}`, villagerId: id }));
    await bindAll(this.ports, village.villageId, people);
  }

  close(): Promise<void> {
    return this.opened.close();
  }

  get now(): number {
    return this.nowMs;
  }

  moveTo(atMs: number): void {
    this.nowMs = atMs;
  }

  advance(byMs: number): void {
    this.nowMs += byMs;
  }

  /** Calls an action as a person of village v1 (`'vg001'`) or of another (`'v2:vg001'`). */
  call<A extends ActionName>(who: string, action: A, payload: PayloadOf<A>, requestId?: string): Promise<Answer<A>> {
    return this.send(who, { action, payload, requestId: requestId ?? `r${++this.requestCount}` }) as Promise<Answer<A>>;
  }

  /** Calls and expects a yes; a refusal fails the test with its code. */
  async done<A extends ActionName>(who: string, action: A, payload: PayloadOf<A>): Promise<ReplyOf<A>> {
    const answer = await this.call(who, action, payload);
    if (!answer.ok) throw new Error(`${action} by ${who} was refused: ${JSON.stringify(answer.refusal)}`);
    return answer.data;
  }

  /** Calls and gives the refusal; a yes fails the test. */
  async refusal<A extends ActionName>(who: string, action: A, payload: PayloadOf<A>): Promise<{ code: string }> {
    const answer = await this.call(who, action, payload);
    if (answer.ok) throw new Error(`${action} by ${who} was accepted`);
    expect(refusalSentence(answer.refusal)).not.toMatch(/undefined|NaN|null|\[object/);
    return answer.refusal;
  }

  /** Sends anything at all, as the wire would bring it. */
  send(who: string, input: unknown): Promise<WireAnswer> {
    return this.serve(who.includes(':') ? who : `v1:${who}`, input);
  }

  stored<T = StoredDocument>(collection: CollectionName, id: string): Promise<T | undefined> {
    return this.ports.store.get(collection, id) as Promise<T | undefined>;
  }

  async all<T = StoredDocument>(collection: CollectionName, query: Query): Promise<T[]> {
    return (await this.ports.store.find(collection, query)) as T[];
  }

  /** The events of a case, first to last. */
  eventsOf(caseId: string): Promise<{ type: string; seq: number; data: Record<string, unknown> }[]> {
    const orderBy = { field: 'seq', direction: 'ascending' } as const;
    return this.all('events', { where: { caseId }, orderBy, limit: 100 });
  }
}
