import type { PackageTexts } from './built-package';
import type { Evaluate } from './logic-realm';

function resolvePath(from: string, to: string): string {
  const parts = to.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Loads the package's scripts as WeChat does: each once, on demand, by a path relative to whoever asks. */
export class CodeModules {
  private readonly loaded = new Map<string, { exports: unknown }>();

  constructor(
    private readonly texts: PackageTexts,
    private readonly evaluate: Evaluate,
  ) {}

  load(path: string): unknown {
    const before = this.loaded.get(path);
    if (before) return before.exports;
    const code = this.texts[path];
    if (code === undefined) throw new Error(`the package has no ${path}`);
    const module = { exports: {} };
    this.loaded.set(path, module);
    const require = (name: string): unknown => {
      const target = resolvePath(path, name);
      return this.load(target in this.texts ? target : `${target}.js`);
    };
    this.evaluate(code, path, { require, module, exports: module.exports });
    return module.exports;
  }
}
