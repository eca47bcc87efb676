import { restoreVillage } from './village-tool/archive/restore-village';
import { readOptions, required } from './village-tool/named-options';
import { openForWriting, placeOptions } from './village-tool/open-store';
import { runTool } from './village-tool/run-tool';

/** `npm run restore -- --from file.jsonl [--seal hash] [--data folder | --env id]`: a village back from its file. */
runTool(async (args) => {
  const given = readOptions(args, ['from', 'seal', ...placeOptions], []);
  const file = required(given, 'from');
  const { store, close } = await openForWriting(given.options);
  try {
    const { header, writtenCount, foundCount } = await restoreVillage(store, file, given.options.seal);
    console.log(`${header.villageId}: ${writtenCount} records written, ${foundCount} were there before`);
    console.log(`seal: ${header.linesHash}`);
  } finally {
    await close();
  }
});
