import { assert } from '../../kernel/assert';
import type { MessageDraft } from '../../kernel/outcome';
import { agendaMessages } from './agenda';
import { meetingMessages } from './meeting';
import { contentMessages } from './content';
import { memberMessages } from './member';
import { followUpMessages } from './follow-up';
import type { MessageTexts } from './message-text';
import { neighbourhoodMessages } from './neighbourhood';
import { pointsMessages } from './points';
import { preReviewMessages } from './pre-review';
import { proposalMessages } from './proposal';
import { serviceMessages } from './service';
import { decisionMessages } from './decision';
import { voteMessages } from './vote';
import { villageMessages } from './village';

/** The text of each message by its code: one sentence, with what to do and until when. A stage adds one line. */
const texts = {
  ...followUpMessages,
  ...agendaMessages,
  ...meetingMessages,
  ...memberMessages,
  ...pointsMessages,
  ...preReviewMessages,
  ...proposalMessages,
  ...serviceMessages,
  ...voteMessages,
  ...decisionMessages,
  ...contentMessages,
  ...villageMessages,
  ...neighbourhoodMessages,
} satisfies MessageTexts;

/** The codes by name. One stage whose texts are typed as `MessageTexts`, and not by `satisfies`, would lose them all. */
type Named<Texts> = string extends keyof Texts ? never : keyof Texts;

/** What the village may tell somebody. */
export type MessageCode = Named<typeof texts>;

export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(texts, code);
}

/** The sentence of a message that is sent at `atMs`; an unknown code is a defect. */
export function messageText(code: string, data: MessageDraft['data'], atMs: number): string {
  assert(isMessageCode(code), `messages of code ${code} have a text`);
  return texts[code]({ ...data, sentAtMs: atMs });
}
