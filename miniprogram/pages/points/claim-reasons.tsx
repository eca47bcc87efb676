import { View } from '@tarojs/components';
import type { ClaimDetails } from '@shared/contract/points-pages';
import { explanationSentence } from '@shared/text/explanations';
import {
  correctionBy,
  correctionResult,
  correctionWaits,
  correctionWords,
  hearUntilWords,
} from '@shared/text/words/correction';
import { batchWords, evidenceWanted, objectionBy, passbookWords, reviewedBy } from '@shared/text/words/points';
import { PhotoStrip } from '../../components/photo-strip';

/** What was claimed and shown, what each sitting found, and what was objected and answered. */
export function ClaimReasons({ details }: { details: ClaimDetails }) {
  const { text, photoIds, proposerName, hearing, reviews, objections, corrections, capExplanation } = details;
  return (
    <>
      {text !== '' && <Said label={passbookWords.evidence} words={text} />}
      <PhotoStrip fileIds={photoIds} label={passbookWords.evidence} />
      {proposerName !== null && <View className="claim-card-wanted">{`${batchWords.proposer} · ${proposerName}`}</View>}
      {hearing && <Heard {...hearing} />}
      {reviews.length === 0 && <View className="claim-card-wanted">{evidenceWanted(details.evidenceWanted)}</View>}
      {reviews.map((review) => (
        <Said
          key={review.heldOn + review.verdict}
          label={`${batchWords.reviewResult[review.verdict]} · ${reviewedBy(review.reviewerNames, review.heldOn)}`}
          words={
            review.verdict === 'putOff' && review.explanation ? explanationSentence(review.explanation) : review.reason
          }
        />
      ))}
      {objections.map(({ id, text: said, byName, answer }) => (
        <View key={id}>
          <Said label={objectionBy(byName)} words={said} />
          {answer && <Said label={`${batchWords.objectionAnswer} · ${answer.byName}`} words={answer.text} />}
        </View>
      ))}
      {corrections.map((correction) => (
        <Corrected key={correction.atMs} {...correction} />
      ))}
      {capExplanation && <View className="claim-card-wanted">{explanationSentence(capExplanation)}</View>}
    </>
  );
}

/** Why it should be taken back, what whoever it concerns said, and what was found; or who finds it until when. */
function Corrected(correction: ClaimDetails['corrections'][number]) {
  const { reason, isAppeal, hearUntilMs, dueAtMs, explanation, decision } = correction;
  return (
    <View>
      <Said label={correctionBy(correction)} words={reason} />
      {!isAppeal && (explanation || !decision) && <Heard untilMs={hearUntilMs} explanation={explanation} />}
      {decision ? (
        <Said label={correctionResult(decision)} words={decision.text} />
      ) : (
        <View className="claim-card-wanted">{correctionWaits(dueAtMs)}</View>
      )}
    </View>
  );
}

/** What whoever it concerns said, or until when they may. */
function Heard({ untilMs, explanation }: NonNullable<ClaimDetails['hearing']>) {
  return explanation ? (
    <Said label={`${correctionWords.correctionExplanation} · ${explanation.byName}`} words={explanation.text} />
  ) : (
    <View className="claim-card-wanted">{hearUntilWords(untilMs)}</View>
  );
}

function Said({ label, words }: { label: string; words: string }) {
  return (
    <View className="claim-card-said">
      <View className="claim-card-label">{label}</View>
      {words !== '' && <View>{words}</View>}
    </View>
  );
}
