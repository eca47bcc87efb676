import type { Chance } from '@cloud/_local/demo-village/history/chance';
import type { WireAnswer } from '@cloud/api/dispatch';
import type { ActionName, ReplyOf } from '@shared/contract';
import type { Meeting } from '@shared/domain/agenda/meeting';
import type { World } from '../helpers/world';
import { clerkId, type Observer } from './observer';
import type { Telephone } from './telephone';

/** What the people of one evening share: the village, its phones, chance, and somebody who writes everything down. */
export interface Evening {
  world: World;
  phones: Telephone;
  chance: Chance;
  observer: Observer;
  meetingId: string;
}

/** Something that somebody does in the hall. */
export type Act = (evening: Evening) => Promise<void>;

/** Neither on the council nor in an office. */
export const strangerId = 'vg005';
/** On the notice of every evening. */
export const guestName = '周律师';

/** The answer is as the rules, known by heart, say it must be; gives whether it was a yes. */
export function expectAnswer(answer: WireAnswer, isYes: boolean, what: string): boolean {
  if (answer.ok !== isYes) {
    throw new Error(`${what}: expected ${isYes ? 'yes' : 'no'}, was answered ${JSON.stringify(answer)}`);
  }
  return isYes;
}

/** What an accepted command gave back. */
export function replyOf<A extends ActionName>(answer: WireAnswer): ReplyOf<A> {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.data as ReplyOf<A>;
}

export function oneOf<T>(chance: Chance, all: readonly T[]): T {
  return all[chance.between(0, all.length - 1)] as T;
}

/** Mostly whoever leads, now and then somebody who does not. */
export function probablyLeader({ chance, observer }: Evening): string {
  return chance.next() < 0.93 ? observer.leaderId() : oneOf(chance, observer.memberIds);
}

/** Somebody for whom only they themself or the clerk may act: mostly they do, else the clerk or a stranger. */
export function selfOrClerk({ chance }: Evening, villagerId: string): { who: string; isAllowed: boolean } {
  const draw = chance.next();
  if (draw < 0.7) return { who: villagerId, isAllowed: true };
  return draw < 0.95 ? { who: clerkId, isAllowed: true } : { who: strangerId, isAllowed: false };
}

export async function meetingOf({ world, meetingId }: Pick<Evening, 'world' | 'meetingId'>): Promise<Meeting> {
  return (await world.stored('meetings', meetingId)) as unknown as Meeting;
}
