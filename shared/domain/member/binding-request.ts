import * as z from 'zod/mini';
import { caseFields, newChain } from '../../kernel/case';

/**
 * Somebody asks to be recognised as a person of the roster 申请认人; the clerk decides. One for each caller: asking
 * again goes on with the same case.
 */
export const bindingRequestShape = z.object({
  ...caseFields,
  kind: z.literal('bindingRequest'),
  status: z.enum(['new', 'waiting', 'confirmed', 'refused', 'withdrawn']),
  isOpen: z.boolean(),
  /** Who asks, as WeChat knows them; empty once decided. Events carry it sealed. */
  openid: z.string(),
  /** As typed; both empty once decided. */
  name: z.string(),
  phoneLast4: z.string(),
  /** The person of the roster whose name and digits these are; null where there is none, or several. */
  villagerId: z.nullable(z.string()),
  /** Wrong digits were given for this name so often that the match is not told: the clerk looks for themselves. */
  isDoubtful: z.boolean(),
  askedAtMs: z.int(),
  /** Why it was refused, for the one who asked; or how the clerk knew them. Empty otherwise. */
  reason: z.string(),
});
export type BindingRequest = z.infer<typeof bindingRequestShape>;

export function newBindingRequest(id: string, villageId: string): BindingRequest {
  return {
    id,
    kind: 'bindingRequest',
    villageId,
    chain: newChain,
    status: 'new',
    isOpen: false,
    openid: '',
    name: '',
    phoneLast4: '',
    villagerId: null,
    isDoubtful: false,
    askedAtMs: 0,
    reason: '',
  };
}

/** A request that is over keeps nothing of what was typed. */
export function closedRequest(
  request: BindingRequest,
  status: 'confirmed' | 'refused' | 'withdrawn',
  reason = '',
): BindingRequest {
  return { ...request, status, isOpen: false, openid: '', name: '', phoneLast4: '', isDoubtful: false, reason };
}
