import creditTariff from '../../../config/tariffs/default.json';
import type { RosterPerson } from '@shared/domain/member/roster';
import type { CreditTariffDocument } from '@shared/domain/points/tariff-register';
import { parseCreditTariff } from '@shared/domain/points/tariff';
import type { FoundVillage } from '@shared/domain/village/found-village';
import { accept, change } from '@shared/kernel/outcome';
import type { Chance } from '@cloud/_local/demo-village/history/chance';
import { actBySystem } from '@cloud/_repositories/system-act';
import { aSmallVillage } from '../../helpers/small-village';
import type { World } from '../../helpers/world';

export const groupIds = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7', 'g8'] as const;
export const reviewerIds = ['rg001', 'rg002', 'rg003', 'rg004'] as const;
export const customSupervisorId = 'cu001';
const surnames = ['张', '王', '李', '赵', '陈', '杨', '周'];
const perHousehold = 3;

/**
 * The small village with its offices, and so many people around it that there are `peopleCount`: households of three in
 * eight groups. Two of the review group live with others of them, two have relatives among them; a few came lately.
 */
export function aVillageOf(peopleCount: number, chance: Chance): FoundVillage {
  const village = aSmallVillage();
  const model = village.roster.find(({ id }) => id === 'vg005');
  if (!model) throw new Error('the small village has a villager');
  const customSupervisor = {
    ...model,
    id: customSupervisorId,
    name: '风纪一',
    householdId: 'h90',
    positions: [{ position: 'customSupervisor' as const, from: '2025-01-01' }],
  };
  const offices = [...village.roster.map(withNeighbours), customSupervisor];
  const others = Array.from({ length: peopleCount - offices.length }, (_, at) => neighbour(model, at, chance));
  const groups = groupIds.map((id) => ({ id, name: `${id}组` }));
  return { ...village, groups, roster: [...offices, ...others] };
}

function neighbour(model: RosterPerson, at: number, chance: Chance): RosterPerson {
  const home = Math.floor(at / perHousehold);
  const { registeredSince = '', ...person } = model;
  const draw = chance.next();
  const since = draw < 0.96 ? { registeredSince } : { residentSince: draw < 0.98 ? '2025-11-20' : '2026-05-01' };
  return {
    ...person,
    ...since,
    id: `va${String(at).padStart(4, '0')}`,
    name: `${surnames[at % surnames.length]}村民${at}`,
    phoneLast4: String(at).padStart(4, '0'),
    householdId: `k${home}`,
    groupId: groupIds[home % groupIds.length] ?? 'g1',
    consents: { nameOnBoards: chance.next() < 0.7, photosOnBoards: false, messages: false },
  };
}

const homes: Record<string, string> = { rg001: 'k0', rg002: 'k1' };
const relatives: Record<string, string[]> = { rg003: ['va0006', 'va0009'], rg004: ['va0012', 'va0006'] };

function withNeighbours(person: RosterPerson): RosterPerson {
  const householdId = homes[person.id];
  return { ...person, relatives: relatives[person.id] ?? person.relatives, ...(householdId && { householdId }) };
}

/** What an account keeps at the end of the year: little, so that many have more. */
export const keptPointsMax = 8;

/** The tariff's second edition, in force from the first day: an account keeps little, and a person may lose points too. */
export const tariff = parseCreditTariff({
  ...creditTariff,
  edition: 2,
  yearEnd: { ...creditTariff.yearEnd, pointsMax: keptPointsMax },
  entries: [
    ...creditTariff.entries,
    {
      ...creditTariff.entries.find(({ id }) => id === 'rubbish-dumped'),
      id: 'dog-unleashed',
      title: '遛狗不牵绳',
      points: 3,
      monthlyPointsMax: 6,
      yearlyPointsMax: 9,
      beneficiary: 'person',
    },
  ],
});

export async function enterSecondEdition({ ports }: World): Promise<void> {
  await actBySystem(ports, { actId: 'second-edition', villageId: 'v1' }, async (work) => {
    const document = (await work.get('tariff', 'v1.tariff.moralCredit')) as CreditTariffDocument;
    const data = { book: 'moralCredit', edition: tariff.edition, entryCount: tariff.entries.length };
    await work.save(accept([change({ ...document, tariff }, { type: 'TariffEntered', data })]), null);
  });
}
