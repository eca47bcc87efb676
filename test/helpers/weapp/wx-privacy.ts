import { idOf, trigger } from './view-layer';
import type { Answered } from './wx-answers';

/** What a person has said to WeChat's question about what is private, and how often they were asked. */
export interface Privacy {
  /** Most have agreed at some earlier time. */
  hasAgreed: boolean;
  /** The calls for which the mini-program was told to ask. */
  readonly asked: string[];
}

type Word = { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string };
type Listener = (resolve: (word: Word) => void, about: { referrer: string }) => void;
type Call = (options: Answered) => void;

const refused = 'privacy permission is not authorized';
const notTapped = 'the button by which the person agreed was not tapped';

/**
 * WeChat's guard before what is private: a call waits until the mini-program has asked the person and says what they
 * answered. A yes counts only from a button made for it that was really tapped.
 */
export class PrivacyGuard {
  readonly privacy: Privacy = { hasAgreed: true, asked: [] };
  private listener: Listener | null = null;
  private readonly tapped = new Set<string>();

  constructor(
    private readonly complain: (words: string) => void,
    place: HTMLElement,
  ) {
    place.addEventListener('click', ({ target }) => this.noteTap(target as Element));
  }

  readonly calls = {
    onNeedPrivacyAuthorization: (listener: Listener): void => void (this.listener = listener),
    openPrivacyContract: (): void => undefined,
  };

  /** The calls, each behind the guard. */
  guard<Calls extends Record<string, Call>>(calls: Calls): Calls {
    const guarded = Object.entries(calls).map(([name, call]) => [
      name,
      (options: Answered) =>
        this.ask(name, (isAllowed) => {
          if (isAllowed) return call(options);
          const failure = { errMsg: `${name}:fail ${refused}` };
          options.fail?.(failure);
          options.complete?.(failure);
        }),
    ]);
    return Object.fromEntries(guarded) as Calls;
  }

  private ask(referrer: string, goOn: (isAllowed: boolean) => void): void {
    if (this.privacy.hasAgreed) return goOn(true);
    this.privacy.asked.push(referrer);
    if (!this.listener) return goOn(false);
    this.listener(
      ({ event, buttonId = '' }) => {
        if (event === 'exposureAuthorization') return;
        const isMeant = event === 'agree' && this.tapped.has(buttonId);
        if (event === 'agree' && !isMeant) this.complain(notTapped);
        this.privacy.hasAgreed ||= isMeant;
        goOn(isMeant);
      },
      { referrer },
    );
  }

  /** What WeChat's own buttons do when they are tapped. */
  private noteTap(target: Element): void {
    const button = target.closest<HTMLElement>('wx-button');
    const kind = button?.getAttribute('open-type');
    if (button && kind === 'agreePrivacyAuthorization') {
      this.tapped.add(idOf(button));
      trigger(button, 'agreeprivacyauthorization', {});
    }
    if (button && kind === 'getPhoneNumber') {
      this.ask('getPhoneNumber', (isAllowed) => {
        const answer = isAllowed
          ? { errMsg: 'getPhoneNumber:ok', code: 'phone-code-1' }
          : { errMsg: `getPhoneNumber:fail ${refused}` };
        trigger(button, 'getphonenumber', answer);
      });
    }
  }
}
