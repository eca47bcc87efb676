import { useState } from 'react';
import { View } from '@tarojs/components';
import { pageTitles } from '@shared/text/page-titles';
import { bodyCharsMax, photosMax, raiseWords } from '@shared/text/words/raise';
import '@shared/text/refusals/member';
import '@shared/text/refusals/proposal';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { PageFrame } from '../../../components/page-frame';
import { PhotoPicker } from '../../../components/photo-picker';
import { pressable } from '../../../components/pressable';
import { PrimaryButton } from '../../../components/primary-button';
import { Question, QuestionBar, type Questions, useQuestions } from '../../../components/questions';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { HelpedPerson } from './helped-person';
import type { Helped } from './helper-picker';
import { Sent } from './sent';
import { DecidedBefore } from './decided-before';
import { SimilarMatters } from './similar-matters';
import { useSimilar } from './use-similar';
import './index.less';

interface RaiseDraft {
  body: string;
  photoIds: string[];
  helped: Helped | null;
}

/** What it is about, photos, and for whom. */
const questionCount = 3;
const nothingYet: RaiseDraft = { body: '', photoIds: [], helped: null };

/** Raise a matter 提议题: one sentence, photos if one likes; what is alike appears while one writes. */
export default function RaisePage() {
  const draft = useDraft<RaiseDraft>('proposal.raise', nothingYet);
  const questions = useQuestions(questionCount);
  const [sent, setSent] = useState<{ proposalId: string; dueAtMs: number } | null>(null);
  const submit = useCommand('proposal.submit', {
    draftKey: 'proposal.raise',
    onDone: (reply) => {
      draft.discard();
      questions.goTo(0);
      setSent(reply);
    },
  });
  const { body, photoIds, helped } = draft.value;
  const closedBecause = body.trim() === '' ? raiseWords.tooShort : null;
  const send = () =>
    void submit.run({ body: body.trim(), photoIds, ...(helped ? { onBehalfOfId: helped.villagerId } : {}) });
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
        <QuestionBar questions={questions} closedBecause={closedBecause}>
          <RefusalNote sentence={submit.problem} onRetry={submit.retry} />
          <PrimaryButton
            label={raiseWords.send}
            isPending={submit.isPending}
            disabledReason={closedBecause}
            onTap={send}
          />
        </QuestionBar>
      }
    >
      <RaiseForm draft={draft} questions={questions} />
    </PageFrame>
  );
}

interface RaiseFormProps {
  draft: ReturnType<typeof useDraft<RaiseDraft>>;
  questions: Questions;
}

function RaiseForm({ draft, questions }: RaiseFormProps) {
  const { body, photoIds, helped } = draft.value;
  const similar = useSimilar(body);
  return (
    <>
      <Question questions={questions} at={0}>
        <Section>
          {draft.isRestored && body !== '' && (
            <View className="raise-restored">
              <View>{raiseWords.restored}</View>
              <View className="raise-anew" {...pressable(draft.discard)}>
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
      </Question>
    </>
  );
}
