import { oneOf } from '../evening';
import { settle } from './acts-of-review';
import type { SeenPerson } from './seen-people';
import { ask, note, somebody, stewardId, supervisorId, todayOf, type Year, type YearAct } from './year';

type What = 'join' | 'leave' | 'move' | 'death';

async function record(year: Year, person: SeenPerson, what: What, recorderId: string): Promise<void> {
  const { chance, people } = year;
  const today = todayOf(year);
  const households = people.householdIds().filter((id) => /^k\d{1,3}$/.test(id) && id !== person.householdId);
  const toHouseholdId = what === 'move' ? oneOf(chance, households) : '';
  const isOwnWish = recorderId === person.id && (what === 'join' || what === 'leave');
  const isFit = person.open === null && person.isMember === (what !== 'join') && person.opensOn <= today;
  const said = { what, on: today, householdId: what === 'move' ? toHouseholdId : null, reason: '家里商量过了' };
  const villagerId = recorderId === person.id ? null : person.id;
  const isYes = (isOwnWish || recorderId === stewardId) && isFit;
  const reply = await ask(year, recorderId, 'points.record-member-change', { villagerId, ...said }, isYes);
  if (reply) person.open = { changeId: reply.changeId, what, toHouseholdId, recorderId };
}

/** The busy ones stay as they are, so that there is much to see of them. */
const isStaying = ({ id }: SeenPerson) => id < 'va0018';

export const recordChange: YearAct = async (year) => {
  const { chance, people } = year;
  const left = people.all.filter(({ how }) => how === 'leave');
  const person = left.length > 0 && chance.next() < 0.3 ? oneOf(chance, left) : somebody(year);
  if (isStaying(person)) return;
  const what = person.how === 'leave' ? 'join' : oneOf(chance, ['leave', 'leave', 'move', 'death', 'join'] as const);
  const isOwn = what === 'join' || what === 'leave' ? chance.next() < 0.7 : false;
  await record(year, person, what, isOwn ? person.id : stewardId);
};

export const decideChange: YearAct = async (year) => {
  const { chance, people, shop } = year;
  const open = people.all.filter((one) => one.open !== null);
  if (open.length === 0) return;
  const person = oneOf(chance, open);
  const change = person.open;
  if (!change) return;
  const who = oneOf(chance, [stewardId, supervisorId]);
  const isConfirmed = chance.next() < 0.85;
  const leaves = change.what === 'leave' || change.what === 'death';
  const isClear = !leaves || shop.openCountOf(person.householdId) === 0;
  // Whoever recorded it may only take it back.
  const isYes = !isConfirmed || (who !== change.recorderId && isClear);
  const said = { changeId: change.changeId, isConfirmed, reason: '核对了户口簿' };
  if (!(await ask(year, who, 'points.decide-member-change', said, isYes))) return;
  person.open = null;
  if (isConfirmed) confirm(year, person, change.what, change.toHouseholdId);
};

function confirm(year: Year, person: SeenPerson, what: What, toHouseholdId: string): void {
  note(year, `members: ${what}`);
  if (what === 'move') {
    person.householdId = toHouseholdId;
    return;
  }
  person.isMember = what === 'join';
  person.how = what;
  if (what !== 'join') settle(year, person.id, what, person.householdId);
}

export const changeConsent: YearAct = async (year) => {
  const person = somebody(year);
  const isNamePublic = year.chance.next() < 0.5;
  const said = { villagerId: null, isNamePublic, photosOnBoards: false, messages: false, consent: '' };
  await ask(year, person.id, 'member.change-consents', said, true);
  person.isNamePublic = isNamePublic;
};
