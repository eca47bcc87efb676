import * as z from 'zod/mini';

/**
 * The fields a sponsor completes before pre-review; `wording` is what the matter says, where it began as a voice note or
 * a photo alone. They bind the sponsor, never the villager's first sentence.
 */
export const preparednessFields = [
  'wording',
  'category',
  'affected',
  'outcomeWanted',
  'options',
  'costYuan',
  'costSource',
  'materials',
] as const;
export type PreparednessField = (typeof preparednessFields)[number];

const itemFields = {
  id: z.string().check(z.regex(/^[a-z][A-Za-z]*$/), z.maxLength(40)),
  field: z.enum(preparednessFields),
  /** What must hold, in plain words. */
  title: z.string().check(z.minLength(1), z.maxLength(40)),
  /** How the sponsor puts it right, in plain words. */
  cure: z.string().check(z.minLength(1), z.maxLength(120)),
};

/**
 * One item of the preparedness checklist 准备清单:
 * - `filled`: the field has a value (a text is not blank, an amount is entered; an amount of zero counts);
 * - `atLeastChars`: the text has at least `charsMin` characters, blanks at both ends not counted;
 * - `atLeastItems`: the list has at least `itemsMin` entries;
 * - `hasMaterial`: at least one material is attached.
 */
export const preparednessItemShape = z.discriminatedUnion('test', [
  z.strictObject({ ...itemFields, test: z.literal('filled') }),
  z.strictObject({ ...itemFields, test: z.literal('atLeastChars'), charsMin: z.int().check(z.positive()) }),
  z.strictObject({ ...itemFields, test: z.literal('atLeastItems'), itemsMin: z.int().check(z.positive()) }),
  z.strictObject({ ...itemFields, test: z.literal('hasMaterial') }),
]);
export type PreparednessItem = z.infer<typeof preparednessItemShape>;

/** The checklist as the rule book holds it 准备不充分: each id once. */
export const preparednessChecklistShape = z.array(preparednessItemShape).check(
  z.minLength(1),
  z.maxLength(20),
  z.refine((items) => new Set(items.map((item) => item.id)).size === items.length, 'each item id occurs once'),
);
