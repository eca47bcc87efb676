import { newChain, seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { addDays, dayOf, dueAfterDays, endOfDayMs } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import { holdsAnyOffice, mayHelp } from '../member/helper';
import { livesHere, referenceToVillager, type Villager } from '../member/villager';
import { type RuleBook, valueOf } from '../village/rule-book';
import { type Errand, errandPage, isErrandClerk, isOut, isVillagerSide, noTicks, papersOut } from './errand';
import {
  type DayNotAllowed,
  type Gate,
  notYours,
  type NotYours,
  type ReasonTooShort,
  type StepClosed,
  unlessIn,
  unlessReason,
  unlessWithin,
} from './gates';
import { unwatched, watchedUntil } from './watch';

export type PersonNotFound = { code: 'NeighbourhoodPersonNotFound' };
export type PapersOut = { code: 'ErrandPapersOut'; count: number };

export interface AskErrand {
  actor: Actor;
  nowMs: number;
  errandId: string;
  villager: Villager;
  what: string;
  paperNames: readonly string[];
  newId: () => string;
}

/**
 * Ask somebody of the village to run an errand 托办, for oneself or for somebody one may fill in for 帮填.
 *
 * Requirements, checked in this order:
 * - The villager lives here.
 * - It is the actor, or the actor may fill in for them.
 *
 * Records `ErrandAsked`. The clerk finds who runs it within `errandReturnDays`.
 */
export function askErrand(rules: RuleBook, command: AskErrand): Outcome<PersonNotFound | NotYours> {
  const { actor, nowMs, errandId, villager, what, paperNames, newId } = command;
  if (!livesHere(villager)) return refuse({ code: 'NeighbourhoodPersonNotFound' });
  if (villager.id !== actor.villagerId && !mayHelp(actor, villager)) return notYours('villager');
  const errand: Errand = {
    ...watchedUntil(dueAfterDays(nowMs, valueOf(rules, 'errandReturnDays')), nowMs),
    id: errandId,
    kind: 'errand',
    villageId: actor.villageId,
    chain: newChain,
    what: what.trim(),
    status: 'asked',
    isOpen: true,
    villager: referenceToVillager(villager),
    villagerId: villager.id,
    askedBy: referenceTo(actor),
    askedAtMs: nowMs,
    runner: null,
    runnerId: '',
    papers: paperNames.map((name) => ({ id: newId(), name: name.trim(), handed: noTicks, back: noTicks, how: '' })),
    reports: [],
    result: '',
    endReason: '',
  };
  const data = { villagerId: villager.id, askedById: actor.villagerId, paperCount: paperNames.length };
  const message = { code: 'errandAsked', data: { title: errand.what, name: villager.name, dueAtMs: errand.dueAtMs } };
  return accept([change(errand, { type: 'ErrandAsked', data: { ...data, what: seal(errand.what) } })], {
    messages: [{ to: { kind: 'role', role: 'clerk' }, ...message, page: errandPage(errandId) }],
  });
}

export interface AssignErrand {
  actor: Actor;
  nowMs: number;
  runner: Villager;
  untilOn: string;
  /** Needed where it is taken from somebody who runs it. */
  reason: string;
}

export type AssignErrandRefusal = NotYours | StepClosed | DayNotAllowed | ReasonTooShort | PersonNotFound;

/**
 * Say who runs an errand, and until when 交代办; whoever holds an office may take one that waits.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk, or holds an office and takes for themselves what waits.
 * - It waits, or runs; what runs is given to somebody else with a reason.
 * - The runner is not the villager.
 * - The day lies within `errandDaysMax`.
 *
 * Records `ErrandAssigned`. Papers that are out are to be ticked anew by the new runner: none is lost on the way.
 */
export function assignErrand(errand: Errand, rules: RuleBook, command: AssignErrand): Outcome<AssignErrandRefusal> {
  const { actor, nowMs, runner, untilOn, reason } = command;
  const gate = mayAssignErrand(errand, actor);
  if (!gate.ok) return gate;
  if (!isErrandClerk(actor) && runner.id !== actor.villagerId) return notYours('clerk');
  if (errand.status === 'running') {
    const closed = unlessReason(reason);
    if (closed) return closed;
  }
  if (runner.id === errand.villagerId) return refuse({ code: 'NeighbourhoodPersonNotFound' });
  const closed = unlessWithin(untilOn, dayOf(nowMs), addDays(dayOf(nowMs), valueOf(rules, 'errandDaysMax')));
  if (closed) return closed;
  const isSame = runner.id === errand.runnerId;
  const papers = errand.papers.map((paper) =>
    isSame || !isOut(paper) ? paper : { ...paper, handed: { ...paper.handed, runnerAtMs: null } },
  );
  const dueAtMs = endOfDayMs(untilOn);
  const next: Errand = {
    ...errand,
    ...watchedUntil(dueAtMs, nowMs),
    status: 'running',
    runner: referenceToVillager(runner),
    runnerId: runner.id,
    papers,
  };
  const told = { data: { title: errand.what, name: runner.name, dueAtMs }, page: errandPage(errand.id) };
  const data = { runnerId: runner.id, untilOn, reason: seal(reason.trim()) };
  return accept([change(next, { type: 'ErrandAssigned', data })], {
    messages: [
      ...(runner.id === actor.villagerId
        ? []
        : [{ to: { kind: 'person' as const, villagerId: runner.id }, code: 'errandAssigned', ...told }]),
      { to: { kind: 'person', villagerId: errand.villagerId }, code: 'errandRuns', ...told },
    ],
  });
}

export function mayAssignErrand(errand: Errand, actor: Actor): Gate<NotYours | StepClosed> {
  if (isErrandClerk(actor)) return unlessIn(errand.status, 'asked', 'running') ?? { ok: true };
  if (!holdsAnyOffice(actor)) return notYours('office');
  return unlessIn(errand.status, 'asked') ?? { ok: true };
}

/**
 * Give an errand up 不办了.
 *
 * Requirements, checked in this order:
 * - The actor is the villager or asked for them, or is the clerk.
 * - It waits or runs.
 * - No paper is out: it goes back first.
 * - There is a reason.
 *
 * Records `ErrandDropped`.
 */
export function dropErrand(
  errand: Errand,
  { actor, reason }: { actor: Actor; reason: string },
): Outcome<NotYours | StepClosed | PapersOut | ReasonTooShort> {
  const gate = mayDropErrand(errand, actor);
  if (!gate.ok) return gate;
  const closed = unlessReason(reason);
  if (closed) return closed;
  const endReason = reason.trim();
  const next: Errand = { ...errand, ...unwatched, status: 'dropped', isOpen: false, endReason };
  const others = [errand.runnerId, errand.villagerId].filter((id) => id !== '' && id !== actor.villagerId);
  const data = { title: errand.what, reason: endReason };
  return accept([change(next, { type: 'ErrandDropped', data: { reason: seal(endReason) } })], {
    messages: others.map((villagerId) => {
      return { to: { kind: 'person', villagerId }, code: 'errandDropped', data, page: errandPage(errand.id) };
    }),
  });
}

export function mayDropErrand(errand: Errand, actor: Actor): Gate<NotYours | StepClosed | PapersOut> {
  if (!isVillagerSide(errand, actor) && !isErrandClerk(actor)) return notYours('villager');
  const closed = unlessIn(errand.status, 'asked', 'running');
  if (closed) return closed;
  const count = papersOut(errand).length;
  return count > 0 ? refuse({ code: 'ErrandPapersOut', count }) : { ok: true };
}
