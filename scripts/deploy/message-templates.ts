import { readFileSync } from 'node:fs';
import { readTemplateSettings, templatesVariable } from '@cloud/_platform/template-settings';
import { deploySentences } from '@shared/text/deploy-words';

/**
 * The templates of messages as a variable of the functions, from the file in which they were written down. Without a
 * file nothing is changed: the functions keep what they have.
 */
export function templateVariables(file: string | undefined): Readonly<Record<string, string>> {
  if (file === undefined) return {};
  const read = readTemplateSettings(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(deploySentences.templatesUnread(file, read.problem));
  return { [templatesVariable]: JSON.stringify(read.settings) };
}
