import * as z from 'zod/mini';
import type { AnswerObjectionRefusal } from '../domain/decision/answer-objection';
import type { HandOverBlock } from '../domain/decision/hand-over-blocked';
import { questionCharsMax } from '../domain/decision/question-draft';
import { objectionCharsMax } from '../domain/decision/objection-draft';
import type { ObjectToDecisionRefusal } from '../domain/decision/object-to-decision';
import type { PublishDecisionRefusal } from '../domain/decision/publish-decision';
import type { Role } from '../domain/member/role';
import type { ProposalStatus } from '../domain/proposal/status';
import type { Explanation } from '../domain/village/explanation';
import type { Force, Tally } from '../domain/vote/poll';
import { cursor, id, type Page, type Permission, text } from './common';
import { command, view } from './declare';

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

export const decisionContract = {
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
