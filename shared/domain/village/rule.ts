import * as z from 'zod/mini';

/** Where a number comes from: a document, its article, its edition. A citation says the edition, because law is renumbered. */
export const sourceShape = z.strictObject({
  document: z.string().check(z.minLength(1), z.maxLength(60)),
  article: z.string().check(z.maxLength(40)),
  edition: z.string().check(z.minLength(1), z.maxLength(40)),
});
export type Source = z.infer<typeof sourceShape>;

/** A calendar day `YYYY-MM-DD` in Asia/Shanghai. */
export const dayShape = z.iso.date();

const fractionFields = {
  numerator: z.int().check(z.positive(), z.lte(1000)),
  denominator: z.int().check(z.positive(), z.lte(1000)),
};
const comparisonShape = z.enum(['atLeast', 'moreThan']);

/** Who must be present 到会人数要求. `atLeast` 以上 includes the number itself, `moreThan` 过半数 excludes it. */
export const quorumShape = z
  .strictObject({ ...fractionFields, comparison: comparisonShape })
  .check(z.refine((value) => value.numerator <= value.denominator, 'a quorum is at most everybody'));
export type Quorum = z.infer<typeof quorumShape>;

/** Who must vote in favour. `cast` is for + against; with `present` and `members` an abstention weighs against. */
export const majorityShape = z
  .strictObject({ ...fractionFields, base: z.enum(['present', 'members', 'cast']), comparison: comparisonShape })
  .check(z.refine((value) => value.numerator <= value.denominator, 'a majority is at most everybody'));
export type Majority = z.infer<typeof majorityShape>;

/** One rule of a village 规则: a value with a title, a source and the days on which it holds. */
export interface Rule<Value, Id extends string = string> {
  id: Id;
  title: string;
  value: Value;
  /** What a number of days counts; absent for calendar days. Only the clocks of rule-clock.ts may count working days. */
  unit?: 'workingDays';
  source: Source;
  /** First day on which the rule holds. */
  effectiveFrom: string;
  /** Last day on which the rule holds; absent while it is in force. */
  effectiveTo?: string;
}

/** The shape of a rule whose value has the given shape; cases copy a rule whole when they start, and parse it with this. */
export function ruleShape<Value extends z.core.$ZodType, Id extends string = string>(value: Value, id?: Id) {
  const shape = z
    .strictObject({
      id: id === undefined ? z.string() : z.literal(id),
      title: z.string().check(z.minLength(1), z.maxLength(60)),
      value,
      unit: z.exactOptional(z.literal('workingDays')),
      source: sourceShape,
      effectiveFrom: dayShape,
      effectiveTo: z.exactOptional(dayShape),
    })
    .check(
      z.refine((rule) => isNotBefore(rule.effectiveTo, rule.effectiveFrom), 'a rule ends on or after its first day'),
    );
  return shape as unknown as z.ZodMiniType<Rule<z.output<Value>, Id>>;
}

/** What a rule's number of days counts. */
export function unitOf({ unit }: { unit?: 'workingDays' }): 'days' | 'workingDays' {
  return unit ?? 'days';
}

/** `YYYY-MM-DD` texts compare like days; an open end is never before anything. */
export function isNotBefore(endsOn: string | undefined, startsOn: string): boolean {
  return endsOn === undefined || endsOn >= startsOn;
}

/** True when the day lies within the span, both ends included. */
export function isInForce(span: { effectiveFrom: string; effectiveTo?: string }, on: string): boolean {
  return span.effectiveFrom <= on && isNotBefore(span.effectiveTo, on);
}
