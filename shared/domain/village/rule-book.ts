import * as z from 'zod/mini';
import { isClockRule, ladderRuleIds } from './clock-rules';
import { type Rule, ruleShape } from './rule';
import { type RuleId, ruleIds, type RuleValue, ruleValueShapes } from './rule-values';

/** The rule book of one village 议事规则: changed only by a recorded decision, and then as a new edition. */
export interface RuleBook {
  id: string;
  villageId: string;
  edition: number;
  rules: { [Id in RuleId]: Rule<RuleValue<Id>, Id> };
}

const rulesShape = z.strictObject(
  Object.fromEntries(ruleIds.map((id) => [id, ruleShape(ruleValueShapes[id] as z.ZodMiniType, id)])),
) as unknown as z.ZodMiniType<RuleBook['rules']>;

/** The shape of a whole rule book; every rule is present, stands under its own id, and agrees with its neighbours. */
export const ruleBookShape = z
  .strictObject({
    id: z.string().check(z.minLength(1), z.maxLength(60)),
    villageId: z.string().check(z.minLength(1), z.maxLength(40)),
    edition: z.int().check(z.positive()),
    rules: rulesShape,
  })
  .check(
    z.refine(
      ({ rules }) => rules.noticeDaysMin.value <= rules.noticeDaysMax.value,
      'the shortest notice is not longer than the longest',
    ),
    z.refine(
      ({ rules }) => Object.values(rules).every(({ id, unit }) => unit === undefined || isClockRule(id)),
      'only the clocks of a matter count working days',
    ),
    z.refine(({ rules }) => isLadderRising(rules), 'the ladder climbs step by step'),
  );

/** Whether each step of the ladder 督办 comes after the one before. */
export function isLadderRising(rules: RuleBook['rules']): boolean {
  const days = ladderRuleIds.map((id) => rules[id].value);
  return days.every((count, step) => step === 0 || count > (days[step - 1] ?? 0));
}

/** Read a rule book from data. Throws when it breaks its shape: a village without rules cannot work. */
export function parseRuleBook(input: unknown): RuleBook {
  return ruleBookShape.parse(input);
}

/** The rule itself, with title and source: copy this into a case when the case starts. */
export function ruleOf<Id extends RuleId>(book: RuleBook, id: Id): Rule<RuleValue<Id>, Id> {
  return book.rules[id];
}

/** The rule's value alone, where no explanation is given. */
export function valueOf<Id extends RuleId>(book: RuleBook, id: Id): RuleValue<Id> {
  return book.rules[id].value;
}
