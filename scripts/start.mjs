/** `npm start`: installs what is missing, builds what is stale, then serves the demonstration village from this process. */
import { pathToFileURL } from 'node:url';

import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { ensureBuilt } from './lib/outputs.mjs';
import { inRoot } from './lib/paths.mjs';
import { leaveSignalsAlone } from './lib/run.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt('h5');
  await ensureBuilt('local');

  process.env.PORT ??= '8787';
  process.env.DATA_DIR ??= inRoot('.data');
  process.setSourceMapsEnabled(true);
  // From here the server answers SIGINT and SIGTERM itself: no process stands between it and whoever stops it.
  leaveSignalsAlone();
  await import(pathToFileURL(inRoot('dist', 'local', 'main.js')).href);
});
