/** Looked for by the bundler's run time, Taro and React before they are there, and rightly so. */
const mayBeMissing = new Set(['webpackJsonp', 'hasOwnProperty', 'getPerformance', 'toString', 'constructor']);

/** `wx` with exactly these calls; anything else that is asked of it throws and is told, so that nothing slips in. */
export function strictWx(calls: object, complain: (words: string) => void): object {
  return new Proxy(calls as Record<string, unknown>, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target || mayBeMissing.has(name)) return Reflect.get(target, name);
      complain(`wx.${name} is asked for, and this phone does not have it`);
      throw new Error(`wx.${name} is not one of the calls this phone has`);
    },
  });
}
