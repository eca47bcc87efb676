import type { MessageDraft } from '../../kernel/outcome';
import { type Supply, supplyPage } from './supply';

type Data = MessageDraft['data'];

export function tellPublisher(supply: Supply, code: string, data: Data = {}): MessageDraft[] {
  return [to(supply.publisherId, supply, code, data)];
}

/** Nobody is told of what nobody has claimed. */
export function tellClaimer(supply: Supply, code: string, data: Data = {}): MessageDraft[] {
  return supply.claimerId === '' ? [] : [to(supply.claimerId, supply, code, data)];
}

function to(villagerId: string, { id, title, dueAtMs }: Supply, code: string, data: Data): MessageDraft {
  return { to: { kind: 'person', villagerId }, code, data: { title, dueAtMs, ...data }, page: supplyPage(id) };
}
