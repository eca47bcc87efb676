import lawsData from '../../../config/register/laws.json';
import routerData from '../../../config/router/default.json';
import ruleBookData from '../../../config/rule-book/default.json';
import charterData from '../../../config/charter/default.json';
import creditTariffData from '../../../config/tariffs/default.json';
import { parseCharter } from '@shared/domain/points/charter';
import dutyTariffData from '../../../config/tariffs/duty.json';
import { consentsMax } from '@shared/domain/message/consents';
import { parseRoster, type RosterPerson } from '@shared/domain/member/roster';
import { parseCreditTariff, parseDutyTariff } from '@shared/domain/points/tariff';
import { membersOn, parseCouncil, termOf } from '@shared/domain/village/council';
import { parseCovenant } from '@shared/domain/village/covenant';
import type { FoundVillage } from '@shared/domain/village/found-village';
import { parseRegister } from '@shared/domain/village/register';
import { parseRouter } from '@shared/domain/village/router';
import { parseRuleBook } from '@shared/domain/village/rule-book';
import { dayOf } from '@shared/kernel/time';
import type { Ports } from '@cloud/_platform/ports';
import { saveFoundVillage } from '@cloud/_repositories/found-village';
import { bindAll } from '@cloud/_repositories/member/bind-all';
import { saveRegister } from '@cloud/_repositories/registers';
import { saveTariffs } from '@cloud/_repositories/tariffs';
import type { DemoClock } from '../demo-clock';
import { giveConsents } from '../give-consents';
import { villageDataShape } from './data-shapes';
import councilData from './data/council.json';
import covenantData from './data/covenant.json';
import peopleData from './data/people.json';
import policiesData from './data/policies.json';
import villageData from './data/village.json';
import { historyBeginsMs, playHistory } from './history/year';

/** Founds the demo village in an empty database and leads it through a year, up to the evening on which it opens. */
export async function seedDemoVillage(ports: Ports, clock: DemoClock): Promise<void> {
  clock.standAt(historyBeginsMs);
  ports.log.info({}, 'founding the demo village');
  await playHistory(ports, clock, await foundDemoVillage(ports));
  ports.log.info({}, 'the demo village is ready');
}

/** The village with its people, its register and its bindings, and nothing that has happened yet. */
export async function foundDemoVillage(ports: Ports): Promise<FoundVillage> {
  const roster = parseRoster(peopleData);
  const village = demoVillage(roster, dayOf(ports.nowMs()));
  const { villageId } = village;
  await saveFoundVillage(ports, village);
  const covenant = parseCovenant(covenantData);
  const articles = parseRegister([...lawsData, ...policiesData]);
  await saveRegister(ports, { villageId, covenant, articles, router: parseRouter(routerData) });
  const credit = parseCreditTariff(creditTariffData);
  await saveTariffs(ports, {
    villageId,
    credit,
    charter: parseCharter(charterData),
    duty: parseDutyTariff(dutyTariffData),
  });
  const people = bound(roster);
  await bindAll(ports, villageId, people);
  await giveConsents(
    ports,
    villageId,
    people.map(({ villagerId }) => villagerId),
    consentsMax,
  );
  return village;
}

function demoVillage(roster: readonly RosterPerson[], on: string): FoundVillage {
  const { id, name, townName, meetingPlace, groups, grids, units } = villageDataShape.parse(villageData);
  const council = parseCouncil(councilData);
  return {
    villageId: id,
    name,
    townName,
    meetingPlace,
    groups,
    grids: grids.map((grid) => ({ id: grid.id, name: grid.name })),
    units,
    council: { id: council.id, name: council.name, term: termOf(council), seats: membersOn(council, on) },
    roster,
    rules: parseRuleBook({ ...ruleBookData, villageId: id }),
    on,
  };
}

function bound(roster: readonly RosterPerson[]) {
  return roster.flatMap(({ id, openid }) => (openid === undefined ? [] : [{ openid, villagerId: id }]));
}
