import * as z from 'zod/mini';

const points = z.int().check(z.nonnegative(), z.lte(100));
const count = z.int().check(z.positive(), z.lte(1_000));

/**
 * By what admitted matters are proposed for an evening 排议程的先后: points for age, urgency, support and category. It
 * only proposes; the chair stays free.
 */
export const agendaOrderShape = z.strictObject({
  /** One point for so many days since the matter was raised. */
  ageDaysPerPoint: count,
  /** Points where the date by which it must be scheduled lies no further ahead than `dueDays`, and where it has passed. */
  dueDays: count,
  duePoints: points,
  overduePoints: points,
  /** Points where an evening put it off 暂缓: it has waited once already. */
  deferredPoints: points,
  /** One point for so many supporters, up to `supportPointsMax`. */
  supportersPerPoint: count,
  supportPointsMax: points,
  /** Points of single categories of the router; all others have none. */
  categoryPoints: z
    .array(z.strictObject({ categoryId: z.string().check(z.minLength(1), z.maxLength(40)), points }))
    .check(
      z.maxLength(30),
      z.refine((rows) => new Set(rows.map((row) => row.categoryId)).size === rows.length, 'each category occurs once'),
    ),
});
export type AgendaOrder = z.infer<typeof agendaOrderShape>;
