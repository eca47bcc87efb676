import { correctionWords } from '@shared/text/words/correction';
import { type AboutClaim, ClaimSheet } from '../claim-sheet';

/** Explain one's points before a deduction is judged or a correction decided. */
export function ExplainSheet(about: AboutClaim) {
  const claimId = about.row.id;
  return (
    <ClaimSheet
      {...about}
      action="points.explain"
      draftKey={`points.explain.${claimId}`}
      words={{
        title: correctionWords.explainTitle,
        sentence: correctionWords.explainSentence,
        text: correctionWords.explainText,
        send: correctionWords.explainSend,
      }}
      payloadOf={(text) => ({ claimId, text })}
    />
  );
}

/** Appeal against points that were deducted. */
export function AppealSheet(about: AboutClaim) {
  const claimId = about.row.id;
  return (
    <ClaimSheet
      {...about}
      action="points.propose-correction"
      draftKey={`points.appeal.${claimId}`}
      words={{
        title: correctionWords.appealTitle,
        sentence: correctionWords.appealSentence,
        text: correctionWords.appealText,
        send: correctionWords.appealSend,
      }}
      payloadOf={(reason) => ({ claimId, reason })}
    />
  );
}
