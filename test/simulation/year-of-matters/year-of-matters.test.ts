import { playVillage } from './play-village';

const { SIMULATION_SEED = 'a year of matters', SIMULATED_MATTERS } = process.env;
const isWhole = SIMULATED_MATTERS !== undefined;
const size = isWhole
  ? { matterCount: Number(SIMULATED_MATTERS), fromOn: '2026-03-03', toOn: '2027-03-20' }
  : { matterCount: 24, fromOn: '2026-03-03', toOn: '2026-07-04' };

/** `SIMULATED_MATTERS=300 npm run simulate:year` plays a whole year of a village; `SIMULATION_SEED` another one. */
it(`counts every figure right through the year of seed ${SIMULATION_SEED}`, async () => {
  const beganAtMs = performance.now();
  const counts = await playVillage({ seed: SIMULATION_SEED, ...size });
  const happened = (name: string) => counts.get(name) ?? 0;
  expect(happened('clock killed')).toBeGreaterThan(20);
  expect(happened('clock ran')).toBeGreaterThan(20);
  expect(happened('figures compared')).toBeGreaterThan(5);
  expect(happened('follow-up.record-visit')).toBeGreaterThan(5);
  expect(happened('ladder steps, each once')).toBeGreaterThan(5);
  expect(happened('evenings')).toBeGreaterThan(0);
  if (!isWhole) return;
  const seconds = Math.round((performance.now() - beganAtMs) / 1000);
  process.stdout.write(`${JSON.stringify({ ...Object.fromEntries([...counts].sort()), seconds })}\n`);
}, 1_800_000);
