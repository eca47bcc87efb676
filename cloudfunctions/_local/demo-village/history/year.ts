import type { RosterPerson } from '@shared/domain/member/roster';
import type { FoundVillage } from '@shared/domain/village/found-village';
import { monthAfter } from '@shared/domain/points/points-batch';
import { dayMs } from '@shared/kernel/time';
import type { Ports } from '@cloud/_platform/ports';
import type { DemoClock } from '../../demo-clock';
import { storyShape } from '../data-shapes';
import calendarData from '../data/calendar.json';
import storyData from '../data/story.json';
import talksData from '../data/talks.json';
import { calendarShape, talksShape } from './calendar';
import { Chance } from './chance';
import { scheduleChanges } from './changes';
import { type Chronicle, type Offices, type Person, type PlayedMatter, told } from './chronicle';
import { scheduleEvening } from './evening';
import { scheduleNeighbours } from './neighbours';
import { scheduleServices } from './services';
import { readDelivered, scheduleTelling } from './messages';
import { Player } from './player';
import { scheduleDeductions } from './deductions';
import { schedulePoints } from './points';
import { schedulePreReview } from './pre-review';
import { scheduleRaising } from './raise';
import { scheduleShop } from './shop';
import { instant, Timeline } from './timeline';

const calendar = calendarShape.parse(calendarData);

/** The morning on which the village begins, and the evening on which a visitor finds it: always the same two. */
export const historyBeginsMs = instant(calendar.beginsOn, '08:00');
export const demonstrationOpensMs = instant(calendar.opensOn, calendar.opensAt);

/**
 * Leads the founded village through its year, up to the evening on which the demonstration opens. Everything is played
 * through the actions, so that nothing can be inconsistent; the same people do the same on the same days every time.
 */
export async function playHistory(ports: Ports, clock: DemoClock, village: FoundVillage): Promise<void> {
  const { roster, villageId, meetingPlace: place } = village;
  const openids = new Map(roster.flatMap(({ id, openid }) => (openid === undefined ? [] : [[id, openid] as const])));
  const player = new Player(ports, clock, openids);
  const timeline = new Timeline(player);
  const words = talksShape.parse(talksData);
  const { evenings, opensOn } = calendar;
  const people = roster.map((person) => personOf(person));
  const matters = playedMatters();
  const offices = officesOf(roster);
  const reviewGroupIds = roster.filter(isReviewer).map(({ id }) => id);
  const stage = { player, timeline, villageId, offices, reviewGroupIds, people, place, opensOn };
  const chronicle: Chronicle = { ...stage, ...words, evenings, matters };
  for (const matter of matters.values()) scheduleRaising(chronicle, matter);
  schedulePreReview(chronicle);
  for (const evening of evenings) scheduleEvening(chronicle, evening);
  schedulePoints(chronicle, monthAfter(calendar.beginsOn.slice(0, 7)));
  scheduleDeductions(chronicle);
  scheduleTelling(chronicle);
  scheduleShop(chronicle);
  scheduleNeighbours(chronicle);
  scheduleServices(chronicle);
  scheduleChanges(chronicle);
  await timeline.playUntil(demonstrationOpensMs);
  await readDelivered(ports.store, demonstrationOpensMs - 2 * dayMs, demonstrationOpensMs);
}

function playedMatters(): Map<string, PlayedMatter> {
  const story = storyShape.parse(storyData);
  return new Map(
    story.map((matter) => {
      const dates = calendar.matters[matter.id];
      if (!dates) throw new Error(`the calendar has no dates for ${matter.id}`);
      return [matter.id, { story: matter, dates, chance: new Chance(matter.id), proposalId: '' }];
    }),
  );
}

function personOf(person: RosterPerson): Person {
  const { id, openid, isPartyMember, relatives, unit, birthYear, consents, householdId = '' } = person;
  const isMember = holds(person, 'councilMember');
  const mayTakePart = openid !== undefined && unit === undefined && birthYear <= 2008;
  const mayHoldCredit = person.registeredSince !== undefined;
  const isElder = birthYear <= 1956;
  const showsPictures = consents?.photosOnBoards === true;
  const mays = { mayTakePart, mayHoldCredit, showsPictures };
  return { id, isMember, isPartyMember, ...mays, isElder, householdId, relativeIds: relatives };
}

function isReviewer({ positions }: RosterPerson): boolean {
  return positions.some((term) => term.position === 'reviewGroupMember');
}

function isShopkeeper({ positions }: RosterPerson): boolean {
  return positions.some((term) => term.position === 'shopkeeper');
}

function holds({ roles }: RosterPerson, role: string): boolean {
  return roles.some((term) => term.role === role && term.to === undefined);
}

/** Of the two reviewers the one who is not also the chair prepares. */
function officesOf(roster: readonly RosterPerson[]): Offices {
  const holder = (role: string, otherThan = ''): string => {
    const person = roster.find((one) => holds(one, role) && one.id !== otherThan);
    if (!person) throw new Error(`nobody holds the office ${role}`);
    return person.id;
  };
  const chairId = holder('chair');
  return {
    chairId,
    clerkId: holder('clerk'),
    reviewerId: holder('branchReviewer', chairId),
    otherReviewerId: chairId,
    supervisorId: holder('supervisor'),
    townId: holder('townCoordinator'),
    stewardId: holder('creditSteward'),
    shopkeeperId: told(roster.find(isShopkeeper)?.id, 'who keeps the shop'),
  };
}
