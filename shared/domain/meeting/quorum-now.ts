import { assert } from '../../kernel/assert';
import type { Meeting, MeetingRules } from '../agenda/meeting';
import type { Explanation } from '../village/explanation';
import type { PresenceRoll } from './presence-roll';
import { explainRollQuorum } from './quorum';

export interface RollQuorum {
  rollId: string;
  councilName: string;
  explanation: Explanation;
}

/** The quorum of every roll at an instant; each must reach its own. */
export function quorumNow(rolls: readonly PresenceRoll[], atMs: number, rules: MeetingRules): RollQuorum[] {
  return rolls.map((roll) => ({
    rollId: roll.id,
    councilName: roll.councilName,
    explanation: explainRollQuorum(roll, atMs, rules.quorum),
  }));
}

export type QuorumNotReached = {
  code: 'MeetingQuorumNotReached';
  councilName: string;
  required: number;
  presentCount: number;
  shortBy: number;
  explanation: Explanation;
};

/** The refusal for the first roll that is short, with its arithmetic; undefined when every roll has its quorum. */
export function firstShortOfQuorum(
  rolls: readonly PresenceRoll[],
  atMs: number,
  rules: MeetingRules,
): QuorumNotReached | undefined {
  assert(rolls.length > 0, 'a convened meeting has a roll');
  const short = quorumNow(rolls, atMs, rules).find(({ explanation }) => !explanation.isMet);
  if (!short) return undefined;
  const { required = 0, presentCount = 0, shortBy = 0 } = short.explanation.numbers;
  return {
    code: 'MeetingQuorumNotReached',
    councilName: short.councilName,
    required,
    presentCount,
    shortBy,
    explanation: short.explanation,
  };
}

/** The frozen rules; a meeting beyond its plan has them. */
export function rulesOf(meeting: Meeting): MeetingRules {
  assert(meeting.rules !== null, 'a convened meeting carries its rules');
  return meeting.rules;
}
