import type { MatterRow } from '@shared/contract/proposal-pages';
import { untilInWords } from '@shared/text/dates';
import { badgeWords, statusTone } from '@shared/text/words/matter';
import { holderName, statusNames } from '@shared/text/words/proposal';
import type { Tone } from '../../components/badge';
import type { HolderLineProps } from '../../components/holder-line';

type Held = Pick<MatterRow, 'holder' | 'dueAtMs' | 'isOverdue'>;

/** 到谁手里、几号前 of a matter; null where nobody holds it any more. */
export function holderProps({ holder, dueAtMs, isOverdue }: Held, nowMs: number): HolderLineProps | null {
  if (holder === null) return null;
  return {
    holder: holderName(holder, ({ name }) => name),
    until: dueAtMs > 0 ? untilInWords(dueAtMs, nowMs) : null,
    isOverdue,
  };
}

type Standing = Pick<MatterRow, 'status' | 'isOverdue' | 'stuck' | 'isToAccept'>;

/** What stands out of a matter: that it is stuck, or waits to be taken on; else its status. */
export function statusBadge({ status, isOverdue, stuck, isToAccept }: Standing): { label: string; tone: Tone } {
  if (stuck) return { label: badgeWords.stuck, tone: 'bad' };
  if (isToAccept) return { label: badgeWords.toAccept, tone: isOverdue ? 'bad' : 'lamp' };
  return { label: statusNames[status], tone: statusTone(status, isOverdue) };
}

export function matterPage(proposalId: string): string {
  return `/pages/proposal/matter/index?id=${proposalId}`;
}
