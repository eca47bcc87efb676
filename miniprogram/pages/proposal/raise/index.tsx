import { useState } from 'react';
import { View } from '@tarojs/components';
import { pageTitles } from '@shared/text/page-titles';
import { bodyCharsMax, photosMax, raiseWords } from '@shared/text/words/raise';
import { voiceWords } from '@shared/text/words/voice';
import '@shared/text/refusals/member';
import '@shared/text/refusals/photo';
import '@shared/text/refusals/proposal';
import { openPage } from '../../../cloud/open-page';
import { Cell, CellList } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { PhotoPicker } from '../../../components/photo-picker';
import { pressable } from '../../../components/pressable';
import { PrimaryButton } from '../../../components/primary-button';
import { Question, QuestionBar, type Questions, useQuestions } from '../../../components/questions';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { VoiceField } from '../../../components/voice-field';
import { HelpedPerson } from './helped-person';
import { Sent } from './sent';
import { DecidedBefore } from './decided-before';
import { SimilarMatters } from './similar-matters';
import { type Raising, useRaising } from './use-raising';
import { useSimilar } from './use-similar';
import './index.less';

/** What it is about, written or said; photos; and for whom. */
const questionCount = 3;

/** Raise a matter 提议题: one sentence, a voice note or a photo; what is alike appears while one writes. */
export default function RaisePage() {
  const [sent, setSent] = useState<{ proposalId: string; dueAtMs: number } | null>(null);
  const questions = useQuestions(questionCount);
  const raising = useRaising((reply) => {
    questions.goTo(0);
    setSent(reply);
  });
  if (sent) {
    return (
      <PageFrame title={pageTitles.raise}>
        <Sent {...sent} onAnother={() => setSent(null)} />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={pageTitles.raise}
      actionBar={
        <QuestionBar questions={questions}>
          <RefusalNote sentence={raising.problem} onRetry={raising.retry} />
          {raising.voicePercent !== null && <View role="status">{voiceWords.goingUp(raising.voicePercent)}</View>}
          <PrimaryButton
            label={raiseWords.send}
            isPending={raising.isPending}
            disabledReason={raising.tooLittle}
            onTap={() => void raising.send()}
          />
        </QuestionBar>
      }
    >
      <RaiseForm raising={raising} questions={questions} />
    </PageFrame>
  );
}

function RaiseForm({ raising: { draft, startAnew }, questions }: { raising: Raising; questions: Questions }) {
  const { body, photoIds, voice, helped } = draft.value;
  const similar = useSimilar(body);
  return (
    <>
      <Question questions={questions} at={0}>
        <Section>
          {draft.isRestored && (body !== '' || voice !== null) && (
            <View className="raise-restored">
              <View>{raiseWords.restored}</View>
              <View className="raise-anew" {...pressable(startAnew)}>
                {raiseWords.startAnew}
              </View>
            </View>
          )}
          <View className="raise-body">
            <TextArea
              label={raiseWords.question}
              hint={raiseWords.hint}
              placeholder={raiseWords.placeholder}
              value={body}
              charsMax={bodyCharsMax}
              onChange={(next) => draft.change({ body: next })}
            />
          </View>
          <VoiceField
            label={raiseWords.voice}
            hint={raiseWords.voiceHint}
            isOptional
            voice={voice}
            onChange={(next) => draft.change({ voice: next })}
          />
        </Section>
        <SimilarMatters rows={similar.rows} onSupported={similar.refresh} />
        <DecidedBefore decided={similar.decided} />
      </Question>
      <Question questions={questions} at={1}>
        <Section>
          <PhotoPicker
            label={raiseWords.photos}
            hint={raiseWords.photosHint}
            isOptional
            fileIds={photoIds}
            photosMax={photosMax}
            onChange={(next) => draft.change({ photoIds: next })}
          />
        </Section>
      </Question>
      <Question questions={questions} at={2}>
        <HelpedPerson helped={helped} onChange={(next) => draft.change({ helped: next })} />
        <Section>
          <CellList>
            <Cell
              label={raiseWords.collect}
              note={raiseWords.collectNote}
              onTap={() => openPage('/pages/phone/collect/index')}
            />
          </CellList>
        </Section>
      </Question>
    </>
  );
}
