/** What a page holds after its setData calls, as WeChat would: `root.cn.[0].v` names one place in a tree. */
export class PageData {
  private readonly data: Record<string, unknown> = {};

  apply(changes: Record<string, unknown>): void {
    // What crosses to the view is a copy, never the page's own objects.
    const copy = JSON.parse(JSON.stringify(changes)) as Record<string, unknown>;
    for (const [path, value] of Object.entries(copy)) this.put(path, value);
  }

  /** Every text drawn, in reading order. */
  texts(): string[] {
    const found: string[] = [];
    JSON.stringify(this.data, (key, value: unknown) => {
      if (key === 'v' && typeof value === 'string' && value.trim() !== '') found.push(value);
      return value;
    });
    return found;
  }

  private put(path: string, value: unknown): void {
    const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
    const last = keys.pop();
    if (last === undefined) throw new Error('a change names the place it changes');
    let holder = this.data;
    for (const key of keys) holder = (holder[key] ??= {}) as Record<string, unknown>;
    holder[last] = value;
  }
}
