import { accept, type Outcome, refuse } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import { mayHelp } from '../member/helper';
import { referenceToVillager, type Villager } from '../member/villager';
import { titleFrom } from '../proposal/submit-proposal';
import { valueOf } from '../village/rule-book';
import type { Village } from '../village/village';
import { deskHolder, wantedOf } from './desk-holder';
import { moveRequest } from './move-request';
import { newRequest } from './new-request';

export interface AskService {
  actor: Actor;
  nowMs: number;
  requestId: string;
  body: string;
  photoIds: readonly string[];
  /** Whose request it is: the actor's own, or another villager's for whom they fill in 帮填. */
  requester: Villager;
  /** The area it is about, where it is not the requester's own. */
  gridId: string | null;
  isShared: boolean;
}

export type AskServiceRefusal =
  | RoleRequired
  | { code: 'ServiceRequestEmpty' }
  | { code: 'ServiceRequestTooLong'; charsMax: number; chars: number }
  | { code: 'ServiceRequestTooManyPhotos'; photosMax: number }
  | { code: 'ServiceGridUnknown' }
  | { code: 'HelperNotAllowed' };

/**
 * Ask for something that needs no meeting 提诉求: one sentence or a photo is enough.
 *
 * Requirements, checked in this order:
 * - Something is said or shown, within `bodyCharsMax` and `photosMax` of the rule book.
 * - The area, where one is named, is one of the village's.
 * - Whoever fills in for another villager is a relative, holds an office, or was named as helper; else the actor lives
 *   here.
 *
 * Records `RequestReceived`, with both names where somebody filled in. A grid member of the area has it, or the clerk, to
 * check within `serviceCheckDaysMax`.
 */
export function askService(village: Village, command: AskService): Outcome<AskServiceRefusal> {
  const { actor, nowMs, photoIds, requester } = command;
  const refusal = refusalOfWords(village, command);
  if (refusal) return refuse(refusal);
  if (command.gridId !== null && !village.grids.some(({ id }) => id === command.gridId)) {
    return refuse({ code: 'ServiceGridUnknown' });
  }
  const isOwn = requester.id === actor.villagerId;
  if (!isOwn && !mayHelp(actor, requester)) return refuse({ code: 'HelperNotAllowed' });
  if (isOwn && !hasRole(actor, 'villager')) return refuse({ code: 'RoleRequired', roles: ['villager'] });

  const draft = newRequest(village.rules, {
    id: command.requestId,
    villageId: actor.villageId,
    nowMs,
    title: titleFrom(command.body, valueOf(village.rules, 'titleCharsMax')),
    body: command.body.trim(),
    photoIds,
    requester: referenceToVillager(requester),
    helper: isOwn ? null : referenceTo(actor),
    gridId: command.gridId ?? requester.gridId,
    isShared: command.isShared,
    matterId: null,
    promisedAtMs: 0,
  });
  const moved = moveRequest(draft, 'ask', {
    actor,
    nowMs,
    village,
    holder: deskHolder(draft, village),
    dueAtMs: dueAfterDays(nowMs, draft.rules.checkDaysMax),
    photoIds,
    onBehalfOf: isOwn ? null : draft.requester,
    data: { requesterId: draft.requesterId, gridId: draft.gridId, isShared: draft.isShared },
  });
  return accept([moved.change], { messages: [moved.message, ...wantedOf(moved.request, 'requestToCheck')] });
}

function refusalOfWords({ rules }: Village, { body, photoIds }: AskService): AskServiceRefusal | null {
  if (body.trim() === '' && photoIds.length === 0) return { code: 'ServiceRequestEmpty' };
  const charsMax = valueOf(rules, 'bodyCharsMax');
  const chars = Array.from(body).length;
  if (chars > charsMax) return { code: 'ServiceRequestTooLong', charsMax, chars };
  const photosMax = valueOf(rules, 'photosMax');
  return photoIds.length > photosMax ? { code: 'ServiceRequestTooManyPhotos', photosMax } : null;
}
