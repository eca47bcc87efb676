/** Somebody at a phone: what can be seen and done, on whatever the phone is drawn. */
export interface Screen {
  readonly path: string;
  readonly words: string;
  readonly pageId: string;
  open(url: string): Promise<void>;
  tap(words: string): Promise<void>;
  tapRow(words: string): Promise<void>;
  choose(words: string): Promise<void>;
  tapBeside(row: string, words: string): Promise<void>;
  fill(label: string, value: string): Promise<void>;
  fillLast(value: string): Promise<void>;
  pick(label: string, value: string): Promise<void>;
  pickFirst(label: string, value: string): Promise<void>;
  sees(words: string | RegExp): void;
}
