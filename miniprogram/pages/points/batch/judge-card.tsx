import type { BatchClaimRow } from '@shared/contract/points-pages';
import { batchWords, reasonHint } from '@shared/text/words/points';
import { SingleChoice } from '../../../components/choice-list';
import { TextArea } from '../../../components/text-area';
import { ClaimCard } from '../claim-card';

export interface Judgement {
  verdict: 'approve' | 'refuse';
  reason: string;
}

interface JudgeCardProps {
  row: BatchClaimRow;
  judgement: Judgement | null;
  charsMin: number;
  onJudge: (judgement: Judgement | null) => void;
}

const choices = (['approve', 'refuse', 'leave'] as const).map((value) => ({ value, label: batchWords[value] }));

/** A claim with its evidence, and what the group says to it. */
export function JudgeCard({ row, judgement, charsMin, onJudge }: JudgeCardProps) {
  const { verdict, reason } = judgement ?? { verdict: 'leave' as const, reason: '' };
  return (
    <ClaimCard row={row}>
      <SingleChoice
        choices={choices}
        value={verdict}
        onChange={(next) => onJudge(next === 'leave' ? null : { verdict: next, reason })}
      />
      {verdict === 'refuse' && (
        <TextArea
          label={batchWords.reason}
          hint={reasonHint(charsMin)}
          value={reason}
          charsMax={300}
          onChange={(next) => onJudge({ verdict, reason: next })}
        />
      )}
    </ClaimCard>
  );
}
