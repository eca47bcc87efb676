import type { Card } from '../../../domain/message/template';
import type { MessageDraft } from '../../../kernel/outcome';
import type { MessageCode } from '..';
import type { CardMaker } from './card-makers';
import { neighbourhoodCards } from './neighbourhood-cards';
import { pointsCards } from './points-cards';
import { roadCards } from './road-cards';
import { serviceCards } from './service-cards';

/** How WeChat shows each message; null for one that it is not asked to deliver. A code without an entry does not compile. */
export const cardMakers: Record<MessageCode, CardMaker | null> = {
  ...roadCards,
  ...pointsCards,
  ...neighbourhoodCards,
  ...serviceCards,
};

/** The card of a message, as long as its words are; null where WeChat is not asked. */
export function messageCard(code: MessageCode, data: MessageDraft['data'], atMs: number): Card | null {
  return cardMakers[code]?.({ ...data, sentAtMs: atMs }, atMs) ?? null;
}
