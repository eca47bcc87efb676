import type { ActionName, PayloadOf, RefusalOf } from '@shared/contract';
import type { Refusal, Refused } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import type { Envelope } from './envelope';
import { bringPhoto } from './photo/bring-photo';

type Preparation<A extends ActionName> = (
  ports: Ports,
  callerKey: string,
  payload: PayloadOf<A>,
) => Promise<Refused<RefusalOf<A>> | null>;

/**
 * What has to happen outside the store before a command's transaction, which may run more than once. Each may be
 * repeated and stopped anywhere; whatever it may not do it leaves to the command itself to refuse.
 */
const preparations: { [A in ActionName]?: Preparation<A> } = {
  'photo.keep': bringPhoto,
};

export async function prepare(
  ports: Ports,
  callerKey: string,
  { action, payload }: Envelope,
): Promise<Refused<Refusal> | null> {
  return (await preparations[action]?.(ports, callerKey, payload as never)) ?? null;
}
