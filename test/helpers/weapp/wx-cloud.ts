/** What stands behind `wx.cloud` of one person's phone: the deployed functions, or what serves in their place. */
export interface CloudBehind {
  /** The result of a cloud function called with this data; rejects when no answer comes. */
  callFunction(name: string, data: unknown): Promise<unknown>;
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
  private isStarted = false;

  constructor(private readonly behind: CloudBehind) {}

  readonly calls = {
    init: (): void => void (this.isStarted = true),
    callFunction: (request: CloudRequest): Promise<unknown> => this.track(this.call(copied(request))),
  };

  get pending(): readonly Promise<unknown>[] {
    return [...this.underWay];
  }

  private async call(request: CloudRequest): Promise<unknown> {
    if (!this.isStarted) throw new Error('wx.cloud.init comes first');
    this.requests.push(request);
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
