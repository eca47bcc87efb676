/** The entry that a package at this path would load under this name: npm looks upwards from the package itself. */
function loadedFrom(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('node_modules/') - 1, 0))) {
    const entry = packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
    if (entry || folder === '') return entry;
  }
}

/**
 * Optional packages, for other machines than the one that wrote the lock, which it does not name. npm leaves them out
 * when its registry does not serve them, and then refuses to install from its own lock (`npm ci`).
 */
export function missingOptionals({ packages }) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => {
        const entry = loadedFrom(packages, path, name);
        return !entry || (/^\d/.test(version) && entry.version !== version);
      })
      .map(([name, version]) => ({ path, name, version })),
  );
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** What such packages say in their names: `core-linux-arm64-gnu` is for Linux, arm64, glibc. */
function machineOf(name) {
  const words = name.split('-');
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os || !cpu) throw new Error(`${name} does not say in its name which machine it is for`);
  const libc = words.map((word) => libraries[word]).find(Boolean);
  return { cpu: [cpu], ...(libc && os === 'linux' ? { libc: [libc] } : {}), optional: true, os: [os] };
}

/** The same lock with an entry for each missing optional package. */
export function completed(lock) {
  const packages = { ...lock.packages };
  for (const { path, name, version } of missingOptionals(lock)) {
    packages[`${path}/node_modules/${name}`] = { version, ...machineOf(name) };
  }
  const inOrder = Object.entries(packages).sort(([first], [second]) => first.localeCompare(second, 'en'));
  return { ...lock, packages: Object.fromEntries(inOrder) };
}
