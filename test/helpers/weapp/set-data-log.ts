export interface SetDataCall {
  path: string;
  bytes: number;
}

/** What crosses from a phone's logic to its view. */
export class SetDataLog {
  private readonly calls: SetDataCall[] = [];

  note(path: string, text: string): void {
    this.calls.push({ path, bytes: new Blob([text]).size });
  }

  /** Everything since it was last asked. */
  take(): SetDataCall[] {
    return this.calls.splice(0);
  }
}
