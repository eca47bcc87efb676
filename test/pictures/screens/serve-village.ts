import { join } from 'node:path';
import { buildServer } from '@cloud/_local/server';

import { projectRoot } from '../../helpers/cache-folder';
import type { DemoVillage } from '../../helpers/weapp/demo-village';

export interface ServedVillage {
  url: string;
  close(): Promise<void>;
}

/** Serves the screens built for the browser, and the village behind them, as the embedded cloud does. */
export async function serveVillage(village: DemoVillage): Promise<ServedVillage> {
  const app = await buildServer(village.localCloud, join(projectRoot, 'dist', 'h5'));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url, close: () => app.close() };
}
