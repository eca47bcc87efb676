import type { ActionName, PayloadOf } from '@shared/contract';
import type { Ports } from '@cloud/_platform/ports';
import { lookForNamesakes } from './member/ask-binding';

/**
 * What a command has to look for in a list. A transaction reads by id alone, so it is looked for before; what was found
 * is read again by id, and nothing is decided by a list.
 */
const searches: { [A in ActionName]?: (ports: Ports, payload: PayloadOf<A>) => Promise<string[]> } = {
  'member.ask-binding': lookForNamesakes,
};

export async function lookAhead(ports: Ports, action: ActionName, payload: unknown): Promise<readonly string[]> {
  return (await searches[action]?.(ports, payload as never)) ?? [];
}
