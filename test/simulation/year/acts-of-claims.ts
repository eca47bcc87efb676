import type { CreditEntry } from '@shared/domain/points/tariff';
import { addDays, dueAfterDays } from '@shared/kernel/time';
import { oneOf } from '../evening';
import { customSupervisorId, tariff } from './a-village-of';
import type { SeenClaim } from './seen-batches';
import type { SeenPerson } from './seen-people';
import { ask, householdOwner, note, somebody, stewardId, todayOf, type Year, type YearAct } from './year';

const hearingDays = 3;
const oldestDays = 31;
/** A few entries are claimed by everybody, so that their caps are reached. */
const favourites = ['river-cleaning', 'volunteering', 'law-study', 'waste-sorting', 'hazard-reported'];
const deductions = ['rubbish-dumped', 'dog-unleashed', 'dog-unleashed', 'banquet-over-small'];

function entryOf(id: string): CreditEntry {
  const entry = tariff.entries.find((one) => one.id === id);
  if (!entry) throw new Error(`the tariff has no ${id}`);
  return entry;
}

const claimable = tariff.entries.filter(({ trigger }) => trigger === 'claim').map(({ id }) => id);

function drawDay({ chance }: Year, today: string): string {
  const draw = chance.next();
  if (draw < 0.02) return addDays(today, 1);
  if (draw < 0.04) return addDays(today, -oldestDays - 1);
  return addDays(today, -chance.between(0, draw < 0.06 ? oldestDays : 4));
}

interface Deed {
  person: SeenPerson;
  entry: CreditEntry;
  doneOn: string;
  text: string;
}

function ownerOf({ person, entry }: Deed): string {
  return entry.beneficiary === 'household' ? householdOwner(person.householdId) : person.id;
}

function isOpenFor(year: Year, deed: Deed): boolean {
  const { people, batches, ledger } = year;
  const today = todayOf(year);
  const { person, entry, doneOn, text } = deed;
  const isRecent = doneOn <= today && doneOn >= addDays(today, -oldestDays);
  if (!people.holdsCredit(person, today) || !isRecent || text.length < 5) return false;
  const batch = batches.collecting(today);
  const ownerId = ownerOf(deed);
  const waiting = batches.waitingIn(batch, ownerId, entry, doneOn);
  return batches.takes(batch, ownerId, entry, doneOn) && ledger.hasRoom(ownerId, entry, doneOn, waiting);
}

function noteClaim(year: Year, id: string, deed: Deed, proposerId: string): SeenClaim {
  const { person, entry, doneOn } = deed;
  const claim: SeenClaim = {
    id,
    month: '',
    claimantId: person.id,
    householdId: person.householdId,
    groupId: person.groupId,
    proposerId,
    ownerId: ownerOf(deed),
    entry,
    doneOn,
    status: 'waiting',
    hearUntilMs: entry.direction === 'deduct' ? dueAfterDays(year.world.now, hearingDays) : null,
    isExplained: false,
    objectorIds: [],
    correction: null,
    correctionCount: 0,
    isCorrected: false,
  };
  year.batches.claims.push(claim);
  year.batches.join(year.batches.collecting(todayOf(year)), claim);
  return claim;
}

function drawText({ chance }: Year): string {
  return chance.next() < 0.02 ? '好事' : '和大家一起做的，村里人都看见了';
}

export const claim: YearAct = async (year) => {
  const { chance, people } = year;
  const draw = chance.next();
  // The same few people claim much, the review group's own among them.
  const busy = ['va0000', 'va0003', 'va0006', 'va0009', 'va0012', 'rg001', 'rg004'].map((id) => people.of(id));
  const person = draw < 0.25 ? oneOf(chance, busy) : somebody(year);
  const entry = entryOf(oneOf(chance, chance.next() < 0.6 ? favourites : claimable));
  await enter(year, { person, entry, doneOn: drawDay(year, todayOf(year)), text: drawText(year) }, null);
};

export const propose: YearAct = async (year) => {
  const { chance } = year;
  const proposerId = oneOf(chance, [stewardId, customSupervisorId, 'vg003']);
  const entry = entryOf(oneOf(chance, chance.next() < 0.5 ? favourites : claimable));
  await enter(
    year,
    { person: somebody(year), entry, doneOn: drawDay(year, todayOf(year)), text: drawText(year) },
    proposerId,
  );
};

export const proposeDeduction: YearAct = async (year) => {
  const { chance, batches } = year;
  const proposerId = oneOf(chance, [stewardId, customSupervisorId, customSupervisorId]);
  // Mostly somebody who has points to lose.
  const earners = batches.claims.filter(({ status }) => status === 'posted');
  const earner = earners.length > 0 && chance.next() < 0.8 ? year.people.of(oneOf(chance, earners).claimantId) : null;
  const person = earner && earner.how !== 'death' ? earner : somebody(year);
  const entry = entryOf(oneOf(chance, deductions));
  await enter(year, { person, entry, doneOn: drawDay(year, todayOf(year)), text: drawText(year) }, proposerId);
};

async function enter(year: Year, deed: Deed, proposerId: string | null): Promise<void> {
  const { person, entry, doneOn, text } = deed;
  const mayPropose = proposerId === null || proposerId === stewardId || proposerId === customSupervisorId;
  const isYes = mayPropose && isOpenFor(year, deed);
  const month = year.batches.collecting(todayOf(year)).month;
  const said = { entryId: entry.id, text, photoIds: [], doneOn };
  const reply =
    proposerId === null
      ? await ask(year, person.id, 'points.claim', said, isYes)
      : await ask(year, proposerId, 'points.propose', { villagerId: person.id, ...said }, isYes);
  if (!reply) return;
  if (reply.month !== month) throw new Error(`a claim went into ${reply.month}, not into ${month}`);
  noteClaim(year, reply.claimId, deed, proposerId ?? '');
  if (entry.direction === 'deduct') note(year, 'deductions proposed');
}

/** Somebody explains what they are to lose points for; others stay silent, or somebody else's neighbour tries. */
export const explain: YearAct = async (year) => {
  const { chance, batches, people } = year;
  const told = batches.claims.filter(({ status, hearUntilMs }) => status === 'waiting' && hearUntilMs !== null);
  if (told.length === 0) return;
  const about = oneOf(chance, told);
  const claimant = people.of(about.claimantId);
  const who = chance.next() < 0.9 && claimant.how !== 'death' ? claimant : people.of('vg004');
  const isYes = who === claimant && !about.isExplained;
  const said = { claimId: about.id, text: '那天家里有急事，当晚就处理好了' };
  if (await ask(year, who.id, 'points.explain', said, isYes)) about.isExplained = true;
};

export const withdraw: YearAct = async (year) => {
  const { chance, batches } = year;
  const open = batches.claims.filter((one) => one.status === 'waiting');
  if (open.length === 0) return;
  const about = oneOf(chance, open);
  const isDeduction = about.entry.direction === 'deduct';
  const who = chance.next() < 0.7 ? about.claimantId : about.proposerId || 'vg004';
  const isTheirs = who === about.proposerId || (who === about.claimantId && !isDeduction);
  const isYes = isTheirs && batches.batchOf(about).status === 'collecting';
  if (!(await ask(year, who, 'points.withdraw-claim', { claimId: about.id }, isYes))) return;
  batches.leave(about);
  about.status = 'withdrawn';
};
