/** One call as it went out: to whom, which action, with what. */
export interface WireCall {
  host: string;
  action: string;
  region: string;
  body: Record<string, unknown>;
}

interface Variable {
  Key: string;
  Value: string;
}

/** A function as the platform keeps it. */
export interface KeptFunction {
  status: string;
  /** How many times it is still seen at work before it is ready. */
  looksUntilReady: number;
  code: Buffer;
  settings: Record<string, unknown>;
  variables: Record<string, string>;
  timers: Record<string, string>;
}

interface KeptCollection {
  tag: string;
  indexes: { Name: string; Keys: { Name: string; Direction: string }[]; Unique: boolean }[];
}

interface WireIndex {
  IndexName: string;
  MgoKeySchema: { MgoIndexKeys: { Name: string; Direction: string }[]; MgoIsUnique: boolean };
}

interface WireTrigger {
  TriggerName: string;
  Type: string;
  TriggerDesc: string;
}

/** What stands in the bodies of the calls; each action has its own part of it. */
interface Body {
  TableName: string;
  CreateIndexes: WireIndex[];
  CollectionName: string;
  AclTag: string;
  Rule: string;
  FunctionName: string;
  Code: { ZipFile: string };
  Environment?: { Variables: Variable[] };
  Triggers: string;
  TriggerName: string;
}

type Answer = Record<string, unknown>;

/** A refusal of the platform: `Response.Error`. */
class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const changing = /^(Create|Update|Modify|Batch|Delete)/;

/**
 * The management side of Tencent Cloud as its own package speaks to it: the three interfaces' actions by name, JSON both
 * ways, signed. It keeps what it was told, refuses what the platform refuses, and may break off at some change, before
 * it is done or after. An action that it does not know it refuses, so that nothing untested is called.
 */
export class ManagementWire {
  readonly calls: WireCall[] = [];
  readonly collections = new Map<string, KeptCollection>();
  readonly functions = new Map<string, KeptFunction>();
  storage: { tag: string; rule?: string } = { tag: 'PRIVATE' };
  /** How many more changes get an answer. */
  changesLeft = Infinity;
  /** Whether the change at which the line breaks is still carried out. */
  isLastCarriedOut = false;
  /** What the next function that is created ends as. */
  nextCreationEndsAs = 'Active';

  constructor(readonly environmentId: string) {}

  get changes(): WireCall[] {
    return this.calls.filter(({ action }) => changing.test(action));
  }

  /** Stands where the package fetches. */
  async fetch(url: string, config: { headers: Record<string, string>; body: string }): Promise<Answer> {
    const { headers } = config;
    if (!headers.Authorization?.startsWith('TC3-HMAC-SHA256 Credential=')) throw new Error('a call was not signed');
    const action = headers['X-TC-Action'] ?? '';
    const body = JSON.parse(config.body) as Body & Record<string, unknown>;
    if (changing.test(action) && this.changesLeft-- <= 0) {
      if (this.isLastCarriedOut) this.carryOut(action, body);
      throw new Error('the line is down');
    }
    this.calls.push({ host: new URL(url).host, action, region: headers['X-TC-Region'] ?? '', body });
    try {
      return { Response: { RequestId: 'r', ...this.carryOut(action, body) } };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { Response: { RequestId: 'r', Error: { Code: error.code, Message: error.message } } };
    }
  }

  private carryOut(action: string, body: Body): Answer {
    const known = this.actions[action];
    if (!known) throw new Error(`nobody has said what ${action} does`);
    return known(body) ?? {};
  }

