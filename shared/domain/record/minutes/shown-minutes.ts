import { seesCouncilNames } from '../../agenda/shown-people';
import { type Actor, hasRole } from '../../member/actor';
import { type PersonReference, publicName } from '../../member/person-reference';
import { maskedTexts } from '../../proposal/public-texts';
import type { Minutes } from './minutes';
import type { MinutesCase } from './minutes-case';

/** Whether somebody may read minutes that are not sealed yet: the council, whoever leads or records, the supervisor. */
export function mayReadDraft(actor: Actor): boolean {
  return seesCouncilNames(actor) || hasRole(actor, 'supervisor');
}

/** Everybody whom minutes name, guests excepted: those are named by the public notice already. */
export function peopleIn(minutes: Minutes): PersonReference[] {
  const { presider, attendance, items, handovers, recorders, corrections, standing } = minutes;
  const ofItems = items.flatMap(({ recusalRequests, polls, assignment }) => [
    // Any villager may ask that somebody stand aside, and whoever carries a decision out need be no member either.
    ...recusalRequests.flatMap(({ askedBy, decision }) => [askedBy, ...(decision ? [decision.decidedBy] : [])]),
    ...polls.flatMap(({ countedBy }) => countedBy),
    ...(assignment ? [assignment.person] : []),
  ]);
  return [
    presider,
    ...attendance.flatMap(({ attendees }) =>
      attendees.flatMap(({ person, leaveEntry }) => (leaveEntry ? [person, leaveEntry.by] : [person])),
    ),
    ...ofItems,
    ...(standing?.matters ?? []).flatMap(({ holder }) => (holder.kind === 'person' ? [holder.person] : [])),
    ...handovers.flatMap(({ from, to }) => [from, to]),
    ...recorders.map(({ person }) => person),
    ...corrections.map(({ by }) => by),
  ].filter(({ name }) => name !== '');
}

/**
 * Plain data as a reader may see it: the council and whoever leads or records see all names, everybody else those of
 * whom agreed to be named on public boards, and of the others the surname, also within the texts. One's own name stays.
 */
export function asShownTo<Data>(data: Data, people: readonly PersonReference[], actor: Actor): Data {
  if (mayReadDraft(actor)) return data;
  const hidden = people.filter((person) => !person.isNamePublic && person.villagerId !== actor.villagerId);
  return maskedTexts(data, new Map(hidden.map((person) => [person.name, publicName(person)])));
}

/** Everybody whom the case names beside its text. */
export function signersOf({ signatures, addenda }: MinutesCase): PersonReference[] {
  const bySignature = [...signatures, ...addenda.flatMap((addendum) => addendum.signatures)].map(({ by }) => by);
  return [...bySignature, ...addenda.map(({ by }) => by)];
}
