import type { Chance } from '@cloud/_local/demo-village/history/chance';
import type { WireAnswer } from '@cloud/api/dispatch';
import type { Meeting } from '@shared/domain/agenda/meeting';
import type { Floor } from '@shared/domain/meeting/floor';
import { floorId } from '@shared/domain/meeting/floor';
import type { World } from '../helpers/world';
import type { Observer } from './observer';
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

export const chairId = 'ch001';
export const clerkId = 'ck001';
/** Neither on the council nor in an office. */
export const strangerId = 'vg005';

/** The answer is as the rules, known by heart, say it must be; gives whether it was a yes. */
export function expectAnswer(answer: WireAnswer, isYes: boolean, what: string): boolean {
  if (answer.ok !== isYes) {
    throw new Error(`${what}: expected ${isYes ? 'yes' : 'no'}, was answered ${JSON.stringify(answer)}`);
  }
  return isYes;
}

export function oneOf<T>(chance: Chance, all: readonly T[]): T {
  return all[chance.between(0, all.length - 1)] as T;
}

export async function meetingOf({ world, meetingId }: Evening): Promise<Meeting> {
  return (await world.stored('meetings', meetingId)) as unknown as Meeting;
}

export async function floorOf({ world, meetingId }: Evening): Promise<Floor | undefined> {
  return (await world.stored('floors', floorId(meetingId))) as unknown as Floor | undefined;
}

export async function currentItemId(evening: Evening): Promise<string> {
  return (await meetingOf(evening)).currentItemId ?? '';
}
