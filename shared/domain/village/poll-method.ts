import * as z from 'zod/mini';

/**
 * How a council votes: by phone, in the open or secretly 无记名; by a show of hands 举手; on paper 纸票. Which of them a
 * village allows is a rule.
 */
export const pollMethods = ['open', 'secret', 'showOfHands', 'paper'] as const;
export const pollMethodShape = z.enum(pollMethods);
export type PollMethod = z.infer<typeof pollMethodShape>;
