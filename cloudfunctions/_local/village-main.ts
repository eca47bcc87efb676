import { importSentences } from '@shared/text/import-sentences';
import { printInvitations } from './village-tool/invitations/print-invitations';
import { readOptions } from './village-tool/named-options';
import { openForLooking, openForWriting, placeOptions } from './village-tool/open-store';
import { importVillage } from './village-tool/roster/import-village';
import { ImportRefused } from './village-tool/roster/problems';
import { writeTemplate } from './village-tool/roster/write-template';
import { runTool } from './village-tool/run-tool';

/**
 * `npm run village -- template [folder]` writes a workbook to fill in;
 * `npm run village -- invitations village-id [file.html] [--data folder | --env id]` makes a page of invitation slips;
 * `npm run village -- import roster.xlsx rules.json [--write] [--data folder | --env id]` reads it.
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
  const [rosterFile, rulesFile] = files;
  if (verb !== 'import' || !rosterFile || !rulesFile)
    throw new Error('village: import roster.xlsx rules.json, invitations, or template');
  const isWriting = options.write !== undefined;
  const { store, close } = await (isWriting ? openForWriting(options) : openForLooking(options));
  try {
    const order = { rosterFile, rulesFile, isWriting, nowMs: Date.now() };
    for (const sentence of await importVillage(store, order)) console.log(sentence);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    console.log([importSentences.problems(error.sentences.length), ...error.sentences].join('\n'));
    process.exitCode = 1;
  } finally {
    await close();
  }
});
