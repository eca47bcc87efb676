import { minuteMs } from '@shared/kernel/time';

import { Life } from '../lives/life';
import '../node-names';
import type { CloudBehind } from './wx-cloud';

/** Calls a cloud function as the platform does for whom it knows by this key. */
export type CallFunction = (name: string, key: string, data: unknown) => Promise<unknown>;

/** The cloud behind a story's phones: the village of one life, with a clock that moves when it is told to. */
export class VillageServer {
  constructor(
    readonly life: Life,
    private readonly callFunction: CallFunction,
    private readonly closeAll: () => Promise<void>,
  ) {}

  /** The real actions in this process: what a test of screens needs, and quick. */
  static async open(): Promise<VillageServer> {
    const life = await Life.begin();
    const call: CallFunction = async (name, key, data) => {
      if (name !== 'api') throw new Error(`there is no cloud function ${name}`);
      return { ...(await life.world.send(key, data)), nowMs: life.world.now };
    };
    return new VillageServer(life, call, () => life.close());
  }

  /** What stands behind `wx.cloud` on this person's phone: identity comes from the platform, never from the call. */
  cloudOf(villagerId: string): CloudBehind {
    return this.cloudOfCaller(this.life.key(villagerId));
  }

  /** The same of somebody whom the village may not know yet, by what the platform knows them by. */
  cloudOfCaller(key: string): CloudBehind {
    return {
      callFunction: (name, data) => {
        // Nobody acts twice at the same instant.
        this.life.world.advance(1);
        return this.callFunction(name, key, data);
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
    return this.closeAll();
  }
}
