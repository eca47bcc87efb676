import { announceTerms } from '@cloud/clock/announce-terms';
import { runClock } from '@cloud/clock/run-clock';
import type { StoredDocument } from '@cloud/_platform/store';
import { withTermDue } from '@shared/domain/village/announce-term';
import type { Village } from '@shared/domain/village/village';
import { addDays, startOfDayMs } from '@shared/kernel/time';
import { putDocuments } from '../../helpers/evening-builder';
import { World } from '../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const toOn = '2026-12-31';
const dueAtMs = startOfDayMs(addDays(toOn, -60));

async function withTerm(): Promise<void> {
  const village = (await world.stored<Village>('villages', 'v1')) as Village;
  const how = { selectedOn: '2023-12-20', place: '议事厅', presiderName: '党员一', how: '推选' };
  const council = { ...village.council, term: { ...how, fromOn: '2024-01-01', toOn } };
  await putDocuments(world, [withTermDue({ ...village, council })]);
}

async function told(): Promise<string[]> {
  const orderBy = { field: 'atMs', direction: 'ascending' } as const;
  const messages = await world.all<StoredDocument & { code: string; recipientId: string }>('messages', {
    where: { villageId: 'v1' },
    orderBy,
    limit: 100,
  });
  return messages.filter(({ code }) => code === 'councilTermEnding').map(({ recipientId }) => recipientId);
}

describe('the end of a term', () => {
  it('is announced to chair and clerk sixty days ahead, once', async () => {
    await withTerm();
    expect(await announceTerms.nextDueAtMs?.(world.ports, world.now)).toBe(dueAtMs);
    world.moveTo(dueAtMs - 1);
    await runClock(world.ports);
    expect(await told()).toEqual([]);
    world.moveTo(dueAtMs);
    await runClock(world.ports);
    await runClock(world.ports);
    expect((await told()).sort()).toEqual(['ch001', 'ck001']);
    expect(await announceTerms.nextDueAtMs?.(world.ports, world.now)).toBeNull();
  });

  it('is not announced where no term was recorded', async () => {
    world.moveTo(dueAtMs);
    await runClock(world.ports);
    expect(await told()).toEqual([]);
  });
});
