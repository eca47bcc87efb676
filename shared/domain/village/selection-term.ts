import { refuse, type Refused } from '../../kernel/outcome';
import type { CouncilChange } from './council-change';
import type { Village } from './village';

export type TermRefusal =
  | { code: 'CouncilTermMissing' }
  | { code: 'CouncilTermOrder' }
  | { code: 'CouncilTermRunning'; toOn: string }
  | { code: 'CouncilTermOther'; toOn: string }
  | { code: 'CouncilTermNotOver'; name: string };

/**
 * Whether the days of a change agree with the council's term 任期.
 *
 * Requirements, checked in this order:
 * - It holds from the day on which it was decided, or later.
 * - Where somebody enters or a new term begins, its last day is given, after the first.
 * - A new term begins after the one that runs, or is that very term: a whole council takes several changes.
 * - Otherwise whoever enters sits until the end of the term that runs.
 * - Nobody leaves because their term is over but those who were selected for the term before.
 */
export function termsAgree(
  { term, members }: Village['council'],
  { heldOn, fromOn, toOn, isNewTerm, entering, leaving }: CouncilChange,
): Refused<TermRefusal> | undefined {
  if (fromOn < heldOn) return refuse({ code: 'CouncilTermOrder' });
  if (toOn === null && (isNewTerm || entering.length > 0)) return refuse({ code: 'CouncilTermMissing' });
  if (toOn !== null && toOn <= fromOn) return refuse({ code: 'CouncilTermOrder' });
  if (term && isNewTerm) {
    const isSame = term.fromOn === fromOn && term.toOn === toOn;
    if (!isSame && fromOn <= term.toOn) return refuse({ code: 'CouncilTermRunning', toOn: term.toOn });
  }
  if (term && !isNewTerm && entering.length > 0 && toOn !== term.toOn) {
    return refuse({ code: 'CouncilTermOther', toOn: term.toOn });
  }
  const tooEarly = leaving.find(({ reason, villagerId }) => {
    const since = members.find((member) => member.villagerId === villagerId)?.fromOn;
    return reason === 'termOver' && (!isNewTerm || (since !== undefined && since >= fromOn));
  });
  return tooEarly && refuse({ code: 'CouncilTermNotOver', name: tooEarly.name });
}
