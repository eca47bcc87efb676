import type { PayloadOf } from '@shared/contract';
import type { CouncilPage, CouncilSeat } from '@shared/contract/village';
import type { CouncilCategory } from '@shared/domain/village/council';
import type { LeavingReason } from '@shared/domain/village/council-change';
import {
  howCharsMax,
  placeCharsMax,
  presiderCharsMax,
  seatNumberMax,
} from '@shared/domain/village/council-change-draft';

export type ChangeKind = 'replace' | 'leave' | 'enter' | 'deputies';

/** The clerk's form, half-filled or whole. */
export interface ChangeForm {
  kind: ChangeKind | null;
  leaverId: string | null;
  reason: LeavingReason | null;
  entrant: { villagerId: string; name: string } | null;
  category: CouncilCategory | null;
  seat: number;
  isNewTerm: boolean;
  deputyIds: string[];
  heldOn: string | null;
  fromOn: string | null;
  toOn: string | null;
  place: string;
  presiderName: string;
  how: string;
}

/** What each part of the form is given. */
export interface PartProps {
  page: CouncilPage;
  form: ChangeForm;
  change: (part: Partial<ChangeForm>) => void;
}

/** The form as it begins: the first vacant seat or the one behind the last, the term that runs, the deputies there are. */
export function newChangeForm({ seats, term }: CouncilPage): ChangeForm {
  const vacant = seats.find(({ left }) => left !== null)?.seat;
  return {
    kind: null,
    leaverId: null,
    reason: null,
    entrant: null,
    category: null,
    seat: vacant ?? Math.max(0, ...seats.map(({ seat }) => seat)) + 1,
    isNewTerm: false,
    deputyIds: seats.filter(({ isDeputyChair }) => isDeputyChair).map(({ villagerId }) => villagerId),
    heldOn: null,
    fromOn: null,
    toOn: term?.toOn ?? null,
    place: '',
    presiderName: '',
    how: '',
  };
}

export const someoneLeaves = (kind: ChangeKind | null) => kind === 'replace' || kind === 'leave';
export const someoneEnters = (kind: ChangeKind | null) => kind === 'replace' || kind === 'enter';

/** Whoever sits there until somebody else of the new term does. */
function holderBefore({ seats }: CouncilPage, { kind, isNewTerm, seat, entrant }: ChangeForm): CouncilSeat | undefined {
  if (kind !== 'enter' || !isNewTerm) return undefined;
  return seats.find((one) => one.seat === seat && one.left === null && one.villagerId !== entrant?.villagerId);
}

/** What the clerk goes on with when a seat was recorded: the next one of a new term, the next vacant one; else nothing. */
export function nextSeatForm(
  { seats }: CouncilPage,
  { kind, isNewTerm, seat }: ChangeForm,
): Partial<ChangeForm> | null {
  if (kind !== 'enter') return null;
  const vacant = seats.find((one) => one.left !== null && one.seat > seat)?.seat;
  const next = isNewTerm ? seat + 1 : vacant;
  if (next === undefined || next > seatNumberMax) return null;
  return { ...seatForm(seats, next), entrant: null };
}

/** A seat with the category that its last holder had. */
export function seatForm(seats: readonly CouncilSeat[], seat: number): Pick<ChangeForm, 'seat' | 'category'> {
  const category = seats.find((one) => one.seat === seat)?.category ?? null;
  return { seat, category: category as ChangeForm['category'] };
}

const isWritten = (text: string, charsMax: number) => text.trim() !== '' && text.length <= charsMax;

/** What the form asks the cloud to record; null while something is missing. */
export function changeOfForm(form: ChangeForm, page: CouncilPage): PayloadOf<'village.record-change'> | null {
  const { seats } = page;
  const { kind, leaverId, reason, entrant, category, heldOn, fromOn, toOn, place, presiderName, how } = form;
  const leaver = seats.find(({ villagerId, left }) => villagerId === leaverId && left === null);
  const isSaid =
    isWritten(place, placeCharsMax) && isWritten(presiderName, presiderCharsMax) && isWritten(how, howCharsMax);
  if (kind === null || heldOn === null || fromOn === null || !isSaid) return null;
  const leaves = someoneLeaves(kind);
  const enters = someoneEnters(kind);
  if (leaves && (!leaver || reason === null)) return null;
  if (enters && (!entrant || category === null || toOn === null)) return null;
  const before = holderBefore(page, form);
  const termOver = before ? [{ villagerId: before.villagerId, reason: 'termOver' as const }] : [];
  const seat = kind === 'replace' && leaver ? leaver.seat : form.seat;
  return {
    heldOn,
    fromOn,
    toOn: enters ? toOn : null,
    place: place.trim(),
    presiderName: presiderName.trim(),
    how: how.trim(),
    isNewTerm: enters && form.isNewTerm,
    leaving: leaves && leaver && reason ? [{ villagerId: leaver.villagerId, reason }] : termOver,
    entering: enters && entrant && category ? [{ villagerId: entrant.villagerId, category, seat }] : [],
    deputyIds: kind === 'deputies' ? form.deputyIds : null,
  };
}
