import type CloudBase from '@cloudbase/manager-node';
import { templatesVariable } from '@cloud/_platform/template-settings';
import { filesPlace } from './cloudbase-storage';
import { environmentSecret, secretVariable } from './environment-secret';
import type { DeployedFunction, FunctionManagement, WantedFunction } from './management';

const filesVariable = 'FILES_AT';
const codeHashVariable = 'CODE_HASH';
const runtime = 'Nodejs18.15';
/** The code travels in the call itself: the bundles are far below the 1.5 MB that fit. */
const deployMode = 'zip';

interface FunctionDetail {
  Status?: string;
  Timeout: number;
  MemorySize: number;
  Environment?: { Variables?: { Key: string; Value: string }[] };
  Triggers?: { TriggerName: string; TriggerDesc: string }[];
}

/** The functions on CloudBase. `functionNames` are those that share the environment's secret. */
export function cloudBaseFunctions(
  app: CloudBase,
  environmentId: string,
  functionNames: readonly string[],
  givenSecret: string | undefined,
): FunctionManagement & Notes {
  const { functions } = app;

  async function detailOf(name: string): Promise<FunctionDetail | null> {
    try {
      return await functions.getFunctionDetail(name);
    } catch (error) {
      if (/ResourceNotFound|FunctionNotFound/i.test(codeAndText(error))) return null;
      throw error;
    }
  }

  const secret = environmentSecret(async () => {
    for (const name of functionNames) {
      const held = variablesOf(await detailOf(name))[secretVariable];
      if (held) return held;
    }
    return undefined;
  }, givenSecret);

  async function putFunction(wanted: WantedFunction): Promise<void> {
    const before = await detailOf(wanted.name);
    const envVariables = {
      ...variablesOf(before),
      ...wanted.variables,
      [secretVariable]: await secret.read(),
      [filesVariable]: await filesPlace(app, environmentId),
      [codeHashVariable]: wanted.codeHash,
    };
    const { name, folder: functionPath } = wanted;
    const config = { ...settingsOf(wanted), envVariables };
    if (before && before.Status !== 'CreateFailed') {
      // The settings come last and hold the hash: a run broken off before them sends the code once more.
      await functions.updateFunctionWithProgress({ name, code: { functionPath, deployMode }, config });
    } else {
      // What is left of a failed creation the package itself clears away.
      await functions.createFunction({ func: { name, ...config }, functionPath, deployMode });
    }
  }

  async function putVariables(name: string, variables: Readonly<Record<string, string>>): Promise<void> {
    const before = variablesOf(await detailOf(name));
    await functions.updateFunctionWithProgress({ name, config: { envVariables: { ...before, ...variables } } });
  }

  async function hasSecret(detail: FunctionDetail): Promise<boolean> {
    return variablesOf(detail)[secretVariable] === (await secret.read());
  }

  /** Both send a function all its variables, the secret among them. */
  async function discreetly(work: Promise<void>): Promise<void> {
    await work.catch((error: unknown) => {
      throw new Error(secret.hide(codeAndText(error)));
    });
  }

  return {
    async findFunction(name) {
      const detail = await detailOf(name);
      return detail && { ...deployedFrom(detail), hasSecret: await hasSecret(detail) };
    },
    putFunction: (wanted) => discreetly(putFunction(wanted)),
    async putTimer(functionName, timerName, config) {
      const found = (await detailOf(functionName))?.Triggers ?? [];
      const isThere = found.some(({ TriggerName }) => TriggerName === timerName);
      if (isThere) await functions.deleteFunctionTrigger(functionName, timerName);
      await functions.createFunctionTriggers(functionName, [{ name: timerName, type: 'timer', config }]);
    },
    async readNote(name) {
      return variablesOf(await detailOf('api'))[name];
    },
    writeNote: (name, text) => discreetly(putVariables('api', { [name]: text })),
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

function deployedFrom(detail: FunctionDetail): Omit<DeployedFunction, 'hasSecret'> {
  return {
    codeHash: (isBroken(detail) ? undefined : variablesOf(detail)[codeHashVariable]) ?? '',
    timeoutSeconds: detail.Timeout,
    memoryMegabytes: detail.MemorySize,
    timers: Object.fromEntries((detail.Triggers ?? []).map((one) => [one.TriggerName, cronOf(one.TriggerDesc)])),
    variables: publicVariables(variablesOf(detail)),
  };
}

/** The platform took it and could not carry it through: it has to be sent again. */
const isBroken = ({ Status = '' }: FunctionDetail) => Status.endsWith('Failed');

/** The platform gives a timer back as JSON around its seven fields, or as the fields alone. */
function cronOf(description: string): string {
  const found = /"cron"\s*:\s*"([^"]+)"/.exec(description);
  return found?.[1] ?? description;
}

function codeAndText(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return `${code ?? ''} ${message ?? ''}`.trim();
}
