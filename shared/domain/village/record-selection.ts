import { newChain, seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import { referenceToVillager, type Villager } from '../member/villager';
import type { CouncilCategory } from './council';
import type { CouncilChange, LeavingReason } from './council-change';
import { transactionPeopleMax } from './council-change-draft';
import { confirmersOf } from './council-confirmers';
import { councilPage } from './count-attendance';
import { type SelectionMisfit, unlessFits } from './selection-fits';
import type { Village } from './village';

export interface RecordSelection {
  actor: Actor;
  nowMs: number;
  changeId: string;
  heldOn: string;
  place: string;
  presiderName: string;
  how: string;
  isNewTerm: boolean;
  fromOn: string;
  toOn: string | null;
  leaving: readonly { villagerId: string; reason: LeavingReason }[];
  entering: readonly { villagerId: string; category: CouncilCategory; seat: number }[];
  deputyIds: readonly string[] | null;
}

export type RecordSelectionRefusal =
  | RoleRequired
  | { code: 'CouncilNotHeldYet' }
  | { code: 'CouncilChangeEmpty' }
  | { code: 'CouncilPeopleTooMany'; peopleMax: number }
  | { code: 'CouncilPersonUnknown' }
  | SelectionMisfit;

/**
 * Record a selection 登记推选, or that somebody leaves the council, or who its deputy chairs are. Nothing of the council
 * changes until somebody else has confirmed it.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - It was held today or earlier.
 * - Something changes by it, for at most {@link transactionPeopleMax} people; a new council takes several changes.
 * - Everybody named is of the village's roster.
 * - It fits the council as it is (see selection-fits.ts).
 *
 * Records `CouncilChangeRecorded`; tells whoever may confirm it.
 */
export function recordSelection(
  village: Village,
  people: readonly Villager[],
  command: RecordSelection,
): Outcome<RecordSelectionRefusal> {
  const { actor, nowMs, leaving, entering, deputyIds } = command;
  if (!hasRole(actor, 'clerk')) return refuse({ code: 'RoleRequired', roles: ['clerk'] });
  if (command.heldOn > dayOf(nowMs)) return refuse({ code: 'CouncilNotHeldYet' });
  const count = leaving.length + entering.length;
  if (count === 0 && deputyIds === null) return refuse({ code: 'CouncilChangeEmpty' });
  if (count > transactionPeopleMax) return refuse({ code: 'CouncilPeopleTooMany', peopleMax: transactionPeopleMax });
  const recorded = changeOf(village.id, people, command);
  if (!recorded) return refuse({ code: 'CouncilPersonUnknown' });
  const misfit = unlessFits(village, people, recorded);
  if (misfit) return misfit;
  const { role, people: confirmers } = confirmersOf(village, recorded);
  const message = {
    to: { kind: 'people' as const, villagerIds: confirmers.map(({ villagerId }) => villagerId) },
    code: 'councilChangeToConfirm',
    data: { title: village.council.name, name: recorded.recordedBy.name },
    page: councilPage,
  };
  return accept(
    [change(recorded, { type: 'CouncilChangeRecorded', data: { ...dataOf(recorded), confirmedBy: role } })],
    {
      messages: confirmers.length > 0 ? [message] : [],
    },
  );
}

function changeOf(villageId: string, people: readonly Villager[], command: RecordSelection): CouncilChange | undefined {
  const { actor, nowMs, changeId, leaving, entering, deputyIds, ...said } = command;
  const byId = new Map(people.map((villager) => [villager.id, referenceToVillager(villager)]));
  const named = [...leaving, ...entering, ...(deputyIds ?? []).map((villagerId) => ({ villagerId }))];
  if (!named.every(({ villagerId }) => byId.has(villagerId))) return undefined;
  const withName = <Row extends { villagerId: string }>(row: Row) => {
    const { name = '', isNamePublic = false } = byId.get(row.villagerId) ?? {};
    return { ...row, name, isNamePublic };
  };
  return {
    id: changeId,
    kind: 'councilChange',
    villageId,
    chain: newChain,
    status: 'recorded',
    isOpen: true,
    ...said,
    leaving: leaving.map(withName),
    entering: entering.map(withName),
    deputies: deputyIds && [...new Set(deputyIds)].map((villagerId) => withName({ villagerId })),
    recordedBy: referenceTo(actor),
    recordedAtMs: nowMs,
    decidedBy: null,
    decidedAtMs: null,
    sentBackReason: null,
  };
}

/** A change as its events tell it: ids, days and sealed texts. */
function dataOf({ heldOn, fromOn, toOn, isNewTerm, leaving, entering, deputies, ...said }: CouncilChange) {
  return {
    heldOn,
    place: seal(said.place),
    presiderName: seal(said.presiderName),
    how: seal(said.how),
    isNewTerm,
    fromOn,
    toOn,
    leaving: leaving.map(({ villagerId, reason }) => ({ villagerId, reason })),
    entering: entering.map(({ villagerId, category, seat }) => ({ villagerId, category, seat })),
    deputyIds: deputies && deputies.map(({ villagerId }) => villagerId),
    status: said.status,
  };
}
