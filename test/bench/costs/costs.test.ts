import { tableOfPage, tableText } from './costs-page';
import { monthTable } from './month-table';
import { playMonth } from './play-month';

jest.setTimeout(120_000);

it('says on the page for the county’s technician what was counted (npm run bench:costs -- --write)', async () => {
  const { world, clock } = await playMonth();
  const { rows, sums } = monthTable(world, clock);
  expect(tableOfPage()).toEqual({ table: tableText(rows), sums });
  await world.close();
});
