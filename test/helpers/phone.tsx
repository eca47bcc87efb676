import { setImmediate } from 'node:timers';
import type { ComponentType } from 'react';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { noteServerNow } from '../../miniprogram/cloud/clock';
import { ConnectionLost } from '../../miniprogram/cloud/connection-lost';
import { noteReader } from '../../miniprogram/cloud/reader';
import { send, type WireRequest } from '../../miniprogram/cloud/transport';
import { type ActionName, type AnyRefusal, contract, type PayloadOf } from '../../shared/contract';
import { refusalSentence } from '../../shared/text/refusals/all';
import { page } from './taro/taro';
import { World } from './world';

// NOTE: a test imports this file before the page it shows, so that the page finds these in place of what they stand for.
jest.mock('../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
jest.mock('../../miniprogram/cloud/with-repeats', () => ({ withRepeats: (ask: () => Promise<unknown>) => ask() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;
// The store of the village stands on Node, its screens in a browser's surroundings, which lack this.
globalThis.setImmediate = setImmediate;

/**
 * One phone that goes from hand to hand: real pages under a finger, and at the other end of the line the village's own
 * actions. Only the line between them is replaced.
 */
export class Phone {
  private who = '';
  private under = 0;
  private requests: WireRequest[] = [];
  private lost: string | null = null;

  constructor(readonly world: World) {
    (send as jest.Mock).mockReset().mockImplementation(async (request: WireRequest) => {
      const written = JSON.parse(JSON.stringify(request)) as WireRequest;
      this.requests.push(written);
      if (this.lost === request.action) throw new ConnectionLost('off');
      this.under += 1;
      const answer = await world.send(this.who, written);
      this.under -= 1;
      noteServerNow(world.now);
      return answer;
    });
  }

  /** Shows a page to somebody; another person's phone keeps nothing of this one's. */
  async open(who: string, Page: ComponentType, params: Record<string, string> = {}): Promise<void> {
    cleanup();
    if (who === this.who) page.turnTo(params);
    else page.open(params);
    this.who = who;
    noteServerNow(this.world.now);
    noteReader(who);
    this.requests = [];
    render(<Page />);
    await this.settle();
  }

  /** From now on no answer comes to this action. */
  lose(action: ActionName): void {
    this.lost = action;
  }

  /** Taps what carries these words; where they stand twice, as in a sheet above its page, the last one. */
  tap(words: string): Promise<void> {
    return this.tapOn(screen.getAllByText(words).at(-1) as HTMLElement);
  }

  async tapOn(button: HTMLElement): Promise<void> {
    fireEvent.click(button);
    await this.settle();
  }

  fill(label: string, value: string, part = 0): void {
    const field = screen.getAllByLabelText(label)[part] as HTMLElement;
    fireEvent.change(field, { target: { value } });
  }

  /** What this page asked the cloud to do: action and payload, first to last; what it only read is left out. */
  get commands(): [action: string, payload: unknown][] {
    const asked = this.requests.filter(({ action }) => contract[action as ActionName].kind === 'command');
    return asked.map(({ action, payload }) => [action, payload]);
  }

  /** Everything that can be read on the page. */
  get words(): string {
    return document.body.textContent ?? '';
  }

  /** The sentence that says why something was not done. */
  get refusal(): string | null {
    const notes = document.querySelectorAll('.refusal-note-sentence');
    return [...notes].map((note) => note.textContent).join() || null;
  }

  /** The sentence with which the cloud says no to somebody. */
  async refusalTo<A extends ActionName>(who: string, action: A, payload: PayloadOf<A>): Promise<string> {
    return refusalSentence((await this.world.refusal(who, action, payload)) as AnyRefusal);
  }

  /** The part of the page under a heading. */
  part(title: string) {
    return within(screen.getByText(title).closest('.section') as HTMLElement);
  }

  /** Until every answer has come and is drawn. */
  private async settle(): Promise<void> {
    for (let isQuiet = false; !isQuiet;) {
      await act(() => new Promise((drawn) => setTimeout(drawn, 1)));
      isQuiet = this.under === 0;
    }
    await act(() => new Promise((drawn) => setTimeout(drawn, 1)));
  }
}

/** A phone before each test, in a village of its own; `prepare` brings it to where the test begins. */
export function aPhone(prepare: (world: World) => Promise<void>): () => Phone {
  let phone: Phone;
  beforeEach(async () => {
    const world = await World.create();
    await prepare(world);
    phone = new Phone(world);
  });
  afterEach(async () => {
    cleanup();
    await phone.world.close();
  });
  return () => phone;
}
