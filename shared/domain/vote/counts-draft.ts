import { refuse, type Refused } from '../../kernel/outcome';
import type { Paper, TellerCount } from './hand-count';

type Papers = Pick<Paper, 'issued' | 'returned' | 'spoiled' | 'unused'>;
type Counts = Pick<TellerCount, 'for' | 'against' | 'abstain' | 'invalid'>;

export type PapersDoNotFit =
  | { code: 'PollPaperTooMany'; returned: number; electorateCount: number }
  | { code: 'PollPaperDoesNotAddUp'; issued: number; returned: number; spoiled: number; unused: number };
export type CountsDoNotFit =
  | { code: 'PollCountTooMany'; entered: number; electorateCount: number }
  | { code: 'PollPaperCountDiffers'; entered: number; returned: number };

/**
 * Why the papers cannot be as they were entered; undefined where they can. A screen asks it before anything is sent, so
 * that whoever counts looks again while the papers still lie on the table.
 */
export function unlessPapersFit(
  { issued, returned, spoiled, unused }: Papers,
  electorateCount: number,
): Refused<PapersDoNotFit> | undefined {
  if (returned > electorateCount) return refuse({ code: 'PollPaperTooMany', returned, electorateCount });
  if (issued === returned + spoiled + unused) return undefined;
  return refuse({ code: 'PollPaperDoesNotAddUp', issued, returned, spoiled, unused });
}

/** Why votes cannot be as a teller counted them: by hands no more than vote, on paper as many as lie in the box. */
export function unlessCountsFit(
  counts: Counts,
  { returned, electorateCount }: { returned: number | null; electorateCount: number },
): Refused<CountsDoNotFit> | undefined {
  const entered = counts.for + counts.against + counts.abstain + counts.invalid;
  if (returned !== null) {
    return entered === returned ? undefined : refuse({ code: 'PollPaperCountDiffers', entered, returned });
  }
  const isTooMany = entered > electorateCount || counts.invalid > 0;
  return isTooMany ? refuse({ code: 'PollCountTooMany', entered, electorateCount }) : undefined;
}
