import * as z from 'zod/mini';
import { holderKeyOf } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';

export const openMatterShape = z.object({
  id: z.string(),
  holderKey: z.string(),
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
});
export type OpenMatters = z.infer<typeof openMattersShape>;

export function openMattersId(villageId: string): string {
  return `${villageId}.openMatters`;
}

export function noOpenMatters(villageId: string): OpenMatters {
  return { id: openMattersId(villageId), kind: 'openMatters', villageId, matters: [] };
}

/** The open matters with this one as it stands now. */
export function withOpenMatter(open: OpenMatters, proposal: Proposal): OpenMatters {
  const others = open.matters.filter(({ id }) => id !== proposal.id);
  if (!proposal.isOpen) return { ...open, matters: others };
  const { id, holderKey, dueAtMs } = proposal;
  return { ...open, matters: [...others, { id, holderKey, sinceMs: heldSinceMs(proposal), dueAtMs }] };
}

function heldSinceMs({ steps, holderKey, createdAtMs }: Proposal): number {
  let sinceMs = createdAtMs;
  let held = '';
  for (const { holder, atMs } of steps) {
    const key = holderKeyOf(holder);
    if (key !== held) sinceMs = atMs;
    held = key;
  }
  return held === holderKey ? sinceMs : createdAtMs;
}
