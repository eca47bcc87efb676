import { refuse, type Refused } from '../../kernel/outcome';
import { livesHere, type Villager } from '../member/villager';
import { toReplace } from './count-attendance';
import type { CouncilChange } from './council-change';
import { termsAgree, type TermRefusal } from './selection-term';
import type { Village } from './village';

export type SelectionMisfit =
  | { code: 'CouncilPersonTwice'; name: string }
  | { code: 'CouncilSeatTwice'; seat: number }
  | { code: 'CouncilNotMember'; name: string }
  | { code: 'CouncilNotOnList'; name: string }
  | TermRefusal
  | { code: 'CouncilNotResident'; name: string }
  | { code: 'CouncilSitsAlready'; name: string }
  | { code: 'CouncilSeatTaken'; seat: number; name: string }
  | { code: 'CouncilDeputyNotMember'; name: string };

type Member = Village['council']['members'][number];

/**
 * Whether a change fits the council as it is: asked when it is recorded, and again when it is confirmed.
 *
 * Requirements, checked in this order:
 * - It names nobody twice and no seat twice.
 * - Who leaves sits on the council; for absences, they are on the replacement list.
 * - The terms agree (see selection-term.ts).
 * - Who enters lives here, or is a stationed cadre; and sits in no other seat.
 * - The seat is new, or was left, or is left by this change, or is their own in a new term.
 * - The deputy chairs sit on the council as it will be.
 */
export function unlessFits(
  village: Village,
  selected: readonly Villager[],
  councilChange: CouncilChange,
): Refused<SelectionMisfit> | undefined {
  return (
    unlessOnce(councilChange) ??
    unlessMayLeave(village, councilChange) ??
    termsAgree(village.council, councilChange) ??
    unlessMayEnter(village, selected, councilChange) ??
    unlessDeputiesSit(village, councilChange)
  );
}

function unlessOnce({ leaving, entering }: CouncilChange) {
  const people = [...leaving, ...entering];
  const again = people.find(({ villagerId }, at) => people.findIndex((one) => one.villagerId === villagerId) < at);
  if (again) return refuse({ code: 'CouncilPersonTwice', name: again.name });
  const seats = entering.map(({ seat }) => seat);
  const seat = seats.find((one, at) => seats.indexOf(one) < at);
  return seat === undefined ? undefined : refuse({ code: 'CouncilSeatTwice', seat });
}

function unlessMayLeave(village: Village, { leaving }: CouncilChange): Refused<SelectionMisfit> | undefined {
  const listed = toReplace(village);
  for (const { villagerId, name, reason } of leaving) {
    const member = village.council.members.find((one) => one.villagerId === villagerId);
    if (!member || member.left !== undefined) return refuse({ code: 'CouncilNotMember', name });
    if (reason === 'absences' && !listed.includes(member)) return refuse({ code: 'CouncilNotOnList', name });
  }
  return undefined;
}

function unlessMayEnter(
  { council: { members } }: Village,
  selected: readonly Villager[],
  { entering, leaving, isNewTerm }: CouncilChange,
): Refused<SelectionMisfit> | undefined {
  const leaves = ({ villagerId }: Member) => leaving.some((one) => one.villagerId === villagerId);
  for (const { villagerId, name, category, seat } of entering) {
    const villager = selected.find(({ id }) => id === villagerId);
    if (category !== 'stationedCadres' && !(villager && livesHere(villager))) {
      return refuse({ code: 'CouncilNotResident', name });
    }
    if (members.some((one) => one.villagerId === villagerId && one.seat !== seat)) {
      return refuse({ code: 'CouncilSitsAlready', name });
    }
    const holder = members.find((one) => one.seat === seat);
    const isOwn = isNewTerm && holder?.villagerId === villagerId;
    const isFree = holder === undefined || holder.left !== undefined || leaves(holder) || isOwn;
    if (!isFree) return refuse({ code: 'CouncilSeatTaken', seat, name: holder.name });
  }
  return undefined;
}

function unlessDeputiesSit(village: Village, councilChange: CouncilChange) {
  const sitting = membersAfter(village, councilChange).filter(({ left }) => left === undefined);
  const strange = (councilChange.deputies ?? []).find(
    ({ villagerId }) => !sitting.some((member) => member.villagerId === villagerId),
  );
  return strange && refuse({ code: 'CouncilDeputyNotMember', name: strange.name });
}

/**
 * The seats as a change leaves them. A seat that is left goes on counting, with the name of whoever left it, until
 * somebody is selected for it: nothing ever lowers a quorum. Only the end of a term takes a seat away.
 */
export function membersAfter(
  { council: { members } }: Village,
  { leaving, entering, fromOn }: CouncilChange,
  pinyinOf: (villagerId: string) => string = () => '',
): Member[] {
  const kept = members.flatMap((member) => {
    if (entering.some(({ seat }) => seat === member.seat)) return [];
    const left = leaving.find(({ villagerId }) => villagerId === member.villagerId);
    if (!left) return [member];
    return left.reason === 'termOver' ? [] : [{ ...member, left: { reason: left.reason, on: fromOn } }];
  });
  const entered = entering.map((one): Member => ({ ...one, pinyin: pinyinOf(one.villagerId), fromOn }));
  return [...kept, ...entered].sort((one, other) => one.seat - other.seat);
}
