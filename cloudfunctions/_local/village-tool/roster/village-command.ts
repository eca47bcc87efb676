import lawsData from '../../../../config/register/laws.json';
import routerData from '../../../../config/router/default.json';
import charterData from '../../../../config/charter/default.json';
import creditTariffData from '../../../../config/tariffs/default.json';
import dutyTariffData from '../../../../config/tariffs/duty.json';
import type { RosterPerson } from '@shared/domain/member/roster';
import { parseCharter } from '@shared/domain/points/charter';
import { type EnterTariffs } from '@shared/domain/points/tariff-register';
import { parseCreditTariff, parseDutyTariff } from '@shared/domain/points/tariff';
import type { FoundVillage } from '@shared/domain/village/found-village';
import { parseRegister } from '@shared/domain/village/register';
import { parseRouter } from '@shared/domain/village/router';
import type { EnterRegister } from '@shared/domain/village/village-register';
import type { VillageRules } from './read-rules';
import type { VillageSheets } from './read-village';

/** Everything that founding a village takes. */
export interface VillageFiles {
  found: FoundVillage;
  register: Omit<EnterRegister, 'nowMs'>;
  tariffs: Omit<EnterTariffs, 'nowMs'>;
  ownRuleIds: VillageRules['ownRuleIds'];
}

/** The ids of a sheet are unique in it; with the village's before them they are unique in a whole environment. */
export function villagerIdOf(villageId: string, sheetId: string): string {
  return `${villageId}-${sheetId}`;
}

export function villageFilesOf(sheets: VillageSheets, given: VillageRules, on: string): VillageFiles {
  const { id: villageId, councilName, ...about } = sheets.about;
  const idOf = (sheetId: string) => villagerIdOf(villageId, sheetId);
  const seats = sheets.people.flatMap(({ person, seat }) =>
    seat === null ? [] : [{ villagerId: idOf(person.id), category: person.councilCategory ?? '', seat }],
  );
  return {
    found: {
      ...about,
      villageId,
      groups: sheets.groups,
      grids: sheets.grids,
      council: {
        id: `${villageId}-council`,
        name: councilName,
        term: null,
        seats: seats.sort((one, other) => one.seat - other.seat),
      },
      roster: sheets.people.map(({ person }) => withIds(person, idOf)),
      rules: given.rules,
      on,
    },
    register: {
      villageId,
      covenant: given.covenant,
      articles: [...parseRegister(lawsData), ...given.policies],
      router: parseRouter(routerData),
    },
    tariffs: {
      villageId,
      credit: parseCreditTariff(creditTariffData),
      charter: parseCharter(charterData),
      duty: parseDutyTariff(dutyTariffData),
    },
    ownRuleIds: given.ownRuleIds,
  };
}

function withIds(person: RosterPerson, idOf: (sheetId: string) => string): RosterPerson {
  return {
    ...person,
    id: idOf(person.id),
    relatives: person.relatives.map(idOf),
    ...(person.helpers ? { helpers: person.helpers.map(idOf) } : {}),
  };
}
