import { read } from './sources';

interface Lock {
  packages: Record<string, { version?: string; resolved?: string; optionalDependencies?: Record<string, string> }>;
}

const lock = JSON.parse(read('package-lock.json')) as Lock;

/** The entry a package would load under this name: npm looks upwards from the package itself. */
function loadedFrom(path: string, name: string): { version?: string } | undefined {
  const parents = path.split(/(?:^|\/)node_modules\//).slice(1);
  for (let depth = parents.length; depth >= 0; depth -= 1) {
    const entry = lock.packages[[...parents.slice(0, depth), name].map((part) => `node_modules/${part}`).join('/')];
    if (entry) return entry;
  }
  return undefined;
}

it('names every optional package, for every machine, so that npm ci accepts it (npm run lock)', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => {
        const found = loadedFrom(path, name)?.version;
        return found === undefined || (/^\d/.test(version) && found !== version);
      })
      .map(([name, version]) => `${path} needs ${name} ${version}`),
  );
  expect(missing).toEqual([]);
});

it('names no host', () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
});
