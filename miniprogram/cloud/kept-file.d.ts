/** Keeps a picture or a recording on the phone, also when the mini-program is closed; gives the name to find it by. Throws when there is no room. Chosen at build time. */
export function keepFile(path: string): Promise<string>;

/** Where what is kept can be played, shown and sent from; null when it is not there any more. */
export function keptPath(name: string): Promise<string | null>;

/** Forgets it; what is not there is forgotten already. */
export function dropFile(name: string): Promise<void>;
