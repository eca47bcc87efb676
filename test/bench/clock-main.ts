import { minuteMs } from '@shared/kernel/time';
import { type OpenCounty, openCounty } from './open-county';

const matterCount = Number(process.env.MATTERS ?? 5_000);
const movedCount = 100;

/** `npm run bench:clock`: what a run of the clock reads and writes over many open matters, of which few are due. */
async function main(): Promise<void> {
  const county = await openCounty(matterCount);
  console.log(`${matterCount} open matters in 50 villages, ${county.dueIds.length} of them due\n`);
  console.log('| run | reads | writes | matters read | ms |\n|---|---:|---:|---:|---:|');
  await printRun(county, 'the ladder takes its steps, and tells');
  await county.move(movedCount);
  county.world.advance(minuteMs);
  await printRun(county, `${movedCount} matters moved and are counted`);
  await printRun(county, 'nothing is due');
  await county.world.close();
}

async function printRun({ runWatched }: OpenCounty, name: string): Promise<void> {
  const beganAtMs = performance.now();
  const watched = await runWatched();
  const tookMs = Math.round(performance.now() - beganAtMs);
  const { reads, writes } = watched;
  console.log(`| ${name} | ${reads} | ${writes} | ${watched.idsOf('proposals').length} | ${tookMs} |`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
