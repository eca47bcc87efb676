export interface GivenWords {
  /** Words that belong to no option, in order. */
  words: readonly string[];
  /** `--name value`, or `--name` alone as an empty text. */
  options: Readonly<Record<string, string>>;
}

/** Reads `word --name value --flag`. An option that the program does not know is an error, not a wish unheard. */
export function readOptions(args: readonly string[], known: readonly string[], flags: readonly string[]): GivenWords {
  const words: string[] = [];
  const options: Record<string, string> = {};
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const name = arg.slice(2);
    if (flags.includes(name)) {
      options[name] = '';
      continue;
    }
    if (!known.includes(name)) throw new Error(`there is no option ${arg}`);
    const value = args[(at += 1)];
    if (value === undefined || value.startsWith('--')) throw new Error(`${arg} needs a value`);
    options[name] = value;
  }
  return { words, options };
}

/** An option without which the program can do nothing. */
export function required({ options }: GivenWords, name: string): string {
  const value = options[name];
  if (!value) throw new Error(`--${name} is needed`);
  return value;
}
