import { playVillage } from './village-evenings';

const villageCount = Number(process.env.SIMULATED_VILLAGES ?? 6);
const eveningsEach = Number(process.env.SIMULATED_EVENINGS ?? 5);
const seed = process.env.SIMULATION_SEED ?? 'village night talk';

/** `SIMULATION_SEED="village night talk 3" SIMULATED_VILLAGES=1` plays the village of one failure again. */
it.each(Array.from({ length: villageCount }, (_, index) => (villageCount === 1 ? seed : `${seed} ${index}`)))(
  'keeps every rule through the evenings of seed %s, whatever breaks off, comes twice or comes late',
  async (name) => {
    const played = await playVillage(name, eveningsEach);
    expect(played.brokenCount).toBeGreaterThan(0);
    if (process.env.SIMULATED_VILLAGES) console.log(name, JSON.stringify(played));
  },
  120_000,
);
