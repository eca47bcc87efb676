type Listener = (detail: object) => void;

/** What may happen to a phone while a mini-program runs, and is listened for. */
const occasions = [
  'AppShow',
  'AppHide',
  'Error',
  'KeyboardHeightChange',
  'MemoryWarning',
  'NetworkStatusChange',
  'PageNotFound',
  'ThemeChange',
  'UnhandledRejection',
  'WindowResize',
] as const;

/** The listeners of a mini-program, told when a test lets something happen; and WeChat's update manager. */
export class Occasions {
  /** The mini-program wants to start anew with the version that WeChat has fetched. */
  isUpdateApplied = false;
  private readonly listeners = new Map<string, Listener[]>();

  /** NOTE: Taro sees only what `wx` itself holds, so each is named. */
  readonly calls = {
    ...Object.fromEntries(
      occasions.flatMap((occasion) => [
        [`on${occasion}`, (listener: Listener) => this.listen(occasion, listener)],
        [`off${occasion}`, () => undefined],
      ]),
    ),
    getUpdateManager: () => ({
      onCheckForUpdate: (listener: Listener) => this.listen('CheckForUpdate', listener),
      onUpdateReady: (listener: Listener) => this.listen('UpdateReady', listener),
      onUpdateFailed: (listener: Listener) => this.listen('UpdateFailed', listener),
      applyUpdate: () => void (this.isUpdateApplied = true),
    }),
  };

  /** The phone loses its network, or has it again. */
  changeNetwork(isConnected: boolean): void {
    this.happen('NetworkStatusChange', { isConnected, networkType: isConnected ? '4g' : 'none' });
  }

  /** WeChat has fetched a new version of the mini-program. */
  bringUpdate(): void {
    this.happen('UpdateReady', {});
  }

  private listen(occasion: string, listener: Listener): void {
    this.listeners.set(occasion, [...(this.listeners.get(occasion) ?? []), listener]);
  }

  private happen(occasion: string, detail: object): void {
    for (const listener of this.listeners.get(occasion) ?? []) listener(detail);
  }
}
