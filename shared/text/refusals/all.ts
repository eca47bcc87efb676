import type { AnyRefusal } from '../../contract';
import { agendaRefusals } from './agenda';
import { bindingRefusals } from './binding';
import { meetingRefusals } from './meeting';
import { minutesRefusals } from './minutes';
import { followUpRefusals } from './follow-up';
import { memberRefusals } from './member';
import { messageRefusals } from './message';
import { neighbourhoodRefusals } from './neighbourhood';
import { personRefusals } from './person';
import { platformRefusals } from './platform';
import { photoRefusals } from './photo';
import { pointsRefusals } from './points';
import { preReviewRefusals } from './pre-review';
import { proposalRefusals } from './proposal';
import { registerRefusals } from './register';
import { serviceRefusals } from './service';
import type { Sentences } from './sentences';
import { decisionRefusals } from './decision';
import { villageRefusals } from './village';
import { advisoryRefusals } from './advisory';
import { voteRefusals } from './vote';

/** The sentence for every refusal that any action can give. A stage adds one line. */
export const allSentences: Sentences<AnyRefusal> = {
  ...platformRefusals,
  ...personRefusals,
  ...agendaRefusals,
  ...bindingRefusals,
  ...meetingRefusals,
  ...minutesRefusals,
  ...followUpRefusals,
  ...memberRefusals,
  ...messageRefusals,
  ...photoRefusals,
  ...pointsRefusals,
  ...preReviewRefusals,
  ...proposalRefusals,
  ...serviceRefusals,
  ...voteRefusals,
  ...advisoryRefusals,
  ...decisionRefusals,
  ...villageRefusals,
  ...neighbourhoodRefusals,
  ...registerRefusals,
};

export { refusalSentence } from './sentences';
