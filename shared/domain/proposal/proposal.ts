import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';
import { roleShape } from '../member/role';
import { explanationShape } from '../village/explanation';
import type { PreparednessItem } from '../village/preparedness-checklist';
import type { Rule } from '../village/rule';
import { termShape } from '../village/rule-clock';
import { unitReferenceShape } from '../village/unit';
import { holderShape } from './holder';
import { procedureShape } from './procedure';
import { receiptShape } from './receipt';
import { stages } from './stage';
import { proposalStatusShape } from './status';

/** What the sponsor completes 收集: never asked of the villager's first sentence. */
export const preparationShape = z.object({
  category: z.string(),
  matterKind: z.string(),
  affected: z.string(),
  outcomeWanted: z.string(),
  options: z.array(z.object({ title: z.string(), detail: z.string() })),
  costYuan: z.nullable(z.int()),
  costSource: z.string(),
  materials: z.array(z.object({ title: z.string(), text: z.string(), fileId: z.nullable(z.string()) })),
});
export type Preparation = z.infer<typeof preparationShape>;

/** One step on the road, as the matter's page tells it: who, when, what, why. */
export const roadStepShape = z.object({
  verb: z.string(),
  from: proposalStatusShape,
  to: proposalStatusShape,
  by: z.nullable(personReferenceShape),
  onBehalfOf: z.nullable(personReferenceShape),
  atMs: z.int(),
  /** Why, in the actor's own words; empty where none were needed. */
  reason: z.string(),
  explanation: z.nullable(explanationShape),
  holder: z.nullable(holderShape),
  dueAtMs: z.int(),
  /** How the date was counted; null where it was agreed or is a meeting's. */
  term: z._default(z.nullable(termShape), null),
});
export type RoadStep = z.infer<typeof roadStepShape>;

/** What keeps a matter from going on 卡住了, and who could help. */
export const stuckShape = z.object({ atMs: z.int(), need: z.string(), from: holderShape });

/** The opinion of the party organisation 预审意见, prepared by a reviewer and decided by a session. */
export const opinionShape = z.object({
  verdict: z.enum(['admit', 'return', 'decline', 'route']),
  ground: z.nullable(z.enum(['insufficientlyPrepared', 'settledByLawOrPolicy', 'settledByCovenant'])),
  failingItemIds: z.array(z.string()),
  articleIds: z.array(z.string()),
  reason: z.string(),
  handler: z.nullable(personReferenceShape),
  dueOn: z.nullable(z.string()),
  body: z.nullable(z.string()),
  /** The kind of matter by which the router was asked; where a matter is admitted or routed. */
  matterKind: z.nullable(z.string()),
  /** The session that decided it; null while it is only prepared, and when the town decides. */
  sessionId: z.nullable(z.string()),
  preparedBy: personReferenceShape,
  preparedAtMs: z.int(),
});
export type Opinion = z.infer<typeof opinionShape>;

/** A voice note 语音: what somebody said instead of writing, and how long it is. */
export const voiceShape = z.object({ fileId: z.string(), seconds: z.int() });
export type Voice = z.infer<typeof voiceShape>;

const carriedIds = z.array(z.string());
const broughtShape = z.object({ matterId: z.string(), supporterIds: carriedIds, followerIds: carriedIds });
const carriedShape = z.object({
  joined: z.array(broughtShape),
  supporterIds: carriedIds,
  followerIds: carriedIds,
});
export type Carried = z.infer<typeof carriedShape>;
/** What a matter said before it was split. */
const saidShape = z.object({ title: z.string(), body: z.string() });
export const nobodyCarried: Carried = { joined: [], supporterIds: [], followerIds: [] };

/**
 * A matter 议题: the one document that owns where it is (`status`), who has it (`holder`) and until when (`dueAtMs`).
 * Only {@link travel} changes those three.
 */
