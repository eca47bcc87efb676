import { View } from '@tarojs/components';
import type { MotionModel } from '@shared/contract/motion-pages';
import { changeWords, motionWords } from '@shared/text/words/motion';

/** What would be voted on now: the next amendment, with the whole motion as it would read, else the motion itself. */
export function wordsToVote({ amendments, nextAmendmentId, text }: MotionModel) {
  const next = amendments.find(({ amendmentId }) => amendmentId === nextAmendmentId);
  return { motion: next?.text ?? text, ...(nextAmendmentId === null ? {} : { amendmentId: nextAmendmentId }) };
}

/** The frozen words; they are written and read out on the evening's page, never here. */
export function MotionToVote({ motion }: { motion: MotionModel }) {
  const next = motion.amendments.find(({ amendmentId }) => amendmentId === motion.nextAmendmentId);
  return (
    <>
      {next && <AmendmentWords amendment={next} />}
      <View className="ballot-motion">{wordsToVote(motion).motion || motionWords.none}</View>
    </>
  );
}

/** Which words make way for which. */
export function AmendmentWords({ amendment }: { amendment: { passage: string; replacement: string } }) {
  return (
    <View className="poll-amendment">
      <View>{motionWords.voteAmendment}</View>
      <View>{changeWords(amendment.passage, amendment.replacement)}</View>
      <View>{motionWords.wouldRead}</View>
    </View>
  );
}
