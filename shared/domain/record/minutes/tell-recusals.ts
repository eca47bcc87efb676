import { assert } from '../../../kernel/assert';
import { agendaItem, type Meeting, type RecusalRequest } from '../../agenda/meeting';
import type { TextSeal } from './meeting-record';
import type { MinutesItem } from './minutes';
import { dataOf, personIn, type Teller, type Told } from './told';

type OfMeeting = Teller<'meeting'>;

function itemIn(told: Told, itemId: string): MinutesItem {
  const item = told.items.get(itemId);
  assert(item, 'an event of a meeting names one of its items');
  return item;
}

function requestIn(meeting: Meeting, itemId: string, requestId: string): RecusalRequest | undefined {
  return agendaItem(meeting, itemId)?.recusalRequests.find(({ id }) => id === requestId);
}

interface AskedData {
  itemId: string;
  requestId: string;
  villagerId: string;
  reason: TextSeal;
}

export const recusalAsked: OfMeeting = (told, meeting, event) => {
  const { itemId, requestId, villagerId, reason } = dataOf<AskedData>(event);
  const found = requestIn(meeting, itemId, requestId);
  itemIn(told, itemId).recusalRequests.push({
    requestId,
    member: personIn(told, villagerId),
    // A villager who asks is on no roll: the document alone has the name.
    askedBy: found?.askedBy ?? personIn(told, event.actorId),
    reason: told.texts.take(meeting, `request ${requestId}`, reason, found?.reason ?? ''),
    decision: null,
  });
};

export const recusalDecided: OfMeeting = (told, meeting, event) => {
  const { itemId, requestId, villagerId, isUpheld, reason } = dataOf<AskedData & { isUpheld: boolean }>(event);
  const item = itemIn(told, itemId);
  const request = item.recusalRequests.find((one) => one.requestId === requestId);
  assert(request, 'a recusal is asked before it is decided');
  const found = requestIn(meeting, itemId, requestId);
  const decidedBy = found?.decidedBy ?? personIn(told, event.actorId);
  const said = told.texts.take(meeting, `request decided ${requestId}`, reason, found?.decisionReason ?? '');
  request.decision = { isUpheld, decidedBy, reason: said };
  const standsAside = item.recused.some(({ person }) => person.villagerId === villagerId);
  if (isUpheld && !standsAside) item.recused.push({ person: request.member, reason: request.reason });
};

export interface RecusedData {
  itemId: string;
  villagerId: string;
  reason: TextSeal;
  /** The request that the member's own declaration settled. */
  settledRequestId?: string;
}

/** What somebody had asked of a member is decided by the member's own word. */
export function settleRequest(told: Told, meeting: Meeting, data: RecusedData): void {
  const { itemId, villagerId, reason, settledRequestId } = data;
  if (settledRequestId === undefined) return;
  const request = itemIn(told, itemId).recusalRequests.find((one) => one.requestId === settledRequestId);
  assert(request, 'a recusal is asked before it is settled');
  const found = requestIn(meeting, itemId, settledRequestId);
  const said = told.texts.take(meeting, `request decided ${settledRequestId}`, reason, found?.decisionReason ?? '');
  request.decision = { isUpheld: true, decidedBy: found?.decidedBy ?? personIn(told, villagerId), reason: said };
}
