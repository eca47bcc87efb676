/** What stands behind `wx.cloud` of one person's phone: the deployed functions, or what serves in their place. */
export interface CloudBehind {
  /** The result of a cloud function called with this data; rejects when no answer comes. */
  callFunction(name: string, data: unknown): Promise<unknown>;
  /** Puts a file of the phone into the storage, as its rules let this person; gives its cloud id. */
  uploadFile?(cloudPath: string, bytes: Buffer): Promise<string>;
  /** Whether the image component would get this source; where nobody says, it does. */
  isShown?(source: string): boolean;
}

export interface CloudRequest {
  name: string;
  data: { action: string; payload: unknown; requestId: string };
}

/** What crosses the wire is a copy. */
function copied<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}

/** Counts what is on its way, so that a phone knows when it is quiet. */
export class WxCloud {
  readonly requests: CloudRequest[] = [];
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly leaving: (() => void)[] = [];
  private isStarted = false;

  constructor(
    private readonly behind: CloudBehind,
    private readonly fileOf: (path: string) => Buffer | undefined,
  ) {}

  readonly calls = {
    init: (): void => void (this.isStarted = true),
    callFunction: (request: CloudRequest): Promise<unknown> => this.track(this.call(copied(request))),
    uploadFile: (request: { cloudPath: string; filePath: string }): Promise<unknown> => this.track(this.put(request)),
  };

  get pending(): readonly Promise<unknown>[] {
    return [...this.underWay];
  }

  /** What was asked goes out. */
  letThrough(): void {
    for (const go of this.leaving.splice(0)) go();
  }

  /** A picture of the phone itself, or one that the cloud gives. */
  isShown(source: string): boolean {
    return this.fileOf(source) !== undefined || (this.behind.isShown?.(source) ?? true);
  }

  private async put({ cloudPath, filePath }: { cloudPath: string; filePath: string }): Promise<unknown> {
    if (!this.isStarted) throw new Error('wx.cloud.init comes first');
    const bytes = this.fileOf(filePath);
    if (!bytes) throw new Error(`uploadFile:fail file doesn't exist ${filePath}`);
    if (!this.behind.uploadFile) throw new Error('uploadFile:fail this cloud has no storage');
    const fileID = await this.behind.uploadFile(cloudPath, bytes);
    return { fileID, statusCode: 204, errMsg: 'cloud.uploadFile:ok' };
  }

  private async call(request: CloudRequest): Promise<unknown> {
    if (!this.isStarted) throw new Error('wx.cloud.init comes first');
    this.requests.push(request);
    await new Promise<void>((resolve) => this.leaving.push(resolve));
    const result = await this.behind.callFunction(request.name, request.data);
    return { result: copied(result), errMsg: 'cloud.callFunction:ok' };
  }

  private track(work: Promise<unknown>): Promise<unknown> {
    const settled = work
      .catch(() => undefined)
      .then(() => {
        this.underWay.delete(settled);
      });
    this.underWay.add(settled);
    return work;
  }
}
