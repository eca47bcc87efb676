/** A cloud function as it is to be, or as it is found. */
export interface DeployedFunction {
  /** Over all its files. */
  codeHash: string;
  timeoutSeconds: number;
  memoryMegabytes: number;
  /** Timers by name, in seven fields. */
  timers: Readonly<Record<string, string>>;
  /** What anybody may know of its environment; as wanted, those that are to be set. Secrets are not among them. */
  variables: Readonly<Record<string, string>>;
  /** Whether it holds the environment's one secret. */
  hasSecret: boolean;
}

/** A function as it is to be, with the folder of its files. */
export interface WantedFunction extends Omit<DeployedFunction, 'hasSecret'> {
  name: string;
  folder: string;
  /** WeChat's own interfaces that it calls. Only WeChat's developer tools open them to it. */
  openInterfaces: readonly string[];
}

/**
 * What a deployment needs of the platform's management side. Everything can be asked for, so that nothing has to be
 * remembered between two runs.
 */
export type Management = DatabaseManagement & FunctionManagement & StorageManagement;

export interface DatabaseManagement {
  hasCollection(name: string): Promise<boolean>;
  createCollection(name: string): Promise<void>;
  /** The fields of each index, in order. */
  indexesOf(collection: string): Promise<readonly (readonly string[])[]>;
  createIndex(collection: string, fields: readonly string[]): Promise<void>;
  isClosed(collection: string): Promise<boolean>;
  close(collection: string): Promise<void>;
}

export interface FunctionManagement {
  findFunction(name: string): Promise<DeployedFunction | null>;
  /** Creates it or brings its code and settings up to date, and gives it the secret that all of them have. */
  putFunction(wanted: WantedFunction): Promise<void>;
  putTimer(functionName: string, timerName: string, config: string): Promise<void>;
}

export interface StorageManagement {
  /** Whether phones may read and write files by exactly these rules. */
  hasStorageRules(rules: StorageRules): Promise<boolean>;
  putStorageRules(rules: StorageRules): Promise<void>;
}

export interface StorageRules {
  read: string;
  write: string;
}

/** Where the mini-program goes. WeChat cannot be asked what it holds, so the cloud keeps the hash of what was sent. */
export interface MiniProgram {
  version: string;
  isUploaded(): Promise<boolean>;
  upload(): Promise<void>;
}
