import { Chance } from '@cloud/_local/demo-village/history/chance';
import { hourMs } from '@shared/kernel/time';
import { expectSound } from '../helpers/lives/soundness';
import { openStore } from '../helpers/open-store';
import { aSmallVillage } from '../helpers/small-village';
import { World } from '../helpers/world';
import { BreakingStore } from './breaking-store';
import { checkEvening } from './check-evening';
import type { Evening } from './evening';
import { isAdopted } from './observer';
import { playEvening } from './play-evening';
import { Telephone } from './telephone';

/** Share of the transactions that break off inside, and again as many after their commit. */
const brokenShare = 0.015;

export interface Played {
  eveningCount: number;
  brokenCount: number;
  repeatedCount: number;
  openedCount: number;
  countedCount: number;
  adoptedCount: number;
  voidCount: number;
}

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
  const played: Played = {
    eveningCount,
    brokenCount: 0,
    repeatedCount: 0,
    openedCount: 0,
    countedCount: 0,
    adoptedCount: 0,
    voidCount: 0,
  };
  for (let count = 0; count < eveningCount; count += 1) {
    breaking.share = brokenShare;
    const evening = await playEvening(world, phones, chance);
    breaking.share = 0;
    await checkEvening(evening);
    note(played, evening);
    world.advance(hourMs);
  }
  await expectSound(world);
  return { ...played, brokenCount: breaking.brokenCount, repeatedCount: phones.repeatedCount };
}

function note(played: Played, { observer }: Evening): void {
  if (observer.startedItemIds.size > 0) played.openedCount += 1;
  for (const poll of observer.polls) {
    if (poll.end === 'void') played.voidCount += 1;
    else played.countedCount += 1;
    if (poll.end === 'counted' && isAdopted(poll)) played.adoptedCount += 1;
  }
}
