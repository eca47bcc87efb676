import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportRefused } from '@cloud/_local/village-tool/roster/problems';
import { importTariff } from '@cloud/_local/village-tool/tariff/import-tariff';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import type { CreditTariff } from '@shared/domain/points/tariff';
import type { CreditTariffDocument, DutyTariffDocument } from '@shared/domain/points/tariff-register';
import { importSentences } from '@shared/text/import-sentences';
import { everythingStored } from '../../../helpers/lives/everything-stored';
import { World } from '../../../helpers/world';

let world: World;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tariff-'));
  world = await World.create();
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const stored = async (book: 'moralCredit' | 'duty') => {
  const document = await world.stored<CreditTariffDocument | DutyTariffDocument>('tariffs', `v1.tariff.${book}`);
  if (!document) throw new Error('the small village has its tariffs');
  return document;
};
function bring(tariff: object, { isWriting = true, villageId = 'v1' } = {}): Promise<string[]> {
  const file = join(folder, 'tariff.json');
  writeFileSync(file, JSON.stringify(tariff));
  return importTariff(world.ports.store, { villageId, file, isWriting, nowMs: world.now });
}
async function refused(tariff: object, villageId = 'v1'): Promise<readonly string[]> {
  const before = await everythingStored(world.ports.store);
  const error: unknown = await bring(tariff, { villageId }).catch((thrown: unknown) => thrown);
  expect(await everythingStored(world.ports.store)).toEqual(before);
  return error instanceof ImportRefused ? error.sentences : [];
}

it.each(['moralCredit', 'duty'] as const)(
  'brings the next edition of %s, and keeps the one before it',
  async (book) => {
    const { tariff } = await stored(book);
    expect(await bring({ ...tariff, edition: tariff.edition + 1 })).toEqual([importSentences.tariffEntered()]);
    const { tariff: next, earlier } = await stored(book);
    expect(next).toEqual({ ...tariff, edition: tariff.edition + 1 });
    expect(earlier).toEqual([tariff]);
    expect((await verifyStore(world.ports.store)).broken).toBeNull();
  },
);

it('only tells what it would do until it is told to write', async () => {
  const { tariff } = await stored('moralCredit');
  expect(await bring({ ...tariff, edition: tariff.edition + 1 }, { isWriting: false })).toEqual([
    importSentences.dryRun(),
  ]);
  expect((await stored('moralCredit')).tariff).toEqual(tariff);
});

it('refuses an edition that is not the next one, the same one again, and a village that is not there', async () => {
  const { tariff } = await stored('moralCredit');
  const due = tariff.edition + 1;
  expect(await refused({ ...tariff, edition: due + 1 })).toEqual([importSentences.tariffEdition(due)]);
  expect(await refused(tariff)).toEqual([importSentences.tariffEdition(due)]);
  expect(await refused({ ...tariff, edition: due }, 'v9')).toEqual([importSentences.noVillage('v9')]);
});

it('says where a tariff breaks its shape: no ballot earns points, and no entry stands twice', async () => {
  const { tariff } = await stored('moralCredit');
  const [first] = (tariff as CreditTariff).entries;
  const edition = tariff.edition + 1;
  const paid = { ...first, id: 'paid', trigger: 'ballotCast' };
  expect((await refused({ ...tariff, edition, entries: [paid] })).join()).toContain('entries.0.trigger');
  expect((await refused({ ...tariff, edition, entries: [first, first] })).join()).toContain('entries');
});
