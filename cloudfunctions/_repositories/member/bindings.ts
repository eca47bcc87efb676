import * as z from 'zod/mini';
import type { Reader } from '@cloud/_platform/store';
import { parseDocument, type ReadsById } from '../documents';

/** The binding 绑定 of a WeChat identity to one person of the roster: one OPENID, one villager. */
const bindingShape = z.object({
  id: z.string(),
  kind: z.literal('binding'),
  villagerId: z.string(),
  villageId: z.string(),
  boundAtMs: z.int(),
});
export type Binding = z.infer<typeof bindingShape>;

export async function findBinding(reads: ReadsById, openid: string): Promise<Binding | undefined> {
  if (openid === '') return undefined;
  const document = await reads.get('binding', openid);
  const binding = document && parseDocument(bindingShape, document);
  return binding?.villagerId === '' ? undefined : binding;
}

/** A binding that was undone: the store removes nothing, so it stays and leads to nobody. */
export function undoneBinding(openid: string, villageId: string): Binding {
  return { id: openid, kind: 'binding', villagerId: '', villageId, boundAtMs: 0 };
}

export function bindingOf(openid: string, villagerId: string, villageId: string, boundAtMs: number): Binding {
  return { id: openid, kind: 'binding', villagerId, villageId, boundAtMs };
}

/** By what the platform knows a person, for asking it something in their name; null while nobody is bound to them. */
export async function callerKeyOf(store: Reader, villageId: string, villagerId: string): Promise<string | null> {
  const where = { villageId, villagerId };
  const orderBy = { field: 'boundAtMs', direction: 'descending' } as const;
  const [latest] = await store.find('bindings', { where, orderBy, limit: 1 });
  return latest?.id ?? null;
}
