import { writeFileSync } from 'node:fs';
import type { Ports } from '@cloud/_platform/ports';
import type { Store } from '@cloud/_platform/store';
import { DemoClock } from '../../demo-clock';
import { localPorts } from '../../local-ports';
import { openForWriting, type Place } from '../open-store';
import { makeInvitations } from './make-invitations';
import { slipsPage } from './slips-page';

/** Makes what invitations are missing and writes a page to print; gives how many slips are on it. */
export async function printInvitations(place: Place, villageId: string, file: string): Promise<number> {
  const { store, close } = await openForWriting(place);
  try {
    const ports = await portsOf(store, place);
    const { villageName, slips } = await makeInvitations(ports, villageId);
    // Each slip opens the village to whoever holds it: the page is for its printer alone.
    writeFileSync(file, slipsPage(villageName, slips, ports.nowMs()), { mode: 0o600 });
    return slips.length;
  } finally {
    await close();
  }
}

/** The codes are made by the village's own key: the embedded cloud keeps it, CloudBase has it in VILLAGE_SECRET. */
async function portsOf(store: Store, { env }: Place): Promise<Ports> {
  const log = { info: () => undefined, error: () => undefined };
  if (!env) return localPorts(store, new DemoClock({ realNowMs: () => Date.now(), offsetMs: 0 }), log, '');
  const { cloudbasePorts } = await import('@cloud/_platform/cloudbase/cloudbase-ports');
  return { ...cloudbasePorts(), store };
}
