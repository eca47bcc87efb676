import type { Contract } from '@shared/contract';
import type { HandlersOf } from './action';
import { homeHandlers } from './home/handlers';
import { memberHandlers } from './member/handlers';
import { proposalHandlers } from './proposal/handlers';

/** Every action of the contract and what carries it out. A stage adds one line. */
export const handlers: HandlersOf<Contract> = {
  ...homeHandlers,
  ...memberHandlers,
  ...proposalHandlers,
};
