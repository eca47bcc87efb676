import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { cacheFolder, projectRoot } from '../cache-folder';
import { functionEnvironment } from './open-cloudbase';
import { filesPlace } from './storage';
import type { StandIn } from './stand-in';

export interface BundledFunction {
  name: string;
  bytes: number;
  /** The files that went into it. */
  inputs: string[];
}

/** Where {@link bundleFunctions} puts them: test files that run beside each other must not load what another is writing. */
export const functionsFolder = cacheFolder(`test/functions-${process.env.JEST_WORKER_ID ?? '0'}`);

/** Bundles the cloud functions by the script that deployment uses. */
export function bundleFunctions(): BundledFunction[] {
  const script = join(projectRoot, 'scripts', 'build-functions.mjs');
  const said = execFileSync(process.execPath, [script, functionsFolder, '--json'], { encoding: 'utf8' });
  return JSON.parse(said) as BundledFunction[];
}

interface Answer {
  id: number;
  result?: unknown;
  error?: string;
}

/** One instance of a deployed function, in a process of its own, which finds its environment as on the platform. */
export class DeployedFunction {
  private callCount = 0;

  private constructor(
    private readonly instance: ChildProcess,
    /** How long the cold `require` of the bundle took. */
    readonly loadedInMs: number,
  ) {}

  static async start(
    name: string,
    standIn: StandIn,
    environment: Record<string, string> = {},
  ): Promise<DeployedFunction> {
    const host = join(projectRoot, 'test', 'helpers', 'cloudbase', 'function-host.cjs');
    const instance = fork(host, [join(functionsFolder, name, 'index.js')], {
      env: {
        ...functionEnvironment,
        PATH: process.env.PATH,
        TCB_CONTEXT_CNFG: JSON.stringify({ URL: standIn.url }),
        FILES_AT: filesPlace,
        VILLAGE_SECRET: 'a secret of thirty-two characters',
        ...environment,
      },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const [{ loadedInMs }] = (await once(instance, 'message')) as [{ loadedInMs: number }];
    return new DeployedFunction(instance, loadedInMs);
  }

  /** Calls it as WeChat would for this person, or as a timer for nobody; at an instant of its own where one is told. */
  call(openid: string, event: object, nowMs?: number): Promise<unknown> {
    const id = ++this.callCount;
    return new Promise((resolve, reject) => {
      const listen = (answer: Answer) => {
        if (answer.id !== id) return;
        this.instance.off('message', listen);
        if (answer.error === undefined) resolve(answer.result);
        else reject(new Error(answer.error));
      };
      this.instance.on('message', listen);
      this.instance.send({ id, openid, event, nowMs });
    });
  }

  /** What it prints from now on. */
  readLog(): () => string {
    let said = '';
    this.instance.stdout?.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    return () => said;
  }

  async stop(): Promise<void> {
    this.instance.kill();
    await once(this.instance, 'close');
  }
}
