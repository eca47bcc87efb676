import type { Contract } from '@shared/contract';
import type { HandlersOf } from './action';
import { agendaHandlers } from './agenda/handlers';
import { meetingHandlers } from './meeting/handlers';
import { minutesHandlers } from './meeting/minutes-handlers';
import { followUpHandlers } from './follow-up/handlers';
import { homeHandlers } from './home/handlers';
import { messageHandlers } from './message/handlers';
import { careHandlers, ceremonyHandlers, dutyHandlers, errandHandlers, supplyHandlers } from './neighbourhood/handlers';
import { photoHandlers } from './photo/handlers';
import { pointsHandlers, shopHandlers, boardsHandlers, membershipHandlers } from './points/handlers';
import { bindingHandlers, memberHandlers, personHandlers } from './member/handlers';
import { preReviewHandlers } from './pre-review/handlers';
import { serviceHandlers } from './service/handlers';
import { proposalHandlers } from './proposal/handlers';
import { registerHandlers } from './register/handlers';
import { villageHandlers } from './village/handlers';
import { decisionHandlers } from './decision/handlers';
import { advisoryHandlers } from './advisory/handlers';
import { voteHandlers } from './vote/handlers';

/** Every action of the contract and what carries it out. A stage adds one line. */
export const handlers: HandlersOf<Contract> = {
  ...agendaHandlers,
  ...bindingHandlers,
  ...meetingHandlers,
  ...minutesHandlers,
  ...followUpHandlers,
  ...homeHandlers,
  ...memberHandlers,
  ...messageHandlers,
  ...photoHandlers,
  ...personHandlers,
  ...pointsHandlers,
  ...shopHandlers,
  ...membershipHandlers,
  ...boardsHandlers,
  ...preReviewHandlers,
  ...proposalHandlers,
  ...serviceHandlers,
  ...villageHandlers,
  ...registerHandlers,
  ...voteHandlers,
  ...advisoryHandlers,
  ...decisionHandlers,
  ...ceremonyHandlers,
  ...supplyHandlers,
  ...errandHandlers,
  ...dutyHandlers,
  ...careHandlers,
};
