import type { Chance } from '@cloud/_local/demo-village/history/chance';
import type { ActionName, PayloadOf } from '@shared/contract';
import type { WireAnswer } from '@cloud/api/dispatch';
import type { World } from '../helpers/world';
import { BrokenOff } from './breaking-store';

interface Request {
  who: string;
  input: { action: ActionName; payload: unknown; requestId: string };
}

/** A request and the answer that it got, to be sent again later. */
interface Answered extends Request {
  answer: WireAnswer;
}

/** Of the last so many accepted acts, any may come again. */
const rememberedMax = 60;

/**
 * The phones of the hall: each repeats an unanswered request under its own id until it is answered, sometimes twice at
 * once, and now and then a request that was accepted long ago arrives once more.
 */
export class Telephone {
  private readonly accepted: Answered[] = [];
  /** Acts that were tried, and those that were accepted. */
  count = 0;
  acceptedCount = 0;
  repeatedCount = 0;

  constructor(
    private readonly world: World,
    private readonly chance: Chance,
  ) {}

  async call<A extends ActionName>(who: string, action: A, payload: PayloadOf<A>): Promise<WireAnswer> {
    const request = { who, input: { action, payload, requestId: `s${++this.count}` } };
    const [answer, twin] = await Promise.all([
      this.untilAnswered(request),
      this.chance.next() < 0.1 ? this.untilAnswered(request) : undefined,
    ]);
    if (twin?.ok && answer.ok) expect(twin).toEqual(answer);
    const standing = answer.ok ? answer : (twin ?? answer);
    if (standing.ok) this.remember({ ...request, answer: standing });
    return standing;
  }

  /** A request from before comes once more: the same answer, and nothing is done. */
  async repeatSomething(): Promise<void> {
    const before = this.accepted[this.chance.between(0, this.accepted.length - 1)];
    if (!before) return;
    this.repeatedCount += 1;
    const again = await this.untilAnswered(before);
    // A box that was cleared knows who has voted, and no code any more: it can only say that they have.
    const isCleared = before.input.action === 'vote.cast-secret' && !again.ok;
    if (isCleared) expect(again).toMatchObject({ refusal: { code: 'BallotAlreadyCast' } });
    else expect(again).toEqual(before.answer);
  }

  private remember(answered: Answered): void {
    this.acceptedCount += 1;
    this.accepted.push(answered);
    if (this.accepted.length > rememberedMax) this.accepted.shift();
  }

  private async untilAnswered({ who, input }: Request): Promise<WireAnswer> {
    for (;;) {
      try {
        return await this.world.send(who, input);
      } catch (error) {
        if (!(error instanceof BrokenOff)) throw error;
      }
    }
  }
}
