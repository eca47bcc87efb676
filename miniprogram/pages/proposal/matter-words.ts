import type { MatterRow } from '@shared/contract/proposal-pages';
import { dayInWords } from '@shared/text/dates';
import { statusTone } from '@shared/text/words/matter';
import { holderName, statusNames } from '@shared/text/words/proposal';
import type { Tone } from '../../components/badge';
import type { HolderLineProps } from '../../components/holder-line';

type Held = Pick<MatterRow, 'holder' | 'dueAtMs' | 'isOverdue'>;

/** 到谁手里、几号前 of a matter; null where nobody holds it any more. */
export function holderProps({ holder, dueAtMs, isOverdue }: Held, nowMs: number): HolderLineProps | null {
  if (holder === null) return null;
  return {
    holder: holderName(holder, ({ name }) => name),
    until: dueAtMs > 0 ? dayInWords(dueAtMs, nowMs) : null,
    isOverdue,
  };
}

export function statusBadge({ status, isOverdue }: Pick<MatterRow, 'status' | 'isOverdue'>): {
  label: string;
  tone: Tone;
} {
  return { label: statusNames[status], tone: statusTone(status, isOverdue) };
}

export function matterPage(proposalId: string): string {
  return `/pages/proposal/matter/index?id=${proposalId}`;
}
