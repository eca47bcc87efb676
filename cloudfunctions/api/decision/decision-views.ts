import type { DecisionFound, DecisionModel, DecisionRow, NoticeModel, ObjectionModel } from '@shared/contract/decision';
import { answerObjection } from '@shared/domain/decision/answer-objection';
import { type Decision, decisionShape, type Objection } from '@shared/domain/decision/decision';
import { findDecisionsBy } from '@shared/domain/decision/find-decisions';
import { handOverBlockedBy } from '@shared/domain/decision/hand-over-blocked';
import { objectToDecision } from '@shared/domain/decision/object-to-decision';
import { publishDecision } from '@shared/domain/decision/publish-decision';
import { type Actor } from '@shared/domain/member/actor';
import { holdsAnyOffice } from '@shared/domain/member/helper';
import { shownName } from '@shared/domain/proposal/shown-names';
import { mayTravel } from '@shared/domain/proposal/travel';
import { refuse } from '@shared/kernel/outcome';
import { dayOf, daysBetween } from '@shared/kernel/time';
import { readDecisionQuestion } from '@shared/text/words/decision-question';
import { findDecisions, readDecisionMemory } from '@cloud/_repositories/decisions';
import { parseDocument } from '@cloud/_repositories/documents';
import { reply, type View } from '../action';
import { permissionOf } from '../permission';
import { alikeDecisions } from './alike-decisions';
import { findDecisionWithMatter } from './find-decision';

const rowsMax = 20;

/** `decision.list`: the village's decisions, newest first. */
export const decisionListView: View<'decision.list'> = async ({ reads, actor, nowMs, payload: { cursor } }) => {
  const found = await reads.find('decision', {
    where: { villageId: actor.villageId },
    orderBy: { field: 'adoptedAtMs', direction: 'descending' },
    limit: rowsMax,
    ...(cursor ? { after: [cursor.value, cursor.id] as const } : {}),
  });
  const decisions = found.map((document) => parseDocument(decisionShape, document));
  const last = decisions.at(-1);
  const next = last && decisions.length === rowsMax ? { value: last.adoptedAtMs, id: last.id } : null;
  return reply({ rows: decisions.map((decision) => rowOf(decision, nowMs)), next });
};

/** `decision.search`: what the village ever decided, by number or in its own words. */
export const decisionSearchView: View<'decision.search'> = async ({ reads, actor, nowMs, payload }) => {
  const memory = await readDecisionMemory(reads, actor.villageId, nowMs);
  const question = readDecisionQuestion(payload.question);
  const all = findDecisionsBy(question, memory, alikeDecisions(memory, question.words));
  const from = Math.max(0, Math.trunc(Number(payload.cursor?.value ?? 0)) || 0);
  const portion = all.slice(from, from + rowsMax);
  const decisions = await findDecisions(
    reads,
    portion.map(({ decision }) => decision.id),
    actor.villageId,
  );
  const rows = portion.flatMap(({ decision: { id }, excerpt, marks }): DecisionFound[] => {
    const decision = decisions.get(id);
    return decision ? [{ row: rowOf(decision, nowMs), excerpt, marks }] : [];
  });
  const end = from + rowsMax;
  return reply({ rows, next: end < all.length ? { value: end, id: 'row' } : null });
};

/** `decision.read`: one decision with its tally, its public notice, its objections, and what the reader may do. */
export const decisionView: View<'decision.read'> = async ({ reads, actor, nowMs, payload }) => {
  const found = await findDecisionWithMatter(reads, payload.decisionId, actor.villageId);
  if (!found) return refuse({ code: 'DecisionNotFound' });
  const { decision, proposal } = found;
  const inFull = holdsAnyOffice(actor);
  const model: DecisionModel = {
    ...rowOf(decision, nowMs),
    proposalId: decision.proposalId,
    meetingId: decision.meetingId,
    meetingTitle: decision.meetingTitle,
    pollId: decision.pollId,
    text: decision.text,
    tally: decision.tally,
    explanation: decision.explanation,
    bodyThatDecides: decision.bodyThatDecides,
    decidingBody: decision.decidingBody ?? null,
    noticeDays: decision.rules.publicNoticeDays,
    publishedByName: decision.publishedBy && shownName(decision.publishedBy, inFull),
    matterStatus: proposal.status,
    objections: decision.objections.map((objection) => ({
      ...objectionOf(objection, actor, inFull),
      permission: permissionOf(
        answerObjection(decision, proposal, { actor, nowMs, objectionId: objection.id, isUpheld: false, text: '-' }),
      ),
    })),
    handOverBlock: handOverBlockedBy(decision, nowMs),
    mayHandOver: proposal.decisionId === decision.id && mayTravel(proposal, 'handOver', actor).ok,
    permissions: {
      publish: permissionOf(publishDecision(decision, proposal, { actor, nowMs })),
      object: permissionOf(
        objectToDecision(decision, proposal, { actor, nowMs, objectionId: '-', text: '-', supervisors: [] }),
      ),
    },
  };
  return reply(model);
};

function objectionOf(objection: Objection, actor: Actor, inFull: boolean): Omit<ObjectionModel, 'permission'> {
  const { id, by, text, atMs, answerDueAtMs, answerBy, answer } = objection;
  const isMine = by.villagerId === actor.villagerId;
  return {
    id,
    byName: shownName(by, inFull || isMine),
    isMine,
    text,
    atMs,
    answerDueAtMs,
    answerBy,
    answer: answer && {
      byName: shownName(answer.by, inFull || isMine),
      text: answer.text,
      atMs: answer.atMs,
      isUpheld: answer.isUpheld,
    },
  };
}

function rowOf(decision: Decision, nowMs: number): DecisionRow {
  const { id, year, number, title, force, adoptedAtMs, objections } = decision;
  const openObjectionCount = objections.filter((objection) => objection.answer === null).length;
  return { id, year, number, title, force, adoptedAtMs, notice: noticeOf(decision, nowMs), openObjectionCount };
}

function noticeOf({ noticeFromOn: fromOn, noticeToOn: toOn, setAsideAtMs }: Decision, nowMs: number): NoticeModel {
  const daysLeft = toOn === null ? 0 : Math.max(0, daysBetween(dayOf(nowMs), toOn) + 1);
  if (setAsideAtMs !== null) return { fromOn, toOn, state: 'setAside', daysLeft: 0 };
  if (toOn === null) return { fromOn, toOn, state: 'notPublished', daysLeft };
  return { fromOn, toOn, state: daysLeft > 0 ? 'running' : 'over', daysLeft };
}
