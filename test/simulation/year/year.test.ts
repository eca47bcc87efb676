import { playYear } from './play-year';

const { SIMULATION_SEED = 'a village year', SIMULATED_PEOPLE } = process.env;
const isWhole = SIMULATED_PEOPLE !== undefined;
const size = isWhole
  ? { peopleCount: Number(SIMULATED_PEOPLE), fromOn: '2026-03-02', toOn: '2027-03-08', actsADay: 32 }
  : { peopleCount: 120, fromOn: '2026-11-02', toOn: '2027-03-04', actsADay: 9 };

/** `SIMULATED_PEOPLE=1200 npm run simulate:year` plays a whole year of a village; `SIMULATION_SEED` another one. */
it(`keeps every account, list and shelf through the year of seed ${SIMULATION_SEED}`, async () => {
  const beganAtMs = performance.now();
  const counts = await playYear({ seed: SIMULATION_SEED, ...size });
  const happened = (name: string) => counts.get(name) ?? 0;
  expect(happened('broken off')).toBeGreaterThan(0);
  expect(happened('postings interrupted')).toBeGreaterThan(0);
  expect(happened('two at once for the last')).toBeGreaterThan(0);
  expect(happened('objections upheld')).toBeGreaterThan(0);
  expect(happened('appeals granted')).toBeGreaterThan(0);
  expect(happened('deductions posted')).toBeGreaterThan(0);
  expect(happened('accounts closed down')).toBeGreaterThan(0);
  if (!isWhole) return;
  const seconds = Math.round((performance.now() - beganAtMs) / 1000);
  process.stdout.write(`${JSON.stringify({ ...Object.fromEntries([...counts].sort()), seconds })}\n`);
}, 1_800_000);
