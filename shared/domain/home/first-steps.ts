import type { Meeting } from '../agenda/meeting';
import type { Village } from '../village/village';

/** From an empty village to its first evening, in this order. Whether the rules were read only the phone knows. */
export const firstSteps = ['roster', 'council', 'place', 'rules', 'tariff', 'evening'] as const;
export type FirstStep = (typeof firstSteps)[number];

export interface FirstStepState {
  step: FirstStep;
  /** Null where the village's record does not tell. */
  isDone: boolean | null;
  /** Seats that are taken; null where nothing is counted. */
  count: number | null;
}

interface Founding {
  village: Village;
  hasTariff: boolean;
  meetings: readonly Meeting[];
}

/**
 * How far a village has come on its way to the first evening 从空村到第一晚, read off its record:
 * - the roster 花名册 was imported: its groups and areas stand in the village;
 * - the council 议事会 has members, and somebody chairs it;
 * - the place 议事厅 has a name;
 * - the tariff 积分细则 of moral credit was entered;
 * - an evening was convened, whatever became of it.
 */
export function firstStepsOf({ village, hasTariff, meetings }: Founding): FirstStepState[] {
  const seated = village.council.members.filter(({ left }) => left === undefined).length;
  const states: Record<FirstStep, Omit<FirstStepState, 'step'>> = {
    roster: { isDone: village.groups.length + village.grids.length > 0, count: null },
    council: { isDone: seated > 0 && village.offices.chair.length > 0, count: seated },
    place: { isDone: village.meetingPlace.trim() !== '', count: null },
    rules: { isDone: null, count: null },
    tariff: { isDone: hasTariff, count: null },
    evening: { isDone: meetings.some(({ status }) => status !== 'draft'), count: null },
  };
  return firstSteps.map((step) => ({ step, ...states[step] }));
}
