import { writeCosts, tableText } from './costs/costs-page';
import type { CountedWorld } from './costs/counted-world';
import { printDeployedFigures } from './costs/deployed-figures';
import { monthTable } from './costs/month-table';
import { printPhoneFigures } from './costs/phone-figures';
import { playMonth } from './costs/play-month';
import { voteAtOnce } from './costs/vote-at-once';

/**
 * `npm run bench:costs [-- --write]`: what the deployed functions weigh and ask of CloudBase, through the SDK on its
 * stand-in; and what is on record of the phone's packages and pages. `--write` puts the month of a thousand people into
 * the page for the county's technician.
 */
async function main(): Promise<void> {
  await printDeployedFigures();
  const { ballotCount, tookMs, questions } = await voteAtOnce();
  console.log(
    `\n${ballotCount} ballots at one instant: ${Math.round(tookMs)} ms, ${questions} questions to the database\n`,
  );
  printPhoneFigures();
  const { world, clock } = await playMonth();
  printActions(world);
  const { rows, sums } = monthTable(world, clock);
  console.log(`\n${tableText(rows)}\n\n${sums}`);
  if (process.argv.includes('--write')) writeCosts(rows, sums);
  await world.close();
}

function printActions(world: CountedWorld): void {
  console.log('| action | reads | writes | questions to the database |\n|---|---:|---:|---:|');
  for (const action of [...world.costs.keys()].sort()) {
    const { reads, writes, questions } = world.costOf(action);
    console.log(`| ${action} | ${reads} | ${writes} | ${questions} |`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
