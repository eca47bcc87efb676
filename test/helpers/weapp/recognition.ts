import { bindingWords, welcomeWords } from '@shared/text/words/binding';
import { aSmallVillage } from '../small-village';
import type { Hand } from './hand';

/** The last four digits of 村民三, as they stand on the roster. */
export const phoneLast4 = aSmallVillage().roster.find(({ id }) => id === 'vg003')?.phoneLast4 ?? '';

/** Somebody whom the village does not know yet says that they are 村民三, on the page that asks. */
export async function askToBeRecognised(hand: Hand): Promise<void> {
  expect(hand.path).toBe('pages/member/welcome/index');
  await hand.fill(welcomeWords.name, '村民三');
  await hand.fill(welcomeWords.digits, phoneLast4);
  await hand.tap(welcomeWords.ask);
  hand.sees(welcomeWords.waitingTitle);
}

/** The clerk sees that name and digits fit, and says that it is them. */
export async function confirmTheAsking(clerk: Hand): Promise<void> {
  await clerk.open('/pages/member/bindings/index');
  clerk.sees(bindingWords.matched);
  await clerk.tapRow('村民三');
  await clerk.tap(bindingWords.confirm);
  clerk.sees(bindingWords.none);
}
