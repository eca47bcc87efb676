import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions, required } from '@cloud/_local/village-tool/named-options';
import { openForWriting } from '@cloud/_local/village-tool/open-store';
import { runTool } from '@cloud/_local/village-tool/run-tool';
import { cloudBaseManagement } from './cloudbase-management';
import { deploy } from './deploy';
import { templateVariables } from './message-templates';
import { miniProgram } from './mini-program';
import { wantedFunctions } from './wanted-functions';

/** `npm run deploy -- --env <id> [--roster roster.xlsx --rules rules.json] [--templates templates.json] [--dry-run]`, from the root of the project. */
runTool(async (args) => {
  const root = process.cwd();
  const given = readOptions(args, ['env', 'roster', 'rules', 'templates'], ['dry-run']);
  const environmentId = required(given, 'env');
  const { roster, rules, templates } = given.options;
  if ((roster === undefined) !== (rules === undefined)) throw new Error('--roster and --rules go together');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const deployment = {
    environmentId,
    env: process.env,
    functions: wantedFunctions(root, join(root, 'dist', 'cloudfunctions'), templateVariables(templates)),
    version,
    village: roster !== undefined && rules !== undefined ? { rosterFile: roster, rulesFile: rules } : null,
    isRehearsal: given.options['dry-run'] !== undefined,
    nowMs: Date.now(),
    say: (sentence: string) => void process.stdout.write(`${sentence}\n`),
  };
  const functionNames = deployment.functions.map(({ name }) => name);
  const isDone = await deploy(deployment, async () => {
    const management = await cloudBaseManagement(environmentId, functionNames, process.env);
    const folder = join(root, 'dist', 'weapp');
    return {
      management,
      miniProgram: miniProgram({ root, folder, version, notes: management, env: process.env }),
      openStore: async () => (await openForWriting({ env: environmentId })).store,
    };
  });
  if (!isDone) process.exitCode = 1;
});
