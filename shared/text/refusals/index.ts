import type { AnyRefusal } from '../../contract';
import { memberRefusals } from './member';
import { platformRefusals } from './platform';
import { proposalRefusals } from './proposal';
import type { Sentences } from './sentences';

/** The sentence for every refusal that any action can give. A stage adds one line. */
const sentences: Sentences<AnyRefusal> = {
  ...platformRefusals,
  ...memberRefusals,
  ...proposalRefusals,
};

/** What a person reads when something is refused: why, and where it helps, by which rule. */
export function refusalSentence(refusal: AnyRefusal): string {
  const sentence = sentences[refusal.code] as (refusal: AnyRefusal) => string;
  return sentence(refusal);
}
