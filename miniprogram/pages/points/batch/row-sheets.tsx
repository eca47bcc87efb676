import { correctionWords } from '@shared/text/words/correction';
import { batchWords } from '@shared/text/words/points';
import { type AboutClaim, ClaimSheet } from '../claim-sheet';

/** Object to one entry of the notice, with what is wrong about it. */
export function ObjectSheet(about: AboutClaim) {
  const claimId = about.row.id;
  return (
    <ClaimSheet
      {...about}
      action="points.object"
      draftKey={`points.object.${claimId}`}
      words={{
        title: batchWords.objectTitle,
        sentence: batchWords.objectSentence,
        text: batchWords.objectText,
        send: batchWords.objectSend,
      }}
      payloadOf={(text) => ({ claimId, text })}
    />
  );
}

/** Answer an objection: whether it is right, and what was found. */
export function AnswerSheet(about: AboutClaim) {
  const claimId = about.row.id;
  return (
    <ClaimSheet
      {...about}
      action="points.answer-objection"
      draftKey={`points.answer.${claimId}`}
      words={{
        title: batchWords.answer,
        sentence: about.row.details?.objections.find((objection) => objection.answer === null)?.text,
        text: batchWords.answerText,
        send: batchWords.answerSend,
      }}
      choice={{ label: batchWords.answerTitle, yes: batchWords.upheld, no: batchWords.dismissed }}
      payloadOf={(text, isUpheld) => ({ claimId, isUpheld, text })}
    />
  );
}

/** Propose to correct posted points, with what was wrong. */
export function CorrectSheet(about: AboutClaim) {
  const claimId = about.row.id;
  return (
    <ClaimSheet
      {...about}
      action="points.propose-correction"
      draftKey={`points.correct.${claimId}`}
      words={{
        title: correctionWords.correctTitle,
        sentence: correctionWords.correctSentence,
        text: correctionWords.correctText,
        send: correctionWords.correctSend,
      }}
      payloadOf={(reason) => ({ claimId, reason })}
    />
  );
}

/** Decide on a correction: whether the points were a mistake, and what was found. */
export function DecideSheet(about: AboutClaim) {
  const claimId = about.row.id;
  return (
    <ClaimSheet
      {...about}
      action="points.decide-correction"
      draftKey={`points.decide.${claimId}`}
      words={{
        title: correctionWords.decideCorrection,
        sentence: correctionWords.decideSentence,
        text: correctionWords.decideText,
        send: correctionWords.decideSend,
      }}
      choice={{
        label: correctionWords.decideTitle,
        yes: correctionWords.confirmCorrection,
        no: correctionWords.dismissCorrection,
      }}
      payloadOf={(text, isConfirmed) => ({ claimId, isConfirmed, text })}
    />
  );
}
