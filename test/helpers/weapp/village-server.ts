import { setImmediate as nodeSetImmediate } from 'node:timers';
import { minuteMs } from '@shared/kernel/time';

import { Life } from '../lives/life';
import type { CloudBehind } from './wx-cloud';

// The page's world is a browser's, and the server that lives beside it in a test waits as Node does.
globalThis.setImmediate ??= nodeSetImmediate;

/** The cloud behind a story's phones: the real actions of one village, with a clock that moves when it is told to. */
export class VillageServer {
  private constructor(readonly life: Life) {}

  static async open(): Promise<VillageServer> {
    return new VillageServer(await Life.begin());
  }

  /** What stands behind `wx.cloud` on this person's phone: identity comes from the platform, never from the call. */
  cloudOf(villagerId: string): CloudBehind {
    return this.cloudOfCaller(this.life.key(villagerId));
  }

  /** The same of somebody whom the village may not know yet, by what the platform knows them by. */
  cloudOfCaller(key: string): CloudBehind {
    return {
      callFunction: async (name, data) => {
        if (name !== 'api') throw new Error(`there is no cloud function ${name}`);
        // Nobody acts twice at the same instant.
        this.life.world.advance(1);
        const answer = await this.life.world.send(key, data);
        return { ...answer, nowMs: this.life.world.now };
      },
    };
  }

  /** Lets time pass, with everything that falls due meanwhile. */
  passUntil(atMs: number): Promise<void> {
    return this.life.passUntil(atMs);
  }

  passMinute(): Promise<void> {
    return this.life.passUntil(this.life.world.now + minuteMs);
  }

  close(): Promise<void> {
    return this.life.close();
  }
}
