import { randomBytes } from 'node:crypto';
import { templatesVariable } from '@cloud/_platform/template-settings';
import { cloudBaseDatabase } from './cloudbase-database';
import { cloudBaseStorage, filesPlace } from './cloudbase-storage';
import type { DeployedFunction, Management, WantedFunction } from './management';

const filesVariable = 'FILES_AT';
const codeHashVariable = 'CODE_HASH';
const secretVariable = 'VILLAGE_SECRET';
const runtime = 'Nodejs18.15';

interface FunctionDetail {
  Timeout: number;
  MemorySize: number;
  Environment?: { Variables?: { Key: string; Value: string }[] };
  Triggers?: { TriggerName: string; TriggerDesc: string }[];
}

/** The management side of CloudBase. The package is loaded only here, once somebody really deploys. */
export async function cloudBaseManagement(environmentId: string, env: NodeJS.ProcessEnv): Promise<Management & Notes> {
  const { default: CloudBase } = await import('@cloudbase/manager-node');
  const app = CloudBase.init({
    secretId: env.TENCENTCLOUD_SECRETID ?? '',
    secretKey: env.TENCENTCLOUD_SECRETKEY ?? '',
    envId: environmentId,
    ...(env.TENCENTCLOUD_REGION ? { region: env.TENCENTCLOUD_REGION } : {}),
  });
  const { functions } = app;

  async function detailOf(name: string): Promise<FunctionDetail | null> {
    try {
      return await functions.getFunctionDetail(name);
    } catch (error) {
      if (/ResourceNotFound|FunctionNotFound/i.test(codeAndText(error))) return null;
      throw error;
    }
  }

  async function putVariables(name: string, variables: Readonly<Record<string, string>>): Promise<void> {
    const before = variablesOf(await detailOf(name));
    await functions.updateFunctionWithProgress({ name, config: { envVariables: { ...before, ...variables } } });
  }

  return {
    ...cloudBaseDatabase(app, environmentId),
    ...cloudBaseStorage(app),
    async findFunction(name) {
      const detail = await detailOf(name);
      return detail && deployedFrom(detail);
    },
    async putFunction(wanted) {
      const before = await detailOf(wanted.name);
      const given = env[secretVariable] || variablesOf(before)[secretVariable];
      const envVariables = {
        ...variablesOf(before),
        ...wanted.variables,
        [secretVariable]: given ?? randomBytes(32).toString('hex'),
        [filesVariable]: await filesPlace(app, environmentId),
        [codeHashVariable]: wanted.codeHash,
      };
      const [name, functionPath] = [wanted.name, wanted.folder];
      const config = { ...settingsOf(wanted), envVariables };
      if (!before) {
        await functions.createFunction({ func: { name, ...config }, functionPath });
        await functions.waitFunctionActive(name);
        return;
      }
      // The settings come last and hold the hash: a run broken off before them sends the code once more.
      await functions.updateFunctionWithProgress({ name, code: { functionPath }, config });
    },
    async putTimer(functionName, timerName, config) {
      const found = (await detailOf(functionName))?.Triggers ?? [];
      const isThere = found.some(({ TriggerName }) => TriggerName === timerName);
      if (isThere) await functions.deleteFunctionTrigger(functionName, timerName);
      await functions.createFunctionTriggers(functionName, [{ name: timerName, type: 'timer', config }]);
    },
    async readNote(name) {
      return variablesOf(await detailOf('api'))[name];
    },
    writeNote: (name, text) => putVariables('api', { [name]: text }),
  };
}

/** What the platform cannot be asked is written down there: as variables of the function that everybody calls. */
export interface Notes {
  readNote(name: string): Promise<string | undefined>;
  writeNote(name: string, text: string): Promise<void>;
}

function settingsOf({ timeoutSeconds, memoryMegabytes }: WantedFunction) {
  const size = { timeout: timeoutSeconds, memorySize: memoryMegabytes };
  return { ...size, runtime, handler: 'index.main', installDependency: false };
}

/** Of the variables those that are no secret. */
function publicVariables(variables: Readonly<Record<string, string>>): Record<string, string> {
  const templates = variables[templatesVariable];
  return templates === undefined ? {} : { [templatesVariable]: templates };
}

function variablesOf(detail: FunctionDetail | null): Record<string, string> {
  return Object.fromEntries((detail?.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]));
}

function deployedFrom(detail: FunctionDetail): DeployedFunction {
  return {
    codeHash: variablesOf(detail)[codeHashVariable] ?? '',
    timeoutSeconds: detail.Timeout,
    memoryMegabytes: detail.MemorySize,
    timers: Object.fromEntries((detail.Triggers ?? []).map((one) => [one.TriggerName, cronOf(one.TriggerDesc)])),
    variables: publicVariables(variablesOf(detail)),
  };
}

/** The platform gives a timer back as JSON around its seven fields, or as the fields alone. */
function cronOf(description: string): string {
  const found = /"cron"\s*:\s*"([^"]+)"/.exec(description);
  return found?.[1] ?? description;
}

function codeAndText(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return `${code ?? ''} ${message ?? ''}`;
}
