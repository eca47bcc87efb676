import type { ActionName, Contract, PayloadOf, RefusalOf, ReplyOf } from '@shared/contract';
import type { PlatformRefusal } from '@shared/contract/platform';
import type { Actor } from '@shared/domain/member/actor';
import type { Refused } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import type { Saved, UnitOfWork } from '@cloud/_repositories/unit-of-work';
import type { PageReader } from './page-reader';

interface Context<A extends ActionName> {
  actor: Actor;
  nowMs: number;
  payload: PayloadOf<A>;
  ports: Ports;
}

/** What a command is given. Everything it reads and writes goes through `work`, by id. */
export interface CommandContext<A extends ActionName> extends Context<A> {
  work: UnitOfWork;
  requestId: string;
  newId: () => string;
}

/** What a view is given: reads only, counted. */
export interface ViewContext<A extends ActionName> extends Context<A> {
  reads: PageReader;
}

type Result<A extends ActionName> = Promise<Saved<ReplyOf<A>> | Refused<RefusalOf<A> | PlatformRefusal>>;

/** A command: load, decide, save. */
export type Command<A extends ActionName> = (context: CommandContext<A>) => Result<A>;

/** A view: what one page needs, in one call and at most five reads. */
export type View<A extends ActionName> = (context: ViewContext<A>) => Result<A>;

/** The handlers of a contract: a missing one, or a view where a command is declared, does not compile. */
export type HandlersOf<C> = {
  [A in keyof C & ActionName]: Contract[A]['kind'] extends 'command' ? Command<A> : View<A>;
};

/** The answer of a view. */
export function reply<Data>(data: Data): Saved<Data> {
  return { ok: true, reply: data };
}
