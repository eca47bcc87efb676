import type { DeployedFunction, Management, StorageRules, WantedFunction } from '../../../scripts/deploy/management';
import type { Platform } from '../../../scripts/deploy/deploy';
import type { Store } from '@cloud/_platform/store';

/** The management side as a test has it: it remembers what was done to it, and may break off at some change. */
export class RememberingPlatform implements Management {
  readonly collections = new Map<string, { isClosed: boolean; indexes: (readonly string[])[] }>();
  readonly functions = new Map<string, DeployedFunction>();
  readonly changes: string[] = [];
  storageRules: StorageRules | null = null;
  uploadedCount = 0;
  /** How many more changes succeed. */
  changesLeft = Infinity;
  /** What the platform says when it breaks off. */
  complaint = 'the line is down';

  private change(what: string): void {
    if (this.changesLeft-- <= 0) throw new Error(this.complaint);
    this.changes.push(what);
  }

  private at(name: string) {
    const collection = this.collections.get(name);
    if (!collection) throw new Error(`the collection ${name} does not exist`);
    return collection;
  }

  async hasCollection(name: string): Promise<boolean> {
    return this.collections.has(name);
  }

  async createCollection(name: string): Promise<void> {
    this.change(`collection ${name}`);
    if (this.collections.has(name)) throw new Error(`the collection ${name} exists`);
    this.collections.set(name, { isClosed: false, indexes: [['_id']] });
  }

  async indexesOf(collection: string): Promise<readonly (readonly string[])[]> {
    return this.at(collection).indexes;
  }

  async createIndex(collection: string, fields: readonly string[]): Promise<void> {
    this.change(`index ${collection} ${fields.join()}`);
    this.at(collection).indexes.push(fields);
  }

  async isClosed(collection: string): Promise<boolean> {
    return this.at(collection).isClosed;
  }

  async close(collection: string): Promise<void> {
    this.change(`close ${collection}`);
    this.at(collection).isClosed = true;
  }

  async hasStorageRules(rules: StorageRules): Promise<boolean> {
    return JSON.stringify(this.storageRules) === JSON.stringify(rules);
  }

  async putStorageRules(rules: StorageRules): Promise<void> {
    this.change('storage rules');
    this.storageRules = rules;
  }

  async findFunction(name: string): Promise<DeployedFunction | null> {
    return this.functions.get(name) ?? null;
  }

  async putFunction({ name, codeHash, timeoutSeconds, memoryMegabytes, ...wanted }: WantedFunction): Promise<void> {
    this.change(`function ${name}`);
    const before = this.functions.get(name);
    const variables = { ...before?.variables, ...wanted.variables };
    const timers = before?.timers ?? {};
    this.functions.set(name, { codeHash, timeoutSeconds, memoryMegabytes, timers, variables, hasSecret: true });
  }

  async putTimer(functionName: string, timerName: string, config: string): Promise<void> {
    this.change(`timer ${functionName}`);
    const found = this.functions.get(functionName);
    if (!found) throw new Error(`the function ${functionName} does not exist`);
    this.functions.set(functionName, { ...found, timers: { ...found.timers, [timerName]: config } });
  }

  /** The whole platform around it. */
  with(store: Store): Platform {
    const miniProgram = {
      version: '0.1.0',
      isUploaded: async () => this.uploadedCount > 0,
      upload: async () => {
        this.change('upload');
        this.uploadedCount += 1;
      },
    };
    return { management: this, miniProgram, openStore: async () => store };
  }
}
