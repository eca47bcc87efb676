/**
 * What wx-server-sdk loads and the functions never use, with what it is for. A name on this list takes everything with
 * it that only it needs. Left out, it still can be loaded; whoever calls it is told.
 */
const packagesLeftOut = {
  '@cloudbase/ai': 'language models',
  '@cloudbase/app': 'the language of messages of the models',
  '@cloudbase/wx-cloud-client-sdk': 'data models and SQL databases',
  // A part of the database's package: nothing is watched, pages ask.
  './realtime/websocket-client': 'watching documents over a socket',
  axios: 'asking a machine outside CloudBase for its metadata, and extensions',
  jsonwebtoken: 'tickets of a login of one’s own',
  'web-streams-polyfill': 'streamed answers of the models',
};

/** Tables that may as well be empty: without an extension for a type of file the SDK takes the one it is given. */
const tablesLeftOut = ['mime-db'];

/** The SDK reads XML only from a storage that refuses: it says nothing when it took a file. */
const refusalsReadPlainly = `
  exports.parseString = (text, done) =>
    String(text) === '' ? done(null, null) : done(new Error('the storage refused: ' + String(text).slice(0, 300)));
`;

const absent = (name, purpose) => `
  const absent = new Proxy(function () {}, {
    get: (_, key) => (key === '__esModule' || typeof key === 'symbol' ? undefined : absent),
    apply() { throw new Error(${JSON.stringify(`${name} (${purpose}) is left out of this function`)}); },
    construct() { throw new Error(${JSON.stringify(`${name} (${purpose}) is left out of this function`)}); },
  });
  module.exports = absent;
`;

/** The esbuild plugin that leaves them out. */
export const leaveOut = {
  name: 'leave-out',
  setup(build) {
    const names = [...Object.keys(packagesLeftOut), ...tablesLeftOut];
    build.onResolve({ filter: new RegExp(`^(${names.join('|')})$`) }, ({ path }) => ({ path, namespace: 'left-out' }));
    build.onResolve({ filter: /^xml2js$/ }, () => ({ path: 'xml2js', namespace: 'read-plainly' }));
    build.onLoad({ filter: /.*/, namespace: 'read-plainly' }, () => ({ contents: refusalsReadPlainly, loader: 'js' }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: tablesLeftOut.includes(path) ? 'module.exports = {};' : absent(path, packagesLeftOut[path]),
      loader: 'js',
    }));
  },
};
