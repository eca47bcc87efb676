import { exportVillage } from './village-tool/archive/export-village';
import { readOptions, required } from './village-tool/named-options';
import { openForReading, placeOptions } from './village-tool/open-store';
import { runTool } from './village-tool/run-tool';

/** `npm run export -- --village <id> --to file.jsonl [--data folder | --env id]`: a village as a file. */
runTool(async (args) => {
  const given = readOptions(args, ['village', 'to', ...placeOptions], []);
  const [villageId, file] = [required(given, 'village'), required(given, 'to')];
  const { store, close } = await openForReading(given.options);
  try {
    const { lineCount, linesHash } = await exportVillage(store, villageId, file);
    console.log(`${villageId}: ${lineCount} records in ${file}`);
    console.log(`seal: ${linesHash}`);
    console.log('Pictures are not in it: keep the folder of files, or the cloud storage, beside it.');
  } finally {
    await close();
  }
});
