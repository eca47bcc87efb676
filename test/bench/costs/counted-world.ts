import type { ClockStep } from '@cloud/clock/clock-step';
import { runClock } from '@cloud/clock/run-clock';
import type { ContentCheck } from '@cloud/_platform/content-check';
import type { FoundVillage } from '@shared/domain/village/found-village';
import { openCloudBase } from '../../helpers/cloudbase/open-cloudbase';
import { Life } from '../../helpers/lives/life';
import { RecordingWeChat } from '../../helpers/message-sending';

/** What something asks of CloudBase: operations of the database as its wire has them, and checks by the platform. */
export interface Cost {
  reads: number;
  writes: number;
  /** All questions to the database: a transaction asks two more, to begin and to commit. */
  questions: number;
  textChecks: number;
}

/** A village on CloudBase's stand-in, through the SDK, in which every call is counted. */
export class CountedWorld {
  /** What each call cost, by its action. */
  readonly costs = new Map<string, Cost[]>();
  readonly wechat = new RecordingWeChat();
  private textChecks = 0;

  private constructor(
    readonly life: Life,
    private readonly opened: Awaited<ReturnType<typeof openCloudBase>>,
  ) {
    life.world.contentCheck = this.contentCheck;
    life.world.ports.messages = this.wechat;
    const { world } = life;
    const send = world.send.bind(world);
    world.send = async (who, input) => {
      const { answer, cost } = await this.counted(() => send(who, input));
      const { action } = input as { action: string };
      if (answer.ok) this.costs.set(action, [...(this.costs.get(action) ?? []), cost]);
      return answer;
    };
  }

  static async begin(village: FoundVillage): Promise<CountedWorld> {
    const opened = await openCloudBase();
    return new CountedWorld(await Life.begin(village, async () => ({ ...opened, isDistant: true })), opened);
  }

  /** Does it with nothing else going on, and says what it cost. */
  async counted<Answer>(work: () => Promise<Answer>): Promise<{ answer: Answer; cost: Cost }> {
    const { counts } = this.opened.standIn;
    counts.clear();
    this.textChecks = 0;
    const answer = await work();
    const of = (...names: string[]) => names.reduce((sum, name) => sum + (counts.get(`database.${name}`) ?? 0), 0);
    const questions = [...counts].reduce((sum, [name, count]) => sum + (name.startsWith('database.') ? count : 0), 0);
    const [reads, writes] = [of('getDocument'), of('insertDocument', 'modifyDocument')];
    return { answer, cost: { reads, writes, questions, textChecks: this.textChecks } };
  }

  async clockRun(steps: readonly ClockStep[]): Promise<Cost> {
    return (await this.counted(() => runClock(this.life.world.ports, steps))).cost;
  }

  /** The most that an action cost any time. */
  costOf(action: string): Cost {
    const all = this.costs.get(action) ?? [];
    if (all.length === 0) throw new Error(`${action} was never called`);
    const most = (part: keyof Cost) => Math.max(...all.map((cost) => cost[part]));
    return {
      reads: most('reads'),
      writes: most('writes'),
      questions: most('questions'),
      textChecks: most('textChecks'),
    };
  }

  close(): Promise<void> {
    return this.opened.close();
  }

  private readonly contentCheck: ContentCheck = {
    checkText: () => {
      this.textChecks += 1;
      return Promise.resolve('pass');
    },
    askAboutMedia: () => Promise.resolve({ traceId: 'trace-1' }),
  };
}
