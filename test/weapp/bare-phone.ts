import { posix } from 'node:path';
import { createContext, runInContext } from 'node:vm';

import { BareTimers } from './bare-timers';
import { createBareWx } from './bare-wx';
import type { CloudAnswer, CloudRequest } from './bare-wx';
import { isPackaged, readPackaged } from './built-package';
import { PageData } from './page-data';

type Lifecycle = (this: object, options?: object) => void;
type Definition = Record<string, Lifecycle | undefined> & { methods?: Record<string, Lifecycle | undefined> };

/** Built-ins that the oldest phones of the browserslist lack; the build translates syntax, it does not add these. */
const removeNewBuiltIns = `
  for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'])
    delete Array.prototype[name];
  for (const name of ['at', 'replaceAll', 'matchAll']) delete String.prototype[name];
  for (const name of ['any', 'allSettled', 'withResolvers']) delete Promise[name];
  for (const name of ['hasOwn', 'groupBy']) delete Object[name];
`;

export interface OpenPage {
  data: PageData;
  setDataBytes: number[];
}

/**
 * A phone with nothing but JavaScript, WeChat's globals and a stubbed `wx`: no window, no document, no process, no
 * require of Node's. It loads the built package as it is, module by module.
 */
export class BarePhone {
  readonly requests: CloudRequest[] = [];
  /** What the package complained about: console.error, and errors thrown later. */
  readonly complaints: string[] = [];
  private readonly timers = new BareTimers();
  private readonly context: object;
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly components = new Map<string, Definition>();
  private readonly stack: object[] = [];
  private loading = 'app';
  private app: Definition | undefined;

  constructor(answer: CloudAnswer) {
    const define = (definition: Definition) => void this.components.set(this.loading, definition);
    const silent = () => undefined;
    const complain = (...words: unknown[]) => void this.complaints.push(words.map(String).join(' '));
    this.context = createContext({
      wx: createBareWx(answer, this.requests),
      console: { log: silent, info: silent, debug: silent, warn: silent, error: complain },
      ...this.timers.globals,
      App: (definition: Definition) => void (this.app = definition),
      Page: define,
      Component: define,
      Behavior: (definition: object) => definition,
      getApp: () => this.app,
      getCurrentPages: () => [...this.stack],
    });
    runInContext(removeNewBuiltIns, this.context);
  }

  start(): void {
    this.load('app.js');
    if (!this.app) throw new Error('app.js calls App()');
    this.app.onLaunch?.call(this.app, { path: '', query: {}, scene: 1001 });
    this.app.onShow?.call(this.app, { path: '', query: {}, scene: 1001 });
  }

  /** Opens a page as WeChat does: load, show, ready. */
  open(path: string, query: Record<string, string> = {}): OpenPage {
    this.loading = path;
    this.load(`${path}.js`);
    const definition = this.components.get(path);
    if (!definition) throw new Error(`${path}.js calls Page() or Component()`);
    const data = new PageData();
    const setDataBytes: number[] = [];
    const methods = { ...definition, ...definition.methods };
    const page = Object.assign(Object.create(methods) as object, {
      route: path,
      options: query,
      data: {},
      setData: (changes: Record<string, unknown>, done?: () => void) => {
        data.apply(changes);
        setDataBytes.push(Buffer.byteLength(JSON.stringify(changes)));
        if (done) void Promise.resolve().then(done);
      },
    });
    this.stack.push(page);
    for (const moment of ['onLoad', 'onShow', 'onReady']) methods[moment]?.call(page, query);
    return { data, setDataBytes };
  }

  /** Ends every timer the package has started. */
  switchOff(): void {
    this.timers.stop();
  }

  private load(path: string): unknown {
    const loaded = this.modules.get(path);
    if (loaded) return loaded.exports;
    const module = { exports: {} };
    this.modules.set(path, module);
    const require = (name: string): unknown => {
      const target = posix.join(posix.dirname(path), name);
      return this.load(isPackaged(target) && target.endsWith('.js') ? target : `${target}.js`);
    };
    const code = `(function (require, module, exports) {${readPackaged(path)}\n})`;
    const run = runInContext(code, this.context, { filename: path }) as (...args: unknown[]) => void;
    run(require, module, module.exports);
    return module.exports;
  }
}
