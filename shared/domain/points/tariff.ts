import * as z from 'zod/mini';
import { dayShape, isInForce, isNotBefore, sourceShape } from '../village/rule';

/**
 * What may make a duty point post by itself. There is no trigger for a ballot, and none may be added: points can
 * neither reward, buy, gate nor weigh a ballot.
 */
export const dutyTriggers = ['meetingAttended', 'matterSponsored', 'visitMade', 'taskOnTime', 'minutesSigned'] as const;
export type DutyTrigger = (typeof dutyTriggers)[number];

/** Villagers' points come from claims and proposals with evidence, and from the opening of a year; never by themselves. */
export const creditTriggers = ['claim', 'proposal', 'yearOpening'] as const;

export const creditCategories = [
  'householdBase',
  'ecologicalMorality',
  'villageCovenant',
  'lawAbiding',
  'publicWelfare',
  'familyMorality',
  'industry',
] as const;
export type CreditCategory = (typeof creditCategories)[number];

const points = z.int().check(z.positive(), z.lte(1000));
const entryFields = {
  /** No dot: a ledger transfer's id is `tariff.source.beneficiary`. */
  id: z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(40)),
  title: z.string().check(z.minLength(1), z.maxLength(40)),
  points,
  /** Most points this entry may give or take in a calendar month and year (Shanghai). */
  monthlyPointsMax: points,
  yearlyPointsMax: points,
  source: sourceShape,
  effectiveFrom: dayShape,
  effectiveTo: z.exactOptional(dayShape),
};

interface Limits {
  points: number;
  monthlyPointsMax: number;
  yearlyPointsMax: number;
  effectiveFrom: string;
  effectiveTo?: string;
}
const hasOrderedCaps = (entry: Limits) =>
  entry.points <= entry.monthlyPointsMax && entry.monthlyPointsMax <= entry.yearlyPointsMax;
const capsSentence = 'one award fits the month, and the month fits the year';
const endsAfterItStarts = (entry: Limits) => isNotBefore(entry.effectiveTo, entry.effectiveFrom);
const endSentence = 'an entry ends on or after its first day';

/** An entry of the villagers' tariff 积分细则. `points` is always positive; `direction` says whether it is given or taken. */
export const creditEntryShape = z
  .strictObject({
    ...entryFields,
    category: z.enum(creditCategories),
    direction: z.enum(['award', 'deduct']),
    beneficiary: z.enum(['person', 'household']),
    trigger: z.enum(creditTriggers),
    /** What the review group wants to see, in plain words. */
    evidence: z.string().check(z.minLength(1), z.maxLength(120)),
    /**
     * Months of the year in which anybody can do it who wants to 当季; absent means all of them, none that it comes by
     * occasion only, like a wedding. Only ideas look at it: a claim is open in every month.
     */
    seasonMonths: z.exactOptional(z.array(z.int().check(z.gte(1), z.lte(12))).check(z.maxLength(12))),
  })
  .check(
    z.refine(hasOrderedCaps, capsSentence),
    z.refine(endsAfterItStarts, endSentence),
    z.refine(
      (entry) => entry.direction === 'award' || entry.trigger === 'proposal',
      'a deduction is proposed, told, and reviewed',
    ),
  );
export type CreditEntry = z.infer<typeof creditEntryShape>;

/** An entry of the council's duty points 履职积分: honour only, posted by the act that triggers it. */
export const dutyEntryShape = z
  .strictObject({ ...entryFields, trigger: z.enum(dutyTriggers) })
  .check(z.refine(hasOrderedCaps, capsSentence), z.refine(endsAfterItStarts, endSentence));
export type DutyEntry = z.infer<typeof dutyEntryShape>;

/**
 * What becomes of points at the end of a year 年终结转: all are carried over, or at most so many to an account, or none.
 * What expires is told `noticeDays` before.
 */
export const yearEndShape = z
  .strictObject({
    keeps: z.enum(['all', 'capped', 'none']),
    pointsMax: z.exactOptional(z.int().check(z.positive(), z.lte(100_000))),
    noticeDays: z.int().check(z.gte(7), z.lte(120)),
    title: z.string().check(z.minLength(1), z.maxLength(40)),
    source: sourceShape,
  })
  .check(z.refine((rule) => (rule.keeps === 'capped') === (rule.pointsMax !== undefined), 'a cap has its number'));
export type YearEnd = z.infer<typeof yearEndShape>;

/** Star levels 星级: by the points of a year, lowest first, of a person or a household. */
export const levelsShape = z.strictObject({
  of: z.enum(['person', 'household']),
  steps: z.array(z.strictObject({ title: z.string().check(z.minLength(1), z.maxLength(12)), pointsMin: points })).check(
    z.minLength(1),
    z.maxLength(10),
    z.refine(
      (steps) => steps.every(({ pointsMin }, at) => at === 0 || pointsMin > (steps[at - 1]?.pointsMin ?? 0)),
      'each level takes more than the one before',
    ),
  ),
  source: sourceShape,
});
export type Levels = z.infer<typeof levelsShape>;

const tariffFields = <Entry extends z.core.$ZodType<{ id: string }>>(book: 'moralCredit' | 'duty', entry: Entry) => ({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  book: z.literal(book),
  edition: z.int().check(z.positive()),
  entries: z.array(entry).check(
    z.minLength(1),
    z.maxLength(200),
    z.refine((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, 'each id occurs once'),
  ),
});

const opensYear = ({ entries }: { entries: CreditEntry[] }, year: string) =>
  entries.filter((entry) => entry.trigger === 'yearOpening' && isInForce(entry, `${year}-01-01`));

/** No first of January has two entries that open its year. */
const opensYearsOnce = (tariff: { entries: CreditEntry[] }) =>
  tariff.entries.every(({ effectiveFrom }) =>
    [0, 1].every((later) => opensYear(tariff, String(Number(effectiveFrom.slice(0, 4)) + later)).length <= 1),
  );

/** Two books, never mixed: each has its own shape, so that an entry of one cannot stand in the other. */
export const creditTariffShape = z
  .strictObject({
    ...tariffFields('moralCredit', creditEntryShape),
    yearEnd: z.exactOptional(yearEndShape),
    levels: z.exactOptional(levelsShape),
  })
  .check(z.refine(opensYearsOnce, 'a year is opened by one entry'));
export const dutyTariffShape = z.strictObject(tariffFields('duty', dutyEntryShape));
export type CreditTariff = z.infer<typeof creditTariffShape>;
export type DutyTariff = z.infer<typeof dutyTariffShape>;

/** Read a tariff from data. Throws when it breaks its shape. */
export const parseCreditTariff = (input: unknown): CreditTariff => creditTariffShape.parse(input);
export const parseDutyTariff = (input: unknown): DutyTariff => dutyTariffShape.parse(input);

/** The entries in force on the day, both ends included. */
export function entriesOn<Entry extends CreditEntry | DutyEntry>(tariff: { entries: Entry[] }, on: string): Entry[] {
  return tariff.entries.filter((entry) => isInForce(entry, on));
}

/** What an act earns in duty points on that day; nothing when the tariff has no such entry. */
export function dutyEntryFor(tariff: DutyTariff, trigger: DutyTrigger, on: string): DutyEntry | undefined {
  return entriesOn(tariff, on).find((entry) => entry.trigger === trigger);
}

/** What the first of January gives to each household or person; nothing when the tariff has no such entry. */
export function yearOpeningEntry(tariff: CreditTariff, year: number): CreditEntry | undefined {
  return opensYear(tariff, String(year))[0];
}
