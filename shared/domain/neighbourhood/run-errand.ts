import { seal } from '../../kernel/case';
import { accept, change, type MessageDraft, type Outcome, refuse } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import { type RuleBook, valueOf } from '../village/rule-book';
import type { PapersOut } from './ask-errand';
import {
  type Errand,
  errandPage,
  errandReportsMax,
  type ErrandSide,
  isVillagerSide,
  mayEnterFor,
  noTicks,
  papersOut,
  type PaperStep,
} from './errand';
import { papersMax } from './errand-draft';
import {
  type Doing,
  type Gate,
  isOneOf,
  notYours,
  type NotYours,
  type ReasonTooShort,
  type StepClosed,
  unlessIn,
  unlessReason,
} from './gates';
import { unwatched, watchedUntil } from './watch';

export type AddPaperRefusal = NotYours | StepClosed | { code: 'ErrandPapersTooMany'; papersMax: number };

/**
 * Put one more paper on the slip 加一份材料.
 *
 * Requirements, checked in this order:
 * - The actor is the villager, asked for them, or runs the errand.
 * - It waits or runs.
 * - The slip has fewer than twelve.
 *
 * Records `ErrandPaperAdded`.
 */
export function addPaper(
  errand: Errand,
  { actor, paperId, name }: { actor: Actor; paperId: string; name: string },
): Outcome<AddPaperRefusal> {
  if (!isVillagerSide(errand, actor) && !isOneOf(actor, errand.runner)) return notYours('villager');
  const closed = unlessIn(errand.status, 'asked', 'running');
  if (closed) return closed;
  if (errand.papers.length >= papersMax) return refuse({ code: 'ErrandPapersTooMany', papersMax });
  const paper = { id: paperId, name: name.trim(), handed: noTicks, back: noTicks, how: '' };
  const next: Errand = { ...errand, papers: [...errand.papers, paper] };
  return accept([change(next, { type: 'ErrandPaperAdded', data: { paperId, name: seal(paper.name) } })]);
}

export interface TickPaper extends Doing {
  paperId: string;
  step: PaperStep;
  side: ErrandSide;
  /** How the villager said so, where somebody of the village ticks for them. */
  how: string;
}

export type TickPaperRefusal =
  | NotYours
  | StepClosed
  | ReasonTooShort
  | { code: 'ErrandPaperNotFound' }
  | { code: 'ErrandPaperTicked' }
  | { code: 'ErrandPaperNotHanded' };

/**
 * Tick that a paper was handed over or came back 交接. Both tick, each their own side; somebody of the village who does
 * not run the errand may tick for the villager and says how they said so.
 *
 * Requirements, checked in this order:
 * - The side is the actor's own, or the actor may enter it for the villager and says how.
 * - The errand runs or is finished.
 * - The paper is on the slip, was not ticked so before, and goes back only after both ticked that it was handed over.
 *
 * Records `ErrandPaperTicked`.
 */
export function tickPaper(errand: Errand, command: TickPaper): Outcome<TickPaperRefusal> {
  const { nowMs, paperId, step, side, how } = command;
  const refusal = sideRefusal(errand, command) ?? unlessIn(errand.status, 'running', 'finished');
  if (refusal) return refusal;
  const paper = errand.papers.find(({ id }) => id === paperId);
  if (!paper) return refuse({ code: 'ErrandPaperNotFound' });
  const key = side === 'villager' ? 'villagerAtMs' : 'runnerAtMs';
  if (paper[step][key] !== null) return refuse({ code: 'ErrandPaperTicked' });
  const wasHanded = paper.handed.villagerAtMs !== null && paper.handed.runnerAtMs !== null;
  if (step === 'back' && !wasHanded) return refuse({ code: 'ErrandPaperNotHanded' });
  const ticked = { ...paper, [step]: { ...paper[step], [key]: nowMs }, how: how.trim() || paper.how };
  const next: Errand = { ...errand, papers: errand.papers.map((one) => (one.id === paperId ? ticked : one)) };
  return accept([change(next, { type: 'ErrandPaperTicked', data: { paperId, step, side, how: seal(how.trim()) } })]);
}

