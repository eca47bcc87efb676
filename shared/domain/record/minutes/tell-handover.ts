import type { Handover } from '../../agenda/handover';
import type { TextSeal } from './meeting-record';
import { dataOf, personIn, type Teller } from './told';

interface HandoverData extends Pick<Handover, 'choice' | 'itemId' | 'votesFor' | 'presentCount'> {
  fromId: string;
  toId: string;
  reason: TextSeal;
}

/** Who led from which instant on, and why: handed over, or taken back. */
export const handedOver: Teller<'meeting'> = (told, meeting, event) => {
  const { fromId, toId, reason, choice, itemId, votesFor, presentCount } = dataOf<HandoverData>(event);
  const index = told.handovers.length;
  const said = told.texts.take(meeting, `handover ${index}`, reason, meeting.handovers[index]?.reason ?? '');
  const people = { from: personIn(told, fromId), to: personIn(told, toId) };
  told.handovers.push({ choice, ...people, itemId, votesFor, presentCount, reason: said, atMs: event.atMs });
};
