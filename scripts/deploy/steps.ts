import { collections, type CollectionDeclaration } from '@cloud/_platform/collections';
import { deploySentences } from '@shared/text/deploy-words';
import type { Management, MiniProgram, StorageRules, WantedFunction } from './management';

/** One thing that has to be so. Asking whether it is, and making it so, may be repeated without harm. */
export interface Step {
  title: string;
  isDone(): Promise<boolean>;
  carryOut(): Promise<void>;
}

/**
 * The database, closed before anything can write to it; then the functions with their timers. The fields of an index
 * end with the id, which decides between rows of the same value.
 */
export function platformSteps(management: Management, functions: readonly WantedFunction[]): Step[] {
  const declared = Object.entries<CollectionDeclaration>(collections);
  return [
    ...declared.flatMap(([name, { indexes }]) => [
      collectionStep(management, name),
      closingStep(management, name),
      ...indexes.map((fields) => indexStep(management, name, fields)),
    ]),
    storageStep(management),
    ...functions.flatMap((wanted) => [
      functionStep(management, wanted),
      ...Object.entries(wanted.timers).map(([timer, config]) => timerStep(management, wanted.name, timer, config)),
    ]),
  ];
}

/**
 * What phones may do in the cloud storage: put a photo where the cloud said and nowhere else, never over another's, and
 * see those that are shown. Functions may do everything. Nobody can list.
 */
export const storageRules: StorageRules = {
  read: '/^photos./.test(resource.path) == true || resource.openid == auth.openid',
  write: '/^uploads./.test(resource.path) == true && resource.openid == auth.openid',
};

function storageStep(management: Management): Step {
  return {
    title: deploySentences.storageRules(),
    isDone: () => management.hasStorageRules(storageRules),
    carryOut: () => management.putStorageRules(storageRules),
  };
}

function collectionStep(management: Management, name: string): Step {
  return {
    title: deploySentences.collection(name),
    isDone: () => management.hasCollection(name),
    carryOut: () => management.createCollection(name),
  };
}

function closingStep(management: Management, name: string): Step {
  return {
    title: deploySentences.close(name),
    isDone: () => management.isClosed(name),
    carryOut: () => management.close(name),
  };
}

/** CloudBase calls the id `_id`. */
function indexStep(management: Management, collection: string, declared: readonly string[]): Step {
  const fields = [...declared.filter((field) => field !== 'id'), '_id'];
  return {
    title: deploySentences.index(collection, fields),
    isDone: async () => (await management.indexesOf(collection)).some((found) => found.join() === fields.join()),
    carryOut: () => management.createIndex(collection, fields),
  };
}

function functionStep(management: Management, wanted: WantedFunction): Step {
  return {
    title: deploySentences.createFunction(wanted.name, wanted.timeoutSeconds, wanted.memoryMegabytes),
    isDone: async () => {
      const found = await management.findFunction(wanted.name);
      return (
        found?.codeHash === wanted.codeHash &&
        found.hasSecret &&
        found.timeoutSeconds === wanted.timeoutSeconds &&
        found.memoryMegabytes === wanted.memoryMegabytes &&
        Object.entries(wanted.variables).every(([name, value]) => found.variables[name] === value)
      );
    },
    carryOut: () => management.putFunction(wanted),
  };
}

function timerStep(management: Management, functionName: string, timer: string, config: string): Step {
  return {
    title: deploySentences.timer(functionName, config),
    isDone: async () => (await management.findFunction(functionName))?.timers[timer] === config,
    carryOut: () => management.putTimer(functionName, timer, config),
  };
}

export function uploadStep(miniProgram: MiniProgram): Step {
  return {
    title: deploySentences.upload(miniProgram.version),
    isDone: () => miniProgram.isUploaded(),
    carryOut: () => miniProgram.upload(),
  };
}
