import * as z from 'zod/mini';
import { unitKinds } from '@shared/domain/village/unit-draft';

const id = z.string().check(z.regex(/^[a-z]{1,2}\d{1,3}$/));
const word = z.string().check(z.minLength(1), z.maxLength(40));
const sentence = z.string().check(z.minLength(1), z.maxLength(200));
const rating = z.int().check(z.gte(1), z.lte(5));
const unit = z.strictObject({ id: word, name: word, kind: z.enum(unitKinds), liaisonId: z.nullable(id) });
const place = z.strictObject({ id, name: word });

/** The demo village itself: its groups, its grids with their grid members, the outside units around it, its households with their heads. */
export const villageDataShape = z.strictObject({
  id: word,
  name: word,
  townName: word,
  countyName: word,
  meetingPlace: word,
  groups: z.array(place),
  grids: z.array(z.strictObject({ ...place.shape, gridMemberId: id })),
  units: z.array(unit),
  households: z.array(z.strictObject({ id, headId: id, groupId: id, gridId: id, address: word })),
});

/**
 * How far a seeded matter has come when the demonstration opens. `overdue` is in progress past its date; `reopened`
 * was rated low, done again and visited again; `closedOut` and `answerDue` wait for the visit and for the answer.
 */
export const storyEnds = [
  'submitted',
  'raised',
  'returned',
  'admitted',
  'deferred',
  'rejected',
  'inProgress',
  'overdue',
  'onHold',
  'reportedDone',
  'visited',
  'reopened',
  'declinedByLaw',
  'declinedByCovenant',
  'routed',
  'routedToAssembly',
  'scheduled',
  'adopted',
  'closedOut',
  'declined',
  'answerDue',
  'underReconsideration',
  'withdrawn',
  'merged',
] as const;

const optional = <Shape extends z.core.$ZodType>(shape: Shape) => z.exactOptional(shape);

/**
 * The words of one seeded matter, from the villager's sentence to the visit. Text only: every act is played through
 * the actions, which decide whether it is possible.
 */
export const storyMatterShape = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/)),
  end: z.enum(storyEnds),
  authorId: id,
  helperId: optional(id),
  sponsorId: id,
  sentence,
  category: word,
  matterKind: word,
  affected: z.string().check(z.maxLength(200)),
  outcomeWanted: sentence,
  options: z.array(z.strictObject({ title: word, detail: sentence })),
  costYuan: z.nullable(z.int().check(z.nonnegative())),
  costSource: z.string().check(z.maxLength(100)),
  /** Of pictures in `data/pictures`: as it was when it was raised, and as it is when it is done. */
  before: optional(word),
  after: optional(word),
  materials: z.array(z.strictObject({ title: word, text: sentence })),
  /** Adopted and rejected matters: the motion's exact text. */
  motion: optional(sentence),
  assigneeId: optional(id),
  milestones: optional(z.array(word)),
  progress: optional(z.array(sentence)),
  doneNote: optional(sentence),
  /** What it is stuck for 卡住了 when the demonstration opens, and which unit could help. */
  stuck: optional(z.strictObject({ need: sentence, unitId: z.string() })),
  holdReason: optional(sentence),
  deferReason: optional(sentence),
  reopenReason: optional(sentence),
  /** Declined, returned and routed matters: why, by which articles, to which body, and what came of it. */
  reason: optional(sentence),
  articleIds: optional(z.array(word)),
  handlerId: optional(id),
  handledNote: optional(sentence),
  bodyId: optional(word),
  answerNote: optional(sentence),
  visitNote: optional(sentence),
  rating: optional(rating),
  /** What happened in between: sent back in the hall, objected to, moved to another date, reconsidered, done again. */
  notYetReason: optional(sentence),
  objectorId: optional(id),
  objection: optional(sentence),
  objectionAnswer: optional(sentence),
  reassignReason: optional(sentence),
  reconsiderReason: optional(sentence),
  townReason: optional(sentence),
  again: optional(z.strictObject({ progress: sentence, doneNote: sentence, visitNote: sentence, rating })),
  withdrawReason: optional(sentence),
  mergedInto: optional(word),
  mergeReason: optional(sentence),
});
export type StoryMatter = z.infer<typeof storyMatterShape>;

export const storyShape = z.array(storyMatterShape);
