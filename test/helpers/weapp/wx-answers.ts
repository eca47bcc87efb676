export interface Answered {
  success?: (result: object) => void;
  fail?: (error: { errMsg: string }) => void;
  complete?: (result: object) => void;
}

/** Does the work a moment later and tells how it went, as calls of `wx` with callbacks do. */
export function answer(name: string, options: Answered | undefined, work: () => object | void): void {
  void Promise.resolve().then(() => {
    try {
      const result = { errMsg: `${name}:ok`, ...work() };
      options?.success?.(result);
      options?.complete?.(result);
    } catch (error) {
      const failure = { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` };
      options?.fail?.(failure);
      options?.complete?.(failure);
    }
  });
}
