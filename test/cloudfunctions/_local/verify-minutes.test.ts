import { checkMinutes } from '@cloud/_local/verify/minutes-check';
import type { Floor } from '@shared/domain/meeting/floor';
import type { MinutesCase } from '@shared/domain/record/minutes/minutes-case';
import type { CaseEvent } from '@shared/kernel/case';
import type { StoredDocument } from '@cloud/_platform/store';
import { putDocuments } from '../../helpers/evening-builder';
import { toldEvening } from '../../helpers/told-evening';
import { World } from '../../helpers/world';

let world: World;
let meetingId: string;
beforeEach(async () => {
  world = await World.create();
  meetingId = await toldEvening(world);
});
afterEach(() => world.close());

async function check() {
  const minutes = (await world.stored('minutes', `${meetingId}.minutes`)) as unknown as MinutesCase;
  const events = (await world.eventsOf(minutes.id)) as unknown as CaseEvent[];
  return checkMinutes(minutes, events, world.ports.store);
}

it('finds nothing wrong with minutes as they were written', async () => {
  expect(await check()).toBeNull();
});

it('finds a gist that was changed afterwards', async () => {
  const floor = (await world.stored<Floor & StoredDocument>('floors', `${meetingId}.floor`)) as Floor & StoredDocument;
  const [first, ...others] = floor.speeches;
  await putDocuments(world, [
    { ...floor, speeches: first ? [{ ...first, gist: '不装' }, ...others] : [] } as StoredDocument,
  ]);
  expect(await check()).toMatchObject({ kind: 'floor' });
});

it('finds an attendance that was changed in the minutes themselves', async () => {
  const minutes = (await world.stored('minutes', `${meetingId}.minutes`)) as unknown as MinutesCase;
  const { written } = minutes;
  const changed = written && { ...written, content: { ...written.content, attendance: [] } };
  await putDocuments(world, [{ ...minutes, written: changed } as unknown as StoredDocument]);
  expect(await check()).toMatchObject({ problem: 'these minutes do not have their own hash' });
});
