import { assert } from '../../kernel/assert';
import { type Accepted, type Change, type MessageDraft, refuse, type Refused } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import type { Village } from '../village/village';
import { deskHolder, wantedOf } from './desk-holder';
import { capped } from './matter-date';
import { type Moved, moveRequest } from './move-request';
import { newRequest } from './new-request';
import type { ServiceRequest } from './service-request';

/** Most cases of one act: two documents each, and the request's receipt and the outbox beside them. */
const changesMax = 9;

export type TooManyToDesk = { code: 'SessionTooManyToDesk'; casesMax: number; cases: number };

/** Refuses a session that routes so many matters to the desk that its act would not fit into one transaction. */
export function unlessTooManyToDesk({ changes }: Accepted): Refused<TooManyToDesk> | undefined {
  const cases = changes.length;
  return cases > changesMax ? refuse({ code: 'SessionTooManyToDesk', casesMax: changesMax, cases }) : undefined;
}

/** Whether a matter is with the service desk. */
export function isRoutedToDesk(proposal: Proposal): boolean {
  return proposal.status === 'routed' && proposal.routedTo === 'serviceDesk';
}

export interface OpenAtDesk {
  actor: Actor;
  nowMs: number;
  newId: () => string;
  gridIdOf: (villagerId: string) => string;
}

/**
 * Open a request for every matter that an act routes to the service desk 转网格服务台, in the same act: the matter stays
 * the one document that says where the matter is, and the request what the desk does about it (docs/decisions).
 * `gridIdOf` is the area in which the author of a matter lives; empty where they live in none.
 *
 * Records `RequestReceived` for each. A grid member of the author's area has it, or the clerk.
 */
export function withDeskRequests(accepted: Accepted, village: Village, command: OpenAtDesk): Accepted {
  const changes: Change[] = [];
  const messages: MessageDraft[] = [...(accepted.messages ?? [])];
  for (const one of accepted.changes) {
    const proposal = one.next.kind === 'proposal' ? (one.next as Proposal) : null;
    if (!proposal || !isRoutedToDesk(proposal)) {
      changes.push(one);
      continue;
    }
    const opened = openedFor(proposal, village, command);
    const next: Proposal = { ...proposal, requestIds: [...proposal.requestIds, opened.request.id] };
    changes.push({ ...one, next }, opened.change);
    // The clerk is told of the matter itself by the act that routes it.
    if (opened.request.holder?.kind === 'person') messages.push(...wantedOf(opened.request, 'requestToCheck'));
  }
  return { ...accepted, changes, messages };
}

function openedFor(proposal: Proposal, village: Village, { actor, nowMs, newId, gridIdOf }: OpenAtDesk): Moved {
  const { id: matterId, villageId, title, body, photoIds, author: requester, helper, dueAtMs: promisedAtMs } = proposal;
  const draft = newRequest(village.rules, {
    id: newId(),
    villageId,
    nowMs,
    title,
    body,
    photoIds,
    requester,
    helper,
    gridId: gridIdOf(requester.villagerId),
    // The matter itself is open to the whole village; the desk's own work on it needs no second list.
    isShared: false,
    matterId,
    promisedAtMs,
  });
  return moveRequest(draft, 'ask', {
    actor,
    nowMs,
    village,
    holder: deskHolder(draft, village),
    dueAtMs: capped(draft, dueAfterDays(nowMs, draft.rules.checkDaysMax), nowMs),
    onBehalfOf: requester,
    data: { requesterId: draft.requesterId, gridId: draft.gridId, isShared: false },
  });
}

/**
 * End the open request of a matter that leaves the desk by its own road: answered, or recalled because its author asked
 * the town to look at it again. Goes with that step in one act.
 */
export function endedWithMatter(
  request: ServiceRequest,
  verb: 'answer' | 'recall',
  command: { actor: Actor; nowMs: number; village: Village; note: string; photoIds?: readonly string[] },
): Moved {
  assert(request.isOpen, 'only an open request ends');
  const doer = verb === 'answer' ? referenceTo(command.actor) : request.doer;
  return moveRequest({ ...request, doer }, verb, { ...command, holder: null, dueAtMs: 0 });
}