  private readonly actions: Record<string, (body: Body) => Answer | void> = {
    DescribeEnvInfo: () => ({ EnvInfo: { EnvBaseInfo: this.environment(), UserInfo: { AppId: '1250000000' } } }),
    DescribeTable: ({ TableName }) => ({ Indexes: this.collection(TableName).indexes }),
    CreateTable: ({ TableName }) => {
      if (this.collections.has(TableName)) throw new Refused('FailedOperation', `${TableName} exists already`);
      const byId = { Name: '_id_', Keys: [{ Name: '_id', Direction: '1' }], Unique: true };
      this.collections.set(TableName, { tag: 'PRIVATE', indexes: [byId] });
    },
    UpdateTable: ({ TableName, CreateIndexes }) => {
      const { indexes } = this.collection(TableName);
      for (const { IndexName, MgoKeySchema } of CreateIndexes) {
        if (indexes.some(({ Name }) => Name === IndexName)) throw new Refused('FailedOperation', `${IndexName} exists`);
        indexes.push({ Name: IndexName, Keys: MgoKeySchema.MgoIndexKeys, Unique: MgoKeySchema.MgoIsUnique });
      }
    },
    DescribeDatabaseACL: ({ CollectionName }) => ({ AclTag: this.collection(CollectionName).tag }),
    ModifyDatabaseACL: ({ CollectionName, AclTag }) => {
      this.collection(CollectionName).tag = AclTag;
    },
    DescribeStorageSafeRule: () => ({ AclTag: this.storage.tag, Rule: this.storage.rule }),
    ModifyStorageSafeRule: ({ AclTag, Rule }) => {
      this.storage = { tag: AclTag, rule: Rule };
    },
    GetFunction: ({ FunctionName }) => {
      const kept = this.function(FunctionName);
      if (kept.looksUntilReady > 0 && --kept.looksUntilReady === 0) kept.status = kept.settings.endsAs as string;
      return detailOf(FunctionName, kept);
    },
    CreateFunction: ({ FunctionName, Code, Environment, ...settings }) => {
      if (this.functions.has(FunctionName)) throw new Refused('ResourceInUse.FunctionName', `${FunctionName} exists`);
      const endsAs = this.nextCreationEndsAs;
      this.nextCreationEndsAs = 'Active';
      const made = { code: Buffer.from(Code.ZipFile, 'base64'), variables: variablesFrom(Environment), timers: {} };
      const state = { status: 'Creating', looksUntilReady: 2, settings: { ...settings, endsAs } };
      this.functions.set(FunctionName, { ...made, ...state });
    },
    UpdateFunctionCode: ({ FunctionName, Code }) => {
      this.readyFunction(FunctionName).code = Buffer.from(Code.ZipFile, 'base64');
      this.setToWork(FunctionName);
    },
    UpdateFunctionConfiguration: ({ FunctionName, Environment, ...settings }) => {
      const kept = this.readyFunction(FunctionName);
      kept.settings = { ...kept.settings, ...settings };
      // The platform replaces all of them.
      kept.variables = variablesFrom(Environment);
      this.setToWork(FunctionName);
    },
    BatchCreateTrigger: ({ FunctionName, Triggers }) => {
      const { timers } = this.readyFunction(FunctionName);
      for (const { TriggerName, Type, TriggerDesc } of JSON.parse(Triggers) as WireTrigger[]) {
        if (Type !== 'timer') throw new Refused('InvalidParameterValue.Type', 'only timers');
        if (TriggerName in timers) throw new Refused('ResourceInUse.Trigger', `${TriggerName} exists`);
        timers[TriggerName] = TriggerDesc;
      }
    },
    DeleteTrigger: ({ FunctionName, TriggerName }) => {
      delete this.readyFunction(FunctionName).timers[TriggerName];
    },
    DescribeCloudBaseGWAPI: () => ({ APISet: [] }),
    DeleteFunction: ({ FunctionName }) => {
      this.functions.delete(FunctionName);
    },
  };

  private environment() {
    const EnvId = this.environmentId;
    const Databases = [{ InstanceId: 'tnt-1', Region: 'ap-shanghai' }];
    return { EnvId, Databases, Storages: [{ Bucket: 'bucket-1250000000' }], Functions: [{ Namespace: EnvId }] };
  }

  private collection(name: string): KeptCollection {
    const found = this.collections.get(name);
    if (!found) throw new Refused('ResourceNotFound', `Db or Table not exist: ${name}`);
    return found;
  }

  private function(name: string): KeptFunction {
    const found = this.functions.get(name);
    if (!found) throw new Refused('ResourceNotFound.Function', `the function ${name} is not there`);
    return found;
  }

  /** Nothing may be done to a function that is still at work on the last thing. */
  private readyFunction(name: string): KeptFunction {
    const found = this.function(name);
    if (found.status !== 'Active') throw new Refused('FailedOperation.FunctionStatusError', `it is ${found.status}`);
    return found;
  }

  private setToWork(name: string): void {
    Object.assign(this.function(name), { status: 'Updating', looksUntilReady: 2 });
  }
}

function variablesFrom(environment: Body['Environment']): Record<string, string> {
  return Object.fromEntries((environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]));
}

function detailOf(name: string, { status, settings, variables, timers }: KeptFunction): Answer {
  return {
    FunctionName: name,
    Status: status,
    Timeout: settings.Timeout,
    MemorySize: settings.MemorySize,
    Environment: { Variables: Object.entries(variables).map(([Key, Value]) => ({ Key, Value })) },
    // The platform gives a timer back as JSON around its fields.
    Triggers: Object.entries(timers).map(([TriggerName, cron]) => ({
      TriggerName,
      TriggerDesc: JSON.stringify({ cron }),
    })),
  };
}
