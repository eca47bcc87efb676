import { importVillage } from '@cloud/_local/village-tool/roster/import-village';
import type { Store } from '@cloud/_platform/store';
import { deploySentences } from '@shared/text/deploy-words';
import { importSentences } from '@shared/text/import-sentences';
import type { Management, MiniProgram, WantedFunction } from './management';
import { rehearse, takeSteps } from './run-steps';
import { cloudSecrets, discreet, missingFrom, uploadSecrets } from './secrets';
import { platformSteps, type Step, uploadStep } from './steps';

export interface VillageToImport {
  rosterFile: string;
  rulesFile: string;
}

export interface Deployment {
  environmentId: string;
  env: Readonly<Record<string, string | undefined>>;
  functions: readonly WantedFunction[];
  version: string;
  village: VillageToImport | null;
  isRehearsal: boolean;
  nowMs: number;
  say: (sentence: string) => void;
}

/** The platform's side, opened only when something is really done. */
export interface Platform {
  management: Management;
  miniProgram: MiniProgram;
  openStore: () => Promise<Store>;
}

/** Puts a village online, or says what that would take; gives whether all was done. */
export async function deploy(deployment: Deployment, openPlatform: () => Promise<Platform>): Promise<boolean> {
  const { environmentId, env, isRehearsal } = deployment;
  const say = discreet(deployment.say, env);
  const missing = missingFrom(env, cloudSecrets);
  if (isRehearsal || missing.length > 0) {
    say(deploySentences.dryRun(environmentId));
    rehearse(stepsOf(deployment, noPlatform(deployment.version)), say);
    sayWhatIsDoneByHand(deployment, say);
    if (missing.length > 0) say(deploySentences.missing([...missing, ...missingFrom(env, uploadSecrets)]));
    return true;
  }
  const withoutUpload = missingFrom(env, uploadSecrets);
  const steps = stepsOf(deployment, await openPlatform(), withoutUpload.length === 0);
  if (withoutUpload.length > 0)
    say(`${deploySentences.upload(deployment.version)}: ${deploySentences.leftOut(withoutUpload)}`);
  const isDone = await takeSteps(steps, say);
  if (isDone) sayWhatIsDoneByHand(deployment, say);
  return isDone;
}

/** No uploader but WeChat's developer tools hands over which of WeChat's interfaces a function may call. */
function sayWhatIsDoneByHand({ functions }: Deployment, say: Deployment['say']): void {
  const names = functions.filter(({ openInterfaces }) => openInterfaces.length > 0).map(({ name }) => name);
  say(deploySentences.byHand(names));
}

function stepsOf(deployment: Deployment, platform: Platform, isUploading = true): Step[] {
  return [
    ...platformSteps(platform.management, deployment.functions),
    ...(isUploading ? [uploadStep(platform.miniProgram)] : []),
    ...(deployment.village ? [villageStep(deployment.village, platform, deployment.nowMs)] : []),
  ];
}

/** The import itself knows what is missing: a rehearsal of it that finds nothing to do means that it was done. */
function villageStep(village: VillageToImport, { openStore }: Platform, nowMs: number): Step {
  const run = async (isWriting: boolean) => importVillage(await openStore(), { ...village, isWriting, nowMs });
  return {
    title: deploySentences.importVillage(village.rosterFile, village.rulesFile),
    isDone: async () => (await run(false)).includes(importSentences.nothing()),
    carryOut: async () => {
      await run(true);
    },
  };
}

/** A rehearsal only names the steps; whoever asked the platform would break it. */
function noPlatform(version: string): Platform {
  const refuse = () => {
    throw new Error('a rehearsal asks nobody');
  };
  const management = new Proxy({}, { get: () => refuse }) as Management;
  return { management, miniProgram: { version, isUploaded: refuse, upload: refuse }, openStore: refuse };
}
