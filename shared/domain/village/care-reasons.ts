import * as z from 'zod/mini';

export const careReasonShape = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z]*$/), z.maxLength(40)),
  title: z.string().check(z.minLength(1), z.maxLength(30)),
  everyDays: z.int().check(z.gte(1), z.lte(400)),
});
export type CareReason = z.infer<typeof careReasonShape>;

/** Whom the village goes to see, and how often 必访的人: each reason with its rhythm in days. */
export const careReasonsShape = z.array(careReasonShape).check(
  z.minLength(1),
  z.maxLength(12),
  z.refine((reasons) => new Set(reasons.map(({ id }) => id)).size === reasons.length, 'each reason occurs once'),
);
