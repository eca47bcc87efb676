import { assert } from '../../../kernel/assert';
import type { CaseEvent } from '../../../kernel/case';
import type { LeaveEntry, PresenceRoll, RollMember } from '../../agenda/presence-roll';
import { arrived, corrected, departed, isHere } from '../../meeting/presence-roll';
import type { TextSeal } from './meeting-record';
import { rollUndoTellers } from './tell-undo';
import { dataOf, personIn, silent, type Teller, type Tellers, type Told, type ToldRoll } from './told';

type OfRoll = Teller<'presenceRoll'>;

function rollIn(told: Told, { id }: PresenceRoll): ToldRoll {
  const roll = told.rolls.get(id);
  assert(roll, 'every roll of the meeting is told');
  return roll;
}

/** Changes one member's intervals as the verb did. */
function markMember(told: Told, document: PresenceRoll, event: CaseEvent, next: (member: RollMember) => RollMember) {
  const { villagerId } = dataOf<{ villagerId: string }>(event);
  const roll = rollIn(told, document);
  const member = roll.members.get(villagerId);
  assert(member, 'presence is told of members of the roll');
  roll.members.set(villagerId, next(member));
  return { roll, villagerId };
}

const frozen: OfRoll = (told, document, event) => {
  const { memberIds, names = [] } = dataOf<{ memberIds: string[]; names?: TextSeal[] }>(event);
  const roll = rollIn(told, document);
  for (const [index, villagerId] of memberIds.entries()) {
    const member = document.members.find((one) => one.villagerId === villagerId);
    assert(member, 'a roll keeps every member that the notice froze');
    told.texts.take(document, `name ${villagerId}`, names[index], member.name);
    roll.members.set(villagerId, { ...member, intervals: [] });
  }
};

/** When a mark counts that waited on a device without a line; else its event's own time does. */
interface Marked {
  countsAtMs?: number;
}

const checkedIn: OfRoll = (told, document, event) => {
  const { by = '', countsAtMs } = dataOf<{ by?: string } & Marked>(event);
  const { roll, villagerId } = markMember(told, document, event, (member) => arrived(member, countsAtMs ?? event.atMs));
  const last = roll.members.get(villagerId)?.intervals.at(-1);
  const name = `${villagerId} ${last?.fromAtMs ?? 0}`;
  if (!roll.takenBy.has(name)) roll.takenBy.set(name, by);
  if (countsAtMs !== undefined) roll.enteredAtMs.set(name, event.atMs);
};

const presenceEnded: OfRoll = (told, document, event) => {
  const roll = rollIn(told, document);
  for (const [villagerId, member] of roll.members) {
    if (isHere(member)) roll.members.set(villagerId, departed(member, event.atMs));
  }
};

const counted: OfRoll = (told, document, event) => {
  const { presentCount } = dataOf<{ presentCount: number }>(event);
  rollIn(told, document).headcounts.push({ atMs: event.atMs, count: presentCount });
};

const leaveEntered: OfRoll = (told, document, event) => {
  const { villagerId, toldOn, how } = dataOf<{ villagerId: string } & Omit<LeaveEntry, 'by'>>(event);
  const by = personIn(told, event.onBehalfOf ?? event.actorId);
  rollIn(told, document).onLeave.set(villagerId, { by, toldOn, how });
};

/** The events of a roll 签到册. */
export const presenceTellers: Tellers<'presenceRoll'> = {
  RollFrozen: frozen,
  // That somebody asked for leave is told; why is between them and the chair.
  LeaveAsked: (told, document, event) =>
    void rollIn(told, document).onLeave.set(dataOf<{ villagerId: string }>(event).villagerId, null),
  LeaveEntered: leaveEntered,
  LeaveWithdrawn: (told, document, event) =>
    void rollIn(told, document).onLeave.delete(dataOf<{ villagerId: string }>(event).villagerId),
  LeavesCleared: (told, document, event) => {
    const { onLeave } = rollIn(told, document);
    for (const villagerId of dataOf<{ villagerIds: string[] }>(event).villagerIds) onLeave.delete(villagerId);
  },
  MemberCheckedIn: checkedIn,
  MemberCheckedOut: (told, document, event) =>
    void markMember(told, document, event, (member) =>
      departed(member, dataOf<Marked>(event).countsAtMs ?? event.atMs),
    ),
  CheckInCorrected: (told, document, event) => void markMember(told, document, event, corrected),
  CheckInCodeWrong: silent,
  HeadcountConfirmed: counted,
  PresenceEnded: presenceEnded,
  ...rollUndoTellers,
};
