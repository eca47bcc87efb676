import * as z from 'zod/mini';

/** joining 入社 · leaving 退社 · moving to another household 迁户 · death 去世. */
export const memberChangeKinds = ['join', 'leave', 'move', 'death'] as const;
export const memberChangeKindShape = z.enum(memberChangeKinds);
export type MemberChangeKind = z.infer<typeof memberChangeKindShape>;

/**
 * Somebody's membership of the moral-credit cooperative 社员身份. Whoever was on the roster when the village was founded
 * is a member by founding and has none of this; it is written with the first change.
 */
export const membershipShape = z.object({
  isMember: z.boolean(),
  /** How it came to be so; `entered` for whoever came onto the roster later and has not joined. */
  how: z.enum(['founding', 'entered', ...memberChangeKinds]),
  /** Since which day; null since the founding, or since they came. */
  sinceOn: z.nullable(z.string()),
  /** The change that waits to be confirmed; there is one at most. */
  open: z.nullable(z.object({ changeId: z.string(), what: memberChangeKindShape })),
});
export type Membership = z.infer<typeof membershipShape>;

export const membershipByFounding: Membership = { isMember: true, how: 'founding', sinceOn: null, open: null };
export const membershipOfNewcomer: Membership = { isMember: false, how: 'entered', sinceOn: null, open: null };

export function membershipOf({ membership }: { membership?: Membership | undefined }): Membership {
  return membership ?? membershipByFounding;
}
