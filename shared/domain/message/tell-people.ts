import { type Refused, refuse } from '../../kernel/outcome';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import type { Message, TellingWay } from './message';

export interface MessageAlreadySettled {
  code: 'MessageAlreadySettled';
}
export interface MessageNotTold {
  code: 'MessageNotTold';
}
export type TellPeopleRefusal = RoleRequired | MessageAlreadySettled;
export type PutBackRefusal = RoleRequired | MessageNotTold;

interface TellPeople {
  actor: Actor;
  way: TellingWay;
  nowMs: number;
}

export type Told<R extends { code: string }> = { ok: true; messages: readonly Message[] } | Refused<R>;

/**
 * Note that people whom WeChat did not reach were told 已告知, by whom and how.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - At least one of the messages is still on the list. Others may have been read or told meanwhile; they stay as they are.
 */
export function tellPeople(messages: readonly Message[], { actor, way, nowMs }: TellPeople): Told<TellPeopleRefusal> {
  if (!hasRole(actor, 'clerk')) return refuse({ code: 'RoleRequired', roles: ['clerk'] });
  const open = messages.filter(({ delivery }) => delivery === 'unreached');
  if (open.length === 0) return refuse({ code: 'MessageAlreadySettled' });
  const told = { by: referenceTo(actor), way, atMs: nowMs };
  return { ok: true, messages: open.map((message) => ({ ...message, delivery: 'told', told })) };
}

/**
 * Put messages back on the list 放回去: they were marked by mistake.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - At least one of the messages is marked as told. What its person has read since needs no telling.
 */
export function putBack(messages: readonly Message[], { actor }: { actor: Actor }): Told<PutBackRefusal> {
  if (!hasRole(actor, 'clerk')) return refuse({ code: 'RoleRequired', roles: ['clerk'] });
  const told = messages.filter(({ delivery }) => delivery === 'told');
  if (told.length === 0) return refuse({ code: 'MessageNotTold' });
  return {
    ok: true,
    messages: told.map((message) => ({ ...message, delivery: message.isRead ? 'read' : 'unreached', told: null })),
  };
}
