import { seal } from '../../kernel/case';
import { accept, type Change, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { addDays, dayOf } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import type { RoleTerm } from '../member/role';
import type { Villager } from '../member/villager';
import type { CouncilChange } from './council-change';
import { type MayNotConfirm, unlessConfirmer } from './council-confirmers';
import { councilPage } from './count-attendance';
import { withTermDue } from './announce-term';
import { membersAfter, type SelectionMisfit, unlessFits } from './selection-fits';
import type { Village } from './village';

export interface DecideSelection {
  actor: Actor;
  nowMs: number;
}

type Decided = { code: 'CouncilChangeDecided' };
export type SendBackSelectionRefusal = Decided | MayNotConfirm;
export type ConfirmSelectionRefusal =
  SendBackSelectionRefusal | { code: 'CouncilTermNotBegun'; fromOn: string } | SelectionMisfit;

/**
 * Confirm a recorded change of the council 确认. Now the seats, the deputy chairs and the term change, and the roles of
 * whoever enters and leaves. The rolls of meetings that were convened stay as they are.
 *
 * Requirements, checked in this order:
 * - It waits: it was neither confirmed nor sent back.
 * - The actor confirms it by office, and it is not their own (see council-confirmers.ts).
 * - The day from which it holds has come.
 * - It still fits the council as it is now.
 *
 * Records `CouncilChangeConfirmed`, `CouncilChanged` in the village's chain, and `VillagerChanged` for each person.
 */
export function confirmSelection(
  village: Village,
  people: readonly Villager[],
  recorded: CouncilChange,
  command: DecideSelection,
): Outcome<ConfirmSelectionRefusal> {
  const closed = unlessMayDecide(village, recorded, command.actor);
  if (closed) return closed;
  const { fromOn } = recorded;
  if (fromOn > dayOf(command.nowMs)) return refuse({ code: 'CouncilTermNotBegun', fromOn });
  const misfit = unlessFits(village, people, recorded);
  if (misfit) return misfit;
  const touched = people.filter(({ id }) =>
    [...recorded.leaving, ...recorded.entering].some((one) => one.villagerId === id),
  );
  const council = councilAfter(village, people, recorded);
  const seats = council.members.map(({ villagerId, seat, left }) => ({ villagerId, seat, isLeft: left !== undefined }));
  const deputyIds = council.deputyChairs.map(({ villagerId }) => villagerId);
  const next = withTermDue({ ...village, council });
  return accept(
    [
      decided(recorded, command, 'confirmed', null),
      change(next, { type: 'CouncilChanged', data: { changeId: recorded.id, seats, deputyIds } }),
      ...touched.map((villager) => villagerAfter(villager, recorded)),
    ],
    { messages: tellings(village, recorded) },
  );
}

/**
 * Send a recorded change of the council back to the clerk 退回, with what is wrong. Nothing else changes.
 *
 * Requirements, checked in this order:
 * - It waits: it was neither confirmed nor sent back.
 * - The actor confirms it by office, and it is not their own.
 *
 * Records `CouncilChangeSentBack`; tells whoever recorded it.
 */
export function sendBackSelection(
  village: Village,
  recorded: CouncilChange,
  command: DecideSelection & { reason: string },
): Outcome<SendBackSelectionRefusal> {
  const closed = unlessMayDecide(village, recorded, command.actor);
  if (closed) return closed;
  const message = {
    to: { kind: 'person' as const, villagerId: recorded.recordedBy.villagerId },
    code: 'councilChangeSentBack',
    data: { title: village.council.name, reason: command.reason },
    page: councilPage,
  };
  return accept([decided(recorded, command, 'sentBack', command.reason)], { messages: [message] });
}

export function unlessMayDecide(
  village: Village,
  recorded: CouncilChange,
  actor: Actor,
): Refused<SendBackSelectionRefusal> | undefined {
  if (recorded.status !== 'recorded') return refuse({ code: 'CouncilChangeDecided' });
  return unlessConfirmer(village, recorded, actor);
}

function decided(
  recorded: CouncilChange,
  { actor, nowMs }: DecideSelection,
  status: 'confirmed' | 'sentBack',
  reason: string | null,
): Change {
  const next: CouncilChange = {
    ...recorded,
    status,
    isOpen: false,
    decidedBy: referenceTo(actor),
    decidedAtMs: nowMs,
    sentBackReason: reason,
  };
  const type = status === 'confirmed' ? 'CouncilChangeConfirmed' : 'CouncilChangeSentBack';
  return change(next, { type, data: { status, ...(reason === null ? {} : { reason: seal(reason) }) } });
}

function councilAfter({ council, ...village }: Village, people: readonly Villager[], recorded: CouncilChange) {
  const pinyinOf = (villagerId: string) => people.find(({ id }) => id === villagerId)?.pinyin ?? '';
  const members = membersAfter({ council, ...village }, recorded, pinyinOf);
  const sits = ({ villagerId }: { villagerId: string }) =>
    members.some((member) => member.villagerId === villagerId && member.left === undefined);
  const { heldOn: selectedOn, place, presiderName, how, fromOn, toOn, isNewTerm } = recorded;
  const begins = isNewTerm && toOn !== null && council.term?.fromOn !== fromOn;
  return {
    ...council,
    members,
    deputyChairs: recorded.deputies ?? council.deputyChairs.filter(sits),
    ...(begins ? { term: { selectedOn, place, presiderName, how, fromOn, toOn }, termAnnouncedOn: null } : {}),
  };
}

/** The villager with the term as a council member begun or ended. */
function villagerAfter(villager: Villager, { entering, fromOn, toOn }: CouncilChange): Change {
  const entered = entering.find(({ villagerId }) => villagerId === villager.id);
  const ended = villager.roles.flatMap((term) => endedBefore(term, fromOn));
  const begun: RoleTerm[] = entered ? [{ role: 'councilMember', fromOn, toOn }] : [];
  const next: Villager = {
    ...villager,
    roles: [...ended, ...begun],
    councilCategory: entered ? entered.category : null,
  };
  const roles = next.roles.map((term) => ({ ...term }));
  const data = { villagerId: villager.id, roles, councilCategory: next.councilCategory };
  return change(next, { type: 'VillagerChanged', data });
}

function endedBefore(term: RoleTerm, on: string): RoleTerm[] {
  if (term.role !== 'councilMember' || (term.toOn !== null && term.toOn < on)) return [term];
  return term.fromOn < on ? [{ ...term, toOn: addDays(on, -1) }] : [];
}

/** Who enters is told, and the chair. Nobody is written to about having left: people speak to each other about that. */
function tellings({ council }: Village, { entering, fromOn, toOn }: CouncilChange) {
  const data = { title: council.name, fromOn, toOn };
  const villagerIds = entering.map(({ villagerId }) => villagerId);
  const toEntering = { to: { kind: 'people' as const, villagerIds }, code: 'councilEntered', data, page: councilPage };
  const toChair = { to: { kind: 'role' as const, role: 'chair' }, code: 'councilChanged', data, page: councilPage };
  return villagerIds.length > 0 ? [toEntering, toChair] : [toChair];
}
