import type { Refusal } from '../../kernel/outcome';

/** A sentence for each code of a union of refusals: one that is missing does not compile. */
export type Sentences<R extends Refusal> = {
  [Code in R['code']]: (refusal: Extract<R, { code: Code }>) => string;
};
