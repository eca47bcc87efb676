import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DecisionModel, ObjectionModel } from '@shared/contract/decision';
import { dayInWords, untilInWords } from '@shared/text/dates';
import { answerDueSentence, answerHeading, decisionWords, objectionHeading } from '@shared/text/words/decision';
import { roleNames } from '@shared/text/words/member';
import { serverNowMs } from '../../../cloud/clock';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { AnswerSheet } from './answer-sheet';

interface ObjectionsProps {
  decision: DecisionModel;
  onDone: () => void;
}

/** The objections with their answers; nothing before the notice. */
export function Objections({ decision, onDone }: ObjectionsProps) {
  const [answered, setAnswered] = useState<ObjectionModel | null>(null);
  if (decision.notice.state === 'notPublished') return null;
  return (
    <Section title={decisionWords.objectionsTitle}>
      {decision.objections.length === 0 && <View className="decision-note">{decisionWords.objectionsEmpty}</View>}
      {decision.objections.map((objection) => (
        <Objection key={objection.id} objection={objection} onAnswer={() => setAnswered(objection)} />
      ))}
      {answered && (
        <AnswerSheet decision={decision} objection={answered} onClose={() => setAnswered(null)} onDone={onDone} />
      )}
    </Section>
  );
}

function Objection({ objection, onAnswer }: { objection: ObjectionModel; onAnswer: () => void }) {
  const nowMs = serverNowMs();
  const { answer } = objection;
  return (
    <View className="objection">
      <View className="decision-note">
        {objectionHeading(objection.byName, objection.isMine, dayInWords(objection.atMs, nowMs))}
      </View>
      <View className="objection-text">{objection.text}</View>
      {answer ? (
        <View className="objection-answer">
          <View className="decision-note">
            {answerHeading(answer.byName, answer.isUpheld, dayInWords(answer.atMs, nowMs))}
          </View>
          <View className="objection-text">{answer.text}</View>
        </View>
      ) : (
        <View className="decision-note">
          {answerDueSentence(roleNames[objection.answerBy], untilInWords(objection.answerDueAtMs, nowMs))}
        </View>
      )}
      {objection.permission.isOpen && <SecondaryButton label={decisionWords.answer} onTap={onAnswer} />}
    </View>
  );
}
