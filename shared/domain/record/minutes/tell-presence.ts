import { assert } from '../../../kernel/assert';
import type { CaseEvent } from '../../../kernel/case';
import type { PresenceRoll, RollMember } from '../../agenda/presence-roll';
import { arrived, corrected, departed, isHere } from '../../meeting/presence-roll';
import type { TextSeal } from './meeting-record';
import { rollUndoTellers } from './tell-undo';
import { dataOf, silent, type Teller, type Tellers, type Told, type ToldRoll } from './told';

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

const checkedIn: OfRoll = (told, document, event) => {
  const { by = '' } = dataOf<{ by?: string }>(event);
  const { roll, villagerId } = markMember(told, document, event, (member) => arrived(member, event.atMs));
  const last = roll.members.get(villagerId)?.intervals.at(-1);
  const name = `${villagerId} ${last?.fromAtMs ?? 0}`;
  if (!roll.takenBy.has(name)) roll.takenBy.set(name, by);
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

/** The events of a roll 签到册. */
export const presenceTellers: Tellers<'presenceRoll'> = {
  RollFrozen: frozen,
  // That somebody asked for leave is told; why is between them and the chair.
  LeaveAsked: (told, document, event) =>
    void rollIn(told, document).onLeave.add(dataOf<{ villagerId: string }>(event).villagerId),
  LeaveWithdrawn: (told, document, event) =>
    void rollIn(told, document).onLeave.delete(dataOf<{ villagerId: string }>(event).villagerId),
  MemberCheckedIn: checkedIn,
  MemberCheckedOut: (told, document, event) =>
    void markMember(told, document, event, (member) => departed(member, event.atMs)),
  CheckInCorrected: (told, document, event) => void markMember(told, document, event, corrected),
  CheckInCodeWrong: silent,
  HeadcountConfirmed: counted,
  PresenceEnded: presenceEnded,
  ...rollUndoTellers,
};
