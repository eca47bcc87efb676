import { Chance } from '@cloud/_local/demo-village/history/chance';
import { hourMs } from '@shared/kernel/time';
import { expectSound } from '../helpers/lives/soundness';
import { openStore } from '../helpers/open-store';
import { aSmallVillage } from '../helpers/small-village';
import { World } from '../helpers/world';
import { BreakingStore } from './breaking-store';
import { checkEvening } from './check-evening';
import type { Evening } from './evening';
import { isAdopted } from './seen-poll';
import { playEvening } from './play-evening';
import { Telephone } from './telephone';

/** Share of the transactions that break off inside, and again as many after their commit. */
const brokenShare = 0.015;

export interface Played {
  eveningCount: number;
  actCount: number;
  acceptedCount: number;
  brokenCount: number;
  repeatedCount: number;
  openedCount: number;
  urgentCount: number;
  handoverCount: number;
  recusalCount: number;
  pointCount: number;
  guestCount: number;
  amendmentCount: number;
  disputedCount: number;
  countedOpen: number;
  countedSecret: number;
  countedHands: number;
  countedPaper: number;
  adoptedCount: number;
  voidCount: number;
}

const nothing: Played = {
  eveningCount: 0,
  actCount: 0,
  acceptedCount: 0,
  brokenCount: 0,
  repeatedCount: 0,
  openedCount: 0,
  urgentCount: 0,
  handoverCount: 0,
  recusalCount: 0,
  pointCount: 0,
  guestCount: 0,
  amendmentCount: 0,
  disputedCount: 0,
  countedOpen: 0,
  countedSecret: 0,
  countedHands: 0,
  countedPaper: 0,
  adoptedCount: 0,
  voidCount: 0,
};

/** Plays so many evenings of one village, one after another, and checks each and in the end the whole database. */
export async function playVillage(seed: string, eveningCount: number): Promise<Played> {
  const chance = new Chance(seed);
  let breaking: BreakingStore | undefined;
  const world = await World.create(aSmallVillage(), async () => {
    const opened = await openStore();
    breaking = new BreakingStore(opened.store, new Chance(`${seed} breaks`), 0);
    return { ...opened, store: breaking, isDistant: true };
  });
  try {
    return await playAll(world, breaking as unknown as BreakingStore, chance, eveningCount);
  } finally {
    await world.close();
  }
}

async function playAll(world: World, breaking: BreakingStore, chance: Chance, eveningCount: number): Promise<Played> {
  const phones = new Telephone(world, chance);
  const played: Played = { ...nothing, eveningCount };
  for (let count = 0; count < eveningCount; count += 1) {
    breaking.share = brokenShare;
    const evening = await playEvening(world, phones, chance);
    breaking.share = 0;
    await checkEvening(evening);
    note(played, evening);
    world.advance(hourMs);
  }
  await expectSound(world);
  const { count: actCount, acceptedCount, repeatedCount } = phones;
  return { ...played, actCount, acceptedCount, repeatedCount, brokenCount: breaking.brokenCount };
}

const countedBy = {
  open: 'countedOpen',
  secret: 'countedSecret',
  showOfHands: 'countedHands',
  paper: 'countedPaper',
} as const;

function sizeOf(lists: ReadonlyMap<string, readonly string[]>, isWanted = (_id: string) => true): number {
  return [...lists.values()].flat().filter(isWanted).length;
}

function note(played: Played, { observer }: Evening): void {
  if (observer.startedItemIds.size > 0) played.openedCount += 1;
  if (observer.isUrgent) played.urgentCount += 1;
  played.handoverCount += observer.handovers.length;
  played.recusalCount += observer.items.reduce((sum, { id }) => sum + observer.standingAside(id).size, 0);
  played.pointCount += sizeOf(observer.floor.pointIds);
  played.guestCount += sizeOf(observer.floor.speakerIds, (id) => id === '');
  for (const poll of observer.polls) {
    if (poll.amendment !== null) played.amendmentCount += 1;
    if ((poll.count?.failedRounds ?? 0) > 0) played.disputedCount += 1;
    if (poll.end === 'void') played.voidCount += 1;
    else played[countedBy[poll.method]] += 1;
    if (poll.end === 'counted' && isAdopted(poll)) played.adoptedCount += 1;
  }
}
