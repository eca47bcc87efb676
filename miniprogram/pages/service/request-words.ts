import type { RequestRow } from '@shared/contract/service-pages';
import { untilInWords } from '@shared/text/dates';
import { holderName } from '@shared/text/words/proposal';
import { requestStatusNames } from '@shared/text/words/service-names';
import type { Tone } from '../../components/badge';
import type { HolderLineProps } from '../../components/holder-line';

/** 到谁手里、几号前 of a request; null where nobody has it any more. */
export function requestHolder({ holder, dueAtMs, isOverdue }: RequestRow, nowMs: number): HolderLineProps | null {
  if (holder === null) return null;
  return { holder: holderName(holder, ({ name }) => name), until: untilInWords(dueAtMs, nowMs), isOverdue };
}

export function requestBadge({ status, isOverdue }: RequestRow): { label: string; tone: Tone } {
  const tone = isOverdue ? 'bad' : status === 'visited' ? 'good' : 'calm';
  return { label: requestStatusNames[status], tone };
}
