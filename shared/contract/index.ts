import type * as z from 'zod/mini';
import { agendaContract } from './agenda';
import { boardsContract } from './boards';
import { bindingContract } from './binding';
import { ceremonyContract } from './ceremony';
import { meetingContract } from './meeting';
import { membershipContract } from './membership';
import { minutesContract } from './minutes';
import { figuresContract } from './figures';
import type { PlatformRefusal } from './platform';
import { followUpContract } from './follow-up';
import { careContract } from './care';
import { dutyContract } from './duty';
import { errandContract } from './errand';
import { homeContract } from './home';
import { memberContract } from './member';
import { messageContract } from './message';
import { photoContract } from './photo';
import { personContract } from './person';
import { pointsContract } from './points';
import { shopContract } from './shop';
import { preReviewContract } from './pre-review';
import { proposalContract } from './proposal';
import { unitsContract } from './units';
import { registerContract } from './register';
import { serviceContract } from './service';
import { supplyContract } from './supply';
import { villageContract } from './village';
import { decisionContract } from './decision';
import { advisoryContract } from './advisory';
import { voteContract } from './vote';

/** Every action that the mini-program can call, by name. A stage adds its own file and one line here. */
export const contract = {
  ...agendaContract,
  ...bindingContract,
  ...meetingContract,
  ...minutesContract,
  ...followUpContract,
  ...homeContract,
  ...memberContract,
  ...messageContract,
  ...photoContract,
  ...personContract,
  ...pointsContract,
  ...shopContract,
  ...membershipContract,
  ...boardsContract,
  ...preReviewContract,
  ...proposalContract,
  ...serviceContract,
  ...villageContract,
  ...unitsContract,
  ...figuresContract,
  ...registerContract,
  ...voteContract,
  ...advisoryContract,
  ...decisionContract,
  ...ceremonyContract,
  ...supplyContract,
  ...errandContract,
  ...dutyContract,
  ...careContract,
};

export type Contract = typeof contract;
export type ActionName = keyof Contract;
export type PayloadOf<A extends ActionName> = z.infer<Contract[A]['payload']>;
export type ReplyOf<A extends ActionName> = NonNullable<Contract[A]['reply']['type']>;
export type RefusalOf<A extends ActionName> = NonNullable<Contract[A]['refusal']['type']>;
export type AnyRefusal = RefusalOf<ActionName> | PlatformRefusal;

export type Answer<A extends ActionName> =
  { ok: true; data: ReplyOf<A> } | { ok: false; refusal: RefusalOf<A> | PlatformRefusal };

export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(contract, name);
}
