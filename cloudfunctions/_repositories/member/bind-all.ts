import type { Ports } from '@cloud/_platform/ports';
import { actBySystem } from '../system-act';
import { bindingOf } from './bindings';

/** Bindings written in one transaction. */
const bindingsAtOnce = 16;

/** Binds openids to people of the village without the clerk: for demonstrations and tests. */
export async function bindAll(
  ports: Ports,
  villageId: string,
  people: readonly { openid: string; villagerId: string }[],
): Promise<void> {
  for (let start = 0; start < people.length; start += bindingsAtOnce) {
    await actBySystem(ports, { actId: `bind.${villageId}.${start}`, villageId }, async (work) => {
      for (const { openid, villagerId } of people.slice(start, start + bindingsAtOnce)) {
        await work.add(bindingOf(openid, villagerId, villageId, work.act.nowMs));
      }
    });
  }
}
