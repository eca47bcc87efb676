import { identityBound } from '@shared/domain/member/decide-binding';
import { newIdentity } from '@shared/domain/member/identity';
import { accept } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import { actBySystem } from '../system-act';
import { bindingOf } from './bindings';

/** Bound in one transaction: three documents each, the binding, the identity and its event. */
const boundAtOnce = 6;

/** Binds openids to people of the village without the clerk: for demonstrations and tests. */
export async function bindAll(
  ports: Ports,
  villageId: string,
  people: readonly { openid: string; villagerId: string }[],
): Promise<void> {
  for (let start = 0; start < people.length; start += boundAtOnce) {
    await actBySystem(ports, { actId: `bind.${villageId}.${start}`, villageId }, async (work) => {
      for (const { openid, villagerId } of people.slice(start, start + boundAtOnce)) {
        const { nowMs } = work.act;
        await work.add(bindingOf(openid, villagerId, villageId, nowMs));
        const identity = newIdentity(villageId, villagerId);
        await work.save(accept([identityBound(identity, { openid, nowMs, by: 'founding' })]), null);
      }
    });
  }
}
