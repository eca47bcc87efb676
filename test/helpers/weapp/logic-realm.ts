/** Runs a module's code with exactly these names known to it; WeChat's logic layer knows no window and no document. */
export type Evaluate = (code: string, path: string, names: Readonly<Record<string, unknown>>) => void;

/** A realm to run the package's code in; each phone has one of its own. */
export type CreateRealm = (globals: Readonly<Record<string, unknown>>) => Evaluate;
