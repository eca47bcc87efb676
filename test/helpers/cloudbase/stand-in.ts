import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collections } from '@cloud/_platform/collections';
import { Database } from './database';
import type { Fault, Faults } from './faults';
import { storedFilesAt, StorageStandIn } from './storage';
import { type CloudFunction, databaseActions, type WireRequest } from './wire-actions';
import { invalidParameter, payloadTooLarge, transactionBusy, transactionConflict, WireRefusal } from './wire-refusal';

export interface StandInOptions {
  collectionNames?: readonly string[];
  /** What `functions.invokeFunction` reaches, by name. */
  functions?: Readonly<Record<string, CloudFunction>>;
  faults?: Faults | null;
  payloadBytesMax?: number;
  nowMs?: () => number;
}

const latencyMs = 30;

/** Stands in for CloudBase's endpoint: the unmodified SDK talks to it over HTTP as it would to Tencent's. */
export class StandIn {
  readonly database: Database;
  /** How often each action was asked for. */
  readonly counts = new Map<string, number>();
  /** May be exchanged while running: a village is founded in peace. */
  faults: Faults | null;
  /** Cloud storage: what it holds, and what it was asked for. */
  readonly storage = new StorageStandIn(() => new URL(this.url).origin);
  private readonly functions: Readonly<Record<string, CloudFunction>>;
  private readonly payloadBytesMax: number;
  private readonly server: Server;

  private constructor(options: StandInOptions) {
    const names = options.collectionNames ?? Object.keys(collections);
    this.database = new Database(names, options.nowMs ?? (() => Date.now()));
    this.functions = options.functions ?? {};
    this.faults = options.faults ?? null;
    this.payloadBytesMax = options.payloadBytesMax ?? 6 * 1024 * 1024;
    this.server = createServer((request, response) => void this.serve(request, response));
    this.server.keepAliveTimeout = 60_000;
    // A test that fails before it closes the stand-in shall not keep its process.
    this.server.unref().on('connection', (socket) => socket.unref());
  }

  static async start(options: StandInOptions = {}): Promise<StandIn> {
    const standIn = new StandIn(options);
    standIn.server.listen(0, '127.0.0.1');
    await once(standIn.server, 'listening');
    return standIn;
  }

  /** What the SDK is given as its service's address. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/admin`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (request.headers['content-type']?.startsWith('multipart/')) {
      const message = 'The stand-in does not speak protobuf: test open interfaces at their ports.';
      return reply(response, { code: 'NOT_IMPLEMENTED', message }, '; charset=utf-8');
    }
    if (request.url?.startsWith(storedFilesAt)) return this.storage.serve(request, response, body);
    const asked = JSON.parse(body.toString()) as WireRequest;
    this.counts.set(asked.action, (this.counts.get(asked.action) ?? 0) + 1);
    const fault = this.faults?.next(asked) ?? null;
    // A client that waits no longer closes the connection itself.
    if (fault === 'timeOutBefore') return;
    if (fault === 'latency') await new Promise((resolve) => setTimeout(resolve, latencyMs));
    const answer = body.length > this.payloadBytesMax ? payloadTooLarge(body.length) : await this.answer(asked, fault);
    if (fault === 'timeOutAfter') return;
    if (fault === 'lostReply') {
      response.destroy();
      return;
    }
    reply(response, answer instanceof WireRefusal ? { code: answer.code, message: answer.message } : answer);
  }

  private async answer(asked: WireRequest, fault: Fault | null): Promise<object> {
    try {
      if (fault === 'busy') throw transactionBusy();
      if (fault === 'conflict') {
        this.database.transactions.abort(asked.transactionId ?? '');
        throw transactionConflict();
      }
      if (asked.action === 'functions.invokeFunction') return await this.invoke(asked);
      if (asked.action.startsWith('storage.')) return this.storage.answer(asked);
      const carryOut = databaseActions[asked.action];
      if (!carryOut) throw invalidParameter(`unknown action ${asked.action}`);
      return carryOut(this.database, asked);
    } catch (error) {
      if (error instanceof WireRefusal) return error;
      return new WireRefusal('SYS_ERR', String(error));
    }
  }

  private async invoke({ function_name: name = '', request_data: event = '{}' }: WireRequest): Promise<object> {
    const run = this.functions[name];
    if (!run) throw new WireRefusal('FUNCTION_NOT_FOUND', `the function ${name} does not exist`);
    const result = JSON.stringify((await run(JSON.parse(event))) ?? null);
    if (result.length > this.payloadBytesMax) throw payloadTooLarge(result.length);
    return { data: { response_data: result } };
  }
}

function reply(response: ServerResponse, answer: object, charset = ''): void {
  const body = Buffer.from(JSON.stringify({ requestId: randomUUID(), ...answer }));
  response.writeHead(200, { 'content-type': `application/json${charset}`, 'content-length': body.length }).end(body);
}
