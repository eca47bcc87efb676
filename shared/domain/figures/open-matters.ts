import * as z from 'zod/mini';
import { holderKeyOf } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import type { ServiceRequest } from '../service/service-request';

export const openMatterShape = z.object({
  id: z.string(),
  holderKey: z.string(),
  /** The name of the unit that has it; absent where somebody else does. */
  unitName: z.exactOptional(z.string()),
  /** Since when its holder has it. */
  sinceMs: z.int(),
  dueAtMs: z.int(),
});
export type OpenMatter = z.infer<typeof openMatterShape>;

/** Everything open in a village: who has it, since when and until when. */
export const openMattersShape = z.object({
  id: z.string(),
  kind: z.literal('openMatters'),
  villageId: z.string(),
  matters: z.array(openMatterShape),
  /** The same of the requests at the service desk. */
  requests: z._default(z.array(openMatterShape), []),
});
export type OpenMatters = z.infer<typeof openMattersShape>;

export function openMattersId(villageId: string): string {
  return `${villageId}.openMatters`;
}

export function noOpenMatters(villageId: string): OpenMatters {
  return { id: openMattersId(villageId), kind: 'openMatters', villageId, matters: [], requests: [] };
}

/** What is open, with this matter as it stands now. */
export function withOpenMatter(open: OpenMatters, proposal: Proposal): OpenMatters {
  return { ...open, matters: withOne(open.matters, proposal) };
}

/** What is open, with this request as it stands now. */
export function withOpenRequest(open: OpenMatters, request: ServiceRequest): OpenMatters {
  return { ...open, requests: withOne(open.requests, request) };
}

type Held = Pick<Proposal, 'id' | 'isOpen' | 'holder' | 'holderKey' | 'dueAtMs' | 'createdAtMs'> & {
  steps: readonly Pick<Proposal['steps'][number], 'holder' | 'atMs'>[];
};

function withOne(all: readonly OpenMatter[], held: Held): OpenMatter[] {
  const others = all.filter(({ id }) => id !== held.id);
  if (!held.isOpen) return others;
  const { id, holder, holderKey, dueAtMs } = held;
  const unit = holder?.kind === 'unit' ? { unitName: holder.unit.name } : {};
  return [...others, { id, holderKey, ...unit, sinceMs: heldSinceMs(held), dueAtMs }];
}

function heldSinceMs({ steps, holderKey, createdAtMs }: Held): number {
  let sinceMs = createdAtMs;
  let held = '';
  for (const { holder, atMs } of steps) {
    const key = holderKeyOf(holder);
    if (key !== held) sinceMs = atMs;
    held = key;
  }
  return held === holderKey ? sinceMs : createdAtMs;
}
