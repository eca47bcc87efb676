import type { ActionName, Contract, PayloadOf, RefusalOf, ReplyOf } from '@shared/contract';
import type { PlatformRefusal } from '@shared/contract/platform';
import type { Actor } from '@shared/domain/member/actor';
import type { Refused } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import type { Saved, UnitOfWork } from '@cloud/_repositories/unit-of-work';
import type { Found } from './look-ahead';
import type { PageReader } from './page-reader';

interface Asked<A extends ActionName> {
  nowMs: number;
  payload: PayloadOf<A>;
  ports: Ports;
}

interface Context<A extends ActionName> extends Asked<A> {
  actor: Actor;
}

/** Somebody as the platform knows them, whether or not the roster does. */
export interface Caller {
  /** The platform's own word for them; it stays in the member room. */
  key: string;
  /** Made of it by a key that never leaves the server: names them in records without saying who they are. */
  id: string;
  /** Bound to a person of the roster already. */
  isBound: boolean;
}

/** What a command is given. Everything it reads and writes goes through `work`, by id. */
export interface CommandContext<A extends ActionName> extends Context<A> {
  work: UnitOfWork;
  requestId: string;
  newId: () => string;
  /** What was looked for before the transaction (look-ahead.ts). */
  found: Found<A>;
}

/** What a view is given: reads only, counted. */
export interface ViewContext<A extends ActionName> extends Context<A> {
  reads: PageReader;
}

/** What a command is given that somebody without a binding may send. */
export interface UnboundCommandContext<A extends ActionName> extends Asked<A> {
  caller: Caller;
  work: UnitOfWork;
  /** What was looked for before the transaction (look-ahead.ts). */
  found: Found<A>;
}

export interface UnboundViewContext<A extends ActionName> extends Asked<A> {
  caller: Caller;
  reads: PageReader;
}

type Result<A extends ActionName> = Promise<Saved<ReplyOf<A>> | Refused<RefusalOf<A> | PlatformRefusal>>;

/** A command: load, decide, save. */
export type Command<A extends ActionName> = (context: CommandContext<A>) => Result<A>;

/** A view: what one page needs, in one call and at most five reads. */
export type View<A extends ActionName> = (context: ViewContext<A>) => Result<A>;

export type UnboundCommand<A extends ActionName> = (context: UnboundCommandContext<A>) => Result<A>;
export type UnboundView<A extends ActionName> = (context: UnboundViewContext<A>) => Result<A>;

/**
 * The handlers of a contract: a missing one, a view where a command is declared, or an actor where there may be none,
 * does not compile.
 */
export type HandlersOf<C> = {
  [A in keyof C & ActionName]: Contract[A]['isOpenToUnbound'] extends true
    ? Contract[A]['kind'] extends 'command'
      ? UnboundCommand<A>
      : UnboundView<A>
    : Contract[A]['kind'] extends 'command'
      ? Command<A>
      : View<A>;
};

/** The answer of a view. */
export function reply<Data>(data: Data): Saved<Data> {
  return { ok: true, reply: data };
}
