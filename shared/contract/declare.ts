import type * as z from 'zod/mini';
import type { Refusal } from '../kernel/outcome';

/** Carries a type and nothing at run time: replies are made by our own code and need no parsing. */
export interface Phantom<T> {
  readonly type?: T;
}

export interface ActionDeclaration<
  Kind extends 'command' | 'view',
  Payload extends z.ZodMiniType,
  Reply,
  R extends Refusal,
> {
  /** A command changes something and is idempotent by its request id; a view only reads. */
  readonly kind: Kind;
  readonly payload: Payload;
  readonly reply: Phantom<Reply>;
  readonly refusal: Phantom<R>;
  /** Whether the answer to a repeated request is kept in a receipt, or in the document that the command writes anyway. */
  readonly keepsReceipt: boolean;
  /** Whether it is asked by a person; what hangs on a wall is asked by nobody, with a ticket in the payload. */
  readonly needsPerson: boolean;
  /** Whether somebody may call it whom the roster does not know yet: the few steps of being recognised, and no other. */
  readonly isOpenToUnbound: boolean;
}

/** Opens an action to callers without a binding 还没认到人的. A test lists them all. */
export function openToUnbound<Declaration extends { readonly isOpenToUnbound: boolean }>(declaration: Declaration) {
  return { ...declaration, isOpenToUnbound: true as const };
}

/** Declares a command: `command<Reply, Refusal>()(payloadShape)`. */
export function command<Reply, R extends Refusal>() {
  return <Payload extends z.ZodMiniType>(payload: Payload): ActionDeclaration<'command', Payload, Reply, R> => ({
    kind: 'command',
    payload,
    reply: {},
    refusal: {},
    keepsReceipt: true,
    needsPerson: true,
    isOpenToUnbound: false,
  });
}

/**
 * Declares a command whose own document remembers its requests (a ballot): no receipt is written, and the actor is
 * known by the binding alone, without roles.
 */
export function commandWithoutReceipt<Reply, R extends Refusal>() {
  return <Payload extends z.ZodMiniType>(payload: Payload): ActionDeclaration<'command', Payload, Reply, R> => ({
    ...command<Reply, R>()(payload),
    keepsReceipt: false,
  });
}

/** Declares a view: `view<Reply, Refusal>()(payloadShape)`. */
export function view<Reply, R extends Refusal = never>() {
  return <Payload extends z.ZodMiniType>(payload: Payload): ActionDeclaration<'view', Payload, Reply, R> => ({
    kind: 'view',
    payload,
    reply: {},
    refusal: {},
    keepsReceipt: false,
    needsPerson: true,
    isOpenToUnbound: false,
  });
}

/** Declares a view that a screen in the hall asks for: no person stands behind it, and its payload carries the ticket. */
export function viewOfHall<Reply, R extends Refusal = never>() {
  return <Payload extends z.ZodMiniType>(payload: Payload): ActionDeclaration<'view', Payload, Reply, R> => ({
    ...view<Reply, R>()(payload),
    needsPerson: false,
  });
}
