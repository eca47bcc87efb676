import * as z from 'zod/mini';
import type { AnswerObjectionRefusal } from '../domain/decision/answer-objection';
import type { BringToBodyRefusal } from '../domain/decision/bring-to-body';
import type { HandOverBlock } from '../domain/decision/hand-over-blocked';
import { questionCharsMax } from '../domain/decision/question-draft';
import { objectionCharsMax } from '../domain/decision/objection-draft';
import type { ObjectToDecisionRefusal } from '../domain/decision/object-to-decision';
import type { PublishDecisionRefusal } from '../domain/decision/publish-decision';
import type { RecordStepRefusal } from '../domain/decision/record-step';
import type { Role } from '../domain/member/role';
import type { Body, Holder } from '../domain/proposal/holder';
import type { ProcedureKind } from '../domain/proposal/procedure';
import type { ProposalStatus } from '../domain/proposal/status';
import type { Explanation } from '../domain/village/explanation';
import type { Force, Tally } from '../domain/vote/poll';
import { cursor, day, id, type Page, type Permission, text } from './common';
import { command, view } from './declare';
import type { PhotoNotFound, ProposalNotFound } from './proposal';

/** A decision that is not in this village, or not at all. */
export type DecisionNotFound = { code: 'DecisionNotFound' };

/** Where the public notice of a decision stands, for its clock. */
export interface NoticeModel {
  fromOn: string | null;
  toOn: string | null;
  state: 'notPublished' | 'running' | 'over' | 'setAside';
  /** Calendar days left, today included; 0 when it is over. */
  daysLeft: number;
}

export interface DecisionRow {
  id: string;
  year: number;
  number: number;
  title: string;
  force: Force;
  adoptedAtMs: number;
  notice: NoticeModel;
  openObjectionCount: number;
}

/** A decision that was looked for. */
export interface DecisionFound {
  row: DecisionRow;
  /** The part of its text in which the words stand. */
  excerpt: string;
  /** To be marked in title and excerpt. */
  marks: string[];
}

export interface ObjectionModel {
  id: string;
  byName: string;
  isMine: boolean;
  text: string;
  atMs: number;
  answerDueAtMs: number;
  answerBy: Role;
  answer: { byName: string; text: string; atMs: number; isUpheld: boolean } | null;
  permission: Permission<AnswerObjectionRefusal>;
}

export interface DecisionModel extends DecisionRow {
  proposalId: string;
  meetingId: string;
  meetingTitle: string;
  pollId: string;
  text: string;
  tally: Tally;
  explanation: Explanation;
  bodyThatDecides: string | null;
  /** Which body decides, where it is not the council. */
  decidingBody: string | null;
  /** How long its public notice runs. */
  noticeDays: number;
  publishedByName: string | null;
  matterStatus: ProposalStatus;
  objections: ObjectionModel[];
  handOverBlock: HandOverBlock | null;
  /** Whether the matter is still here to be handed over, and the reader does that. */
  mayHandOver: boolean;
  permissions: { publish: Permission<PublishDecisionRefusal>; object: Permission<ObjectToDecisionRefusal> };
}

/** A body that may decide, for the choice of where to bring a matter. */
export interface BodyChoice {
  bodyId: string;
  title: string;
}

export interface ProcedureStepModel {
  title: string;
  kind: ProcedureKind;
  isDone: boolean;
  isNext: boolean;
  holder: Body;
  /** How many days after the step before it may be taken at the earliest, and within how many it is due. */
  daysMin: number;
  daysMax: number;
  records: {
    on: string;
    place: string;
    presentCount: number;
    memberCount: number;
    isAgreed: boolean;
    text: string;
    byName: string;
  }[];
  photoIds: string[];
}

/** A matter's procedure 程序 on one strip. */
export interface ProcedureModel {
  title: string;
  bodyTitle: string;
  recommendationId: string | null;
  steps: ProcedureStepModel[];
}

export interface ProcedurePage {
  proposalId: string;
  title: string;
  status: ProposalStatus;
  holder: Holder | null;
  dueAtMs: number;
  procedure: ProcedureModel | null;
  /** The next step, where the reader may record it: its place, and the first day on which it can have been held. */
  next: { index: number; fromOn: string; record: Permission<RecordStepRefusal> } | null;
  /** Where none has begun: by which procedure, and to which bodies the matter may be brought. */
  begin: {
    procedureTitle: string;
    steps: string[];
    bodies: BodyChoice[];
    permission: Permission<BringToBodyRefusal>;
  } | null;
}

const placeCharsMax = 40;
const stepCharsMax = 1_000;

export const decisionContract = {
  /** To the body that must decide 交有权的会决定. */
  'decision.bring-to-body': command<{ proposalId: string }, BringToBodyRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, bodyId: id }),
  ),
  /** A step of its procedure, as it was held. */
  'decision.record-step': command<{ proposalId: string }, RecordStepRefusal | ProposalNotFound | PhotoNotFound>()(
    z.strictObject({
      proposalId: id,
      index: z.int().check(z.gte(0), z.lte(11)),
      on: day,
      place: text(placeCharsMax),
      presentCount: z.int().check(z.gte(0), z.lte(20_000)),
      memberCount: z.int().check(z.gte(0), z.lte(20_000)),
      isAgreed: z.boolean(),
      text: text(stepCharsMax),
      photoIds: z.array(id).check(z.maxLength(9)),
    }),
  ),
  'decision.procedure': view<ProcedurePage, ProposalNotFound>()(z.strictObject({ proposalId: id })),
  'decision.publish': command<{ noticeToOn: string }, PublishDecisionRefusal | DecisionNotFound>()(
    z.strictObject({ decisionId: id }),
  ),
  'decision.object': command<{ objectionId: string }, ObjectToDecisionRefusal | DecisionNotFound>()(
    z.strictObject({ decisionId: id, text: text(objectionCharsMax, 5) }),
  ),
  'decision.answer-objection': command<Record<string, never>, AnswerObjectionRefusal | DecisionNotFound>()(
    z.strictObject({ decisionId: id, objectionId: id, isUpheld: z.boolean(), text: text(objectionCharsMax, 5) }),
  ),
  'decision.list': view<Page<DecisionRow>>()(z.strictObject({ cursor })),
  /** By number (2026 年第 7 号), title or text; best first. */
  'decision.search': view<Page<DecisionFound>>()(z.strictObject({ question: text(questionCharsMax, 0), cursor })),
  'decision.read': view<DecisionModel, DecisionNotFound>()(z.strictObject({ decisionId: id })),
};