export const proposalShape = z.object({
  ...caseFields,
  kind: z.literal('proposal'),
  status: proposalStatusShape,
  statusSinceMs: z.int(),
  /** Where the status stands on the road strip; kept for the lists. */
  stage: z.enum(stages),
  holder: z.nullable(holderShape),
  /** Scalar twin of `holder` for the lists; empty when terminal. */
  holderKey: z.string(),
  /** Until when, UTC milliseconds; 0 when terminal. */
  dueAtMs: z.int(),
  isOpen: z.boolean(),
  title: z.string(),
  body: z.string(),
  photoIds: z.array(z.string()),
  voice: z._default(z.nullable(voiceShape), null),
  /** Who wrote down what a voice note or a photo alone says; null while nobody did, and where the author wrote. */
  writtenDown: z._default(z.nullable(z.object({ by: personReferenceShape, atMs: z.int() })), null),
  author: personReferenceShape,
  authorId: z.string(),
  helper: z.nullable(personReferenceShape),
  sponsor: z.nullable(personReferenceShape),
  sponsorId: z.string(),
  preparation: preparationShape,
  /**
   * The preparedness checklist 准备清单 as it was when the matter was raised: a later edition never touches it. Null for a
   * matter from before checklists were kept, which goes by the village's own.
   */
  checklist: z._default(z.nullable(z.custom<Rule<PreparednessItem[], 'preparednessChecklist'>>()), null),
  supporterIds: z.array(z.string()),
  /** Who follows it beyond those who do by default, and who of those does not; on no page, see `followersOf`. */
  followerIds: z._default(z.array(z.string()), []),
  unfollowedIds: z._default(z.array(z.string()), []),
  opinion: z.nullable(opinionShape),
  /** Who handles a declined matter by the rule 依规办理. */
  handler: z.nullable(personReferenceShape),
  routedTo: z.nullable(z.string()),
  /** The receipt that the author is owed, or was given, of the last verdict. */
  receipt: z._default(z.nullable(receiptShape), null),
  /** Until when it is owed, UTC milliseconds; 0 where none is. Kept for the lists, as is the next. */
  receiptDueAtMs: z._default(z.int(), 0),
  /** When it first came before the party organisation, UTC milliseconds; 0 before. */
  raisedAtMs: z._default(z.int(), 0),
  hasBeenReconsidered: z.boolean(),
  /** The procedure by which another body decides it; absent where none has begun. */
  procedure: z.exactOptional(procedureShape),
  meetingId: z.nullable(z.string()),
  decisionId: z.nullable(z.string()),
  /** Who must answer an objection 异议 to the decision, and until when; null while none waits. */
  objectionToAnswer: z.nullable(z.object({ answerBy: roleShape, dueAtMs: z.int() })),
  assignee: z.nullable(personReferenceShape),
  /** The outside unit that carries it out, where no person of the village does. */
  unit: z._default(z.nullable(unitReferenceShape), null),
  /** Who helps to carry it out 协助人: not to visit in the end, and therefore known to the lists of who may. */
  assistantIds: z._default(z.array(z.string()), []),
  /** Handed over and not yet taken on 等接办: by when it is promised once it is; null otherwise. */
  acceptance: z._default(z.nullable(z.object({ promisedOn: z.string() })), null),
  /** Whoever carries it out cannot go on 卡住了: what is needed, and from whom; null while it goes on. */
  stuck: z._default(z.nullable(stuckShape), null),
  /** A new date that was asked for and not answered yet 申请改期. */
  dateAsked: z._default(z.nullable(z.object({ newDueOn: z.string(), atMs: z.int() })), null),
  visitor: z.nullable(personReferenceShape),
  reopenedCount: z.int(),
  mergedInto: z.nullable(z.string()),
  /** Until when its merging may be taken back, UTC milliseconds; 0 unless merged. */
  mergeUndoUntilMs: z._default(z.int(), 0),
  /** Whom merged matters brought, and who of the supporters and followers is here by that alone. */
  carried: z._default(carriedShape, () => nobodyCarried),
  /** The matter of which this one was a part 拆分, until when that may be taken back, and what it said before. */
  splitFrom: z._default(z.nullable(z.object({ matterId: z.string(), undoUntilMs: z.int(), before: saidShape })), null),
  /** The parts that were split off from it, oldest first, each with what this matter said before. */
  splits: z._default(z.array(z.object({ matterId: z.string(), title: z.string(), before: saidShape })), []),
  /** Requests at the service desk 网格服务, oldest first: the one that it grew out of, and those opened to answer it. */
  requestIds: z._default(z.array(z.string()), []),
  steps: z.array(roadStepShape),
  /** Ladder 督办: which steps were taken since the present date was set, and when the next one falls due. */
  ladder: z.object({ stepsTaken: z.int(), toldIds: z.array(z.string()) }),
  /** How many days before a date its holder is reminded, by the rule when the matter was raised. */
  reminderDays: z._default(z.int(), 1),
  /** When the clock must look at this matter again, UTC milliseconds; 0 when never. */
  ladderAtMs: z.int(),
  createdAtMs: z.int(),
  /** When it last took a step: what moved since then is counted anew in the figures. */
  movedAtMs: z._default(z.int(), 0),
});
export type Proposal = z.infer<typeof proposalShape>;

export const emptyPreparation: Preparation = {
  category: '',
  matterKind: '',
  affected: '',
  outcomeWanted: '',
  options: [],
  costYuan: null,
  costSource: '',
  materials: [],
};