function sideRefusal(errand: Errand, { actor, side, how }: TickPaper) {
  if (side === 'runner') return isOneOf(actor, errand.runner) ? undefined : notYours('runner');
  if (isVillagerSide(errand, actor)) return undefined;
  return mayEnterFor(errand, actor) ? unlessReason(how) : notYours('villager');
}

/**
 * Say where it stands 说说办到哪.
 *
 * Requirements, checked in this order:
 * - The actor runs the errand, and it runs.
 * - There are a few words.
 *
 * Records `ErrandReported`.
 */
export function reportErrand(
  errand: Errand,
  { actor, nowMs, text }: Doing & { text: string },
): Outcome<NotYours | StepClosed | ReasonTooShort> {
  const gate = mayRunErrand(errand, actor);
  if (!gate.ok) return gate;
  const closed = unlessReason(text);
  if (closed) return closed;
  const report = { text: text.trim(), atMs: nowMs, by: referenceTo(actor) };
  const next: Errand = { ...errand, reports: [...errand.reports, report].slice(-errandReportsMax) };
  return accept([change(next, { type: 'ErrandReported', data: { text: seal(report.text) } })], {
    messages: [toVillager(next, 'errandReported', { text: report.text })],
  });
}

/** The gate of reporting and finishing. */
export function mayRunErrand(errand: Errand, actor: Actor): Gate<NotYours | StepClosed> {
  if (!isOneOf(actor, errand.runner)) return notYours('runner');
  return unlessIn(errand.status, 'running') ?? { ok: true };
}

/**
 * Say that it is done 办好了; the papers go back within `errandReturnDays`.
 *
 * Requirements, checked in this order:
 * - The actor runs the errand, and it runs.
 * - There are a few words on what came of it.
 *
 * Records `ErrandFinished`.
 */
export function finishErrand(
  errand: Errand,
  rules: RuleBook,
  { actor, nowMs, text }: Doing & { text: string },
): Outcome<NotYours | StepClosed | ReasonTooShort> {
  const gate = mayRunErrand(errand, actor);
  if (!gate.ok) return gate;
  const closed = unlessReason(text);
  if (closed) return closed;
  const result = text.trim();
  const watch = watchedUntil(dueAfterDays(nowMs, valueOf(rules, 'errandReturnDays')), nowMs);
  const next: Errand = { ...errand, ...watch, status: 'finished', result };
  const data = { result: seal(result), papersOutCount: papersOut(errand).length };
  return accept([change(next, { type: 'ErrandFinished', data })], {
    messages: [toVillager(next, 'errandFinished', { text: result })],
  });
}

/**
 * Close the slip 办结: everything is done, and every paper is back.
 *
 * Requirements, checked in this order:
 * - The actor is the villager or asked for them; or enters it for them and says how they said so.
 * - The errand is finished.
 * - No paper is out.
 *
 * Records `ErrandClosed`.
 */
export function closeErrand(
  errand: Errand,
  { actor, how }: { actor: Actor; how: string },
): Outcome<NotYours | StepClosed | PapersOut | ReasonTooShort> {
  const gate = mayCloseErrand(errand, actor);
  if (!gate.ok) return gate;
  const closed = isVillagerSide(errand, actor) ? undefined : unlessReason(how);
  if (closed) return closed;
  const next: Errand = { ...errand, ...unwatched, status: 'closed', isOpen: false, endReason: how.trim() };
  const to = { kind: 'person' as const, villagerId: errand.runnerId };
  const message = { to, code: 'errandClosed', data: { title: errand.what }, page: errandPage(errand.id) };
  return accept([change(next, { type: 'ErrandClosed', data: { how: seal(how.trim()) } })], { messages: [message] });
}

export function mayCloseErrand(errand: Errand, actor: Actor): Gate<NotYours | StepClosed | PapersOut> {
  if (!isVillagerSide(errand, actor) && !mayEnterFor(errand, actor)) return notYours('villager');
  const closed = unlessIn(errand.status, 'finished');
  if (closed) return closed;
  const count = papersOut(errand).length;
  return count > 0 ? refuse({ code: 'ErrandPapersOut', count }) : { ok: true };
}

function toVillager(errand: Errand, code: string, data: MessageDraft['data']): MessageDraft {
  const { villagerId, what, dueAtMs, id } = errand;
  return { to: { kind: 'person', villagerId }, code, data: { title: what, dueAtMs, ...data }, page: errandPage(id) };
}
