import { importSentences } from '@shared/text/import-sentences';
import { printInvitations } from './village-tool/invitations/print-invitations';
import { readOptions } from './village-tool/named-options';
import { openForLooking, openForWriting, placeOptions } from './village-tool/open-store';
import { importOpening } from './village-tool/opening/import-opening';
import { importVillage } from './village-tool/roster/import-village';
import { importTariff } from './village-tool/tariff/import-tariff';
import { ImportRefused } from './village-tool/roster/problems';
import { writeOpeningTemplate, writeTemplate } from './village-tool/roster/write-template';
import { runTool } from './village-tool/run-tool';

/**
 * `npm run village -- template [folder]` writes a workbook to fill in;
 * `npm run village -- invitations village-id [file.html] [--data folder | --env id]` makes a page of invitation slips;
 * `npm run village -- import roster.xlsx rules.json [--write] [--data folder | --env id]` reads it;
 * `npm run village -- opening village-id opening.xlsx [--write] [--data folder | --env id]` brings the points that people
 * had before, on public notice; `npm run village -- opening-template [folder]` writes the table to fill in;
 * `npm run village -- tariff village-id tariff.json [--write]` brings the next edition of a tariff.
 */
runTool(async (args) => {
  const { words, options } = readOptions(args, placeOptions, ['write']);
  const [verb, ...files] = words;
  if (verb === 'template') {
    const { rosterFile, rulesFile } = await writeTemplate(files[0] ?? '.');
    console.log(importSentences.templateWritten(rosterFile, rulesFile));
    return;
  }
  if (verb === 'invitations') {
    const [villageId, file = 'invitations.html'] = files;
    if (!villageId) throw new Error('village: invitations village-id [file.html]');
    console.log(importSentences.invitationsWritten(await printInvitations(options, villageId, file), file));
    return;
  }
  if (verb === 'opening-template') {
    console.log(importSentences.openingTemplate(await writeOpeningTemplate(files[0] ?? '.')));
    return;
  }
  const [first, second] = files;
  if ((verb !== 'import' && verb !== 'opening' && verb !== 'tariff') || !first || !second)
    throw new Error(
      'village: import roster.xlsx rules.json, opening village-id opening.xlsx, tariff village-id tariff.json, invitations, or a template',
    );
  const isWriting = options.write !== undefined;
  const isOpening = verb === 'opening';
  const { store, close } = await (isWriting ? openForWriting(options) : openForLooking(options));
  try {
    const order = { isWriting, nowMs: Date.now() };
    const told = await (verb === 'tariff'
      ? importTariff(store, { ...order, villageId: first, file: second })
      : isOpening
        ? importOpening(store, { ...order, villageId: first, file: second })
        : importVillage(store, { ...order, rosterFile: first, rulesFile: second }));
    for (const sentence of told) console.log(sentence);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    console.log(
      [importSentences[isOpening ? 'problemsOfOpening' : 'problems'](error.sentences.length), ...error.sentences].join(
        '\n',
      ),
    );
    process.exitCode = 1;
  } finally {
    await close();
  }
});
