import * as z from 'zod/mini';
import { dayShape } from '@shared/kernel/id';

const day = z.exactOptional(dayShape);
const text = z.string().check(z.minLength(1), z.maxLength(200));
const gist = z.string().check(z.minLength(1), z.maxLength(60));
const matterIds = z.array(z.string());

/** When what happens to one matter; a day left out is a step that it does not take, or takes by the rhythm. */
export const matterDatesShape = z.strictObject({
  raisedOn: dayShape,
  /** The party organisation's session that decides it; an earlier one returned it, and it was cured. */
  sessionOn: day,
  returnedOn: day,
  curedOn: day,
  withdrawnOn: day,
  routedOn: day,
  reconsiderOn: day,
  townOn: day,
  publishedOn: day,
  objectedOn: day,
  answeredOn: day,
  /** The date promised; for a declined matter that of its handler. */
  dueOn: day,
  doneOn: day,
  heldOn: day,
  reviewOn: day,
  reassignedOn: day,
  notYetOn: day,
  newDueOn: day,
  doneAgainOn: day,
});
export type MatterDates = z.infer<typeof matterDatesShape>;

/** One evening of the council: how many come, and what is on its agenda. */
export const eveningDatesShape = z.strictObject({
  id: z.string(),
  on: dayShape,
  convenedOn: day,
  title: z.string().check(z.maxLength(40)),
  present: z.int(),
  matterIds,
  /** Too few came; nothing was opened. */
  isInquorate: z.exactOptional(z.literal(true)),
  /** Convened, and not held before the demonstration opens. */
  isAhead: z.exactOptional(z.literal(true)),
  /** On the agenda, but the evening was over before. */
  notReached: z.exactOptional(matterIds),
  guest: z.exactOptional(z.strictObject({ name: text, capacity: text, matterId: z.string(), gist })),
});
export type EveningDates = z.infer<typeof eveningDatesShape>;

export const calendarShape = z.strictObject({
  beginsOn: dayShape,
  opensOn: dayShape,
  opensAt: z.string(),
  evenings: z.array(eveningDatesShape),
  matters: z.record(z.string(), matterDatesShape),
});

/** What was said about a matter in the hall, and how it was voted on. */
export const talkShape = z.strictObject({
  consensus: text,
  speeches: z.array(z.strictObject({ gist, stance: z.enum(['for', 'against', 'neutral']) })),
  /** How many voted against or abstained, the others being in favour; or as many against as in favour. */
  split: z.exactOptional(
    z.union([z.strictObject({ against: z.int(), abstain: z.int() }), z.strictObject({ tie: z.literal(true) })]),
  ),
  method: z.exactOptional(z.enum(['showOfHands', 'secret', 'paper'])),
  recused: z.exactOptional(z.string()),
  recusalReason: z.exactOptional(text),
});
export type Talk = z.infer<typeof talkShape>;

export const talksShape = z.strictObject({
  leaveReasons: z.array(text),
  leaveReasonsOfCadres: z.array(text),
  closeOutReasons: z.array(text),
  talks: z.record(z.string(), talkShape),
});
