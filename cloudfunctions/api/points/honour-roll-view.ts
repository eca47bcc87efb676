import { readHonourRoll } from '@cloud/_repositories/honour-roll';
import { reply, type View } from '../action';

/** `points.honour-roll`: who gained most in a month, a quarter or a year; without one, in the latest posted month. */
export const honourRollView: View<'points.honour-roll'> = async ({ reads, actor, nowMs, payload: { period } }) =>
  reply(await readHonourRoll(reads, actor, { period, nowMs }));
