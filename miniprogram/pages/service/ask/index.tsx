import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ReplyOf } from '@shared/contract';
import { pageTitles } from '@shared/text/page-titles';
import { bodyCharsMax, photosMax } from '@shared/text/words/raise';
import { askedSentence, askServiceWords as words } from '@shared/text/words/service';
import { tellMeWords } from '@shared/text/words/tell-me';
import '@shared/text/refusals/member';
import '@shared/text/refusals/service';
import { serverNowMs } from '../../../cloud/clock';
import { useDraft } from '../../../cloud/drafts';
import { openHome, openPage } from '../../../cloud/open-page';
import { useCommand } from '../../../cloud/use-command';
import { useView } from '../../../cloud/use-view';
import { SingleChoice } from '../../../components/choice-list';
import { PageFrame } from '../../../components/page-frame';
import { PhotoPicker } from '../../../components/photo-picker';
import { PrimaryButton } from '../../../components/primary-button';
import { Question, QuestionBar, type Questions, useQuestions } from '../../../components/questions';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TellMe } from '../../../components/tell-me';
import { TextArea } from '../../../components/text-area';
import { HelpedPerson } from '../../proposal/raise/helped-person';
import type { Helped } from '../../proposal/raise/helper-picker';
import { requestPath } from '../request-path';

interface AskDraft {
  body: string;
  photoIds: string[];
  helped: Helped | null;
  gridId: string | null;
  isShared: 'no' | 'yes';
}
type Draft = ReturnType<typeof useDraft<AskDraft>>;
type Grid = ReplyOf<'service.grids'>['grids'][number];

const nothingYet: AskDraft = { body: '', photoIds: [], helped: null, gridId: null, isShared: 'no' };
const sharing = (['no', 'yes'] as const).map((value) => ({ value, ...words.sharedChoices[value] }));

/** Ask for something that needs no meeting 提诉求: one sentence, or a photo alone. */
export default function AskServicePage() {
  const draft = useDraft<AskDraft>('service.ask', nothingYet);
  const { grids } = useView('service.grids', {}).data ?? { grids: [] };
  // What it is about, photos, for whom, who may see it; and which area, where there are several.
  const questions = useQuestions(grids.length < 2 ? 4 : 5);
  const [sent, setSent] = useState<{ requestId: string; dueAtMs: number } | null>(null);
  const ask = useCommand('service.ask', {
    draftKey: 'service.ask',
    onDone: (reply) => {
      draft.discard();
      questions.goTo(0);
      setSent(reply);
    },
  });
  const { body, photoIds, helped, gridId, isShared } = draft.value;
  const hasNothing = body.trim() === '' && photoIds.length === 0;
  const closedBecause = hasNothing ? words.tooShort : null;
  const send = () =>
    void ask.run({
      body: body.trim(),
      photoIds,
      isShared: isShared === 'yes',
      ...(helped ? { onBehalfOfId: helped.villagerId } : {}),
      ...(gridId ? { gridId } : {}),
    });
  if (sent) {
    return (
      <PageFrame title={pageTitles.askService}>
        <Section title={words.sentTitle}>
          <View role="status">{askedSentence(sent.dueAtMs, serverNowMs())}</View>
          <TellMe label={tellMeWords.ofThisMatter} kinds={['matter', 'task']} />
          <PrimaryButton label={words.see} onTap={() => openPage(requestPath(sent.requestId))} />
          <SecondaryButton label={words.another} onTap={() => setSent(null)} />
          <SecondaryButton label={words.toHome} onTap={openHome} />
        </Section>
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={pageTitles.askService}
      actionBar={
        // A photo alone will do: it is asked for next.
        <QuestionBar questions={questions} closedBecause={questions.at === 0 ? null : closedBecause}>
          <RefusalNote sentence={ask.problem} onRetry={ask.retry} />
          <PrimaryButton label={words.send} isPending={ask.isPending} disabledReason={closedBecause} onTap={send} />
        </QuestionBar>
      }
    >
      <AskForm draft={draft} questions={questions} grids={grids} />
    </PageFrame>
  );
}

interface AskFormProps {
  draft: Draft;
  questions: Questions;
  grids: readonly Grid[];
}

function AskForm({ draft, questions, grids }: AskFormProps) {
  const { body, photoIds, helped, isShared } = draft.value;
  return (
    <>
      <Question questions={questions} at={0}>
        <Section note={draft.isRestored && body !== '' ? words.restored : undefined}>
          <TextArea
            label={words.question}
            hint={words.hint}
            placeholder={words.placeholder}
            value={body}
            charsMax={bodyCharsMax}
            onChange={(next) => draft.change({ body: next })}
          />
          {draft.isRestored && body !== '' && <SecondaryButton label={words.startAnew} onTap={draft.discard} />}
        </Section>
      </Question>
      <Question questions={questions} at={1}>
        <Section>
          <PhotoPicker
            label={words.photos}
            hint={words.photosHint}
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
      <Question questions={questions} at={3}>
        <Section>
          <SingleChoice
            label={words.shared}
            choices={sharing}
            value={isShared}
            onChange={(next) => draft.change({ isShared: next })}
          />
        </Section>
      </Question>
      <Question questions={questions} at={4}>
        <Grids draft={draft} grids={grids} />
      </Question>
    </>
  );
}

/** Which area it is about; one's own unless another is chosen. */
function Grids({ draft, grids }: Omit<AskFormProps, 'questions'>) {
  if (grids.length < 2) return null;
  const choices = [
    { value: '', label: words.ownGrid },
    ...grids.map(({ id, name, members }) => ({
      value: id,
      label: name,
      note: words.gridMembers(members.map((member) => member.name)),
    })),
  ];
  return (
    <Section>
      <SingleChoice
        label={words.grid}
        choices={choices}
        value={draft.value.gridId ?? ''}
        onChange={(next) => draft.change({ gridId: next === '' ? null : next })}
      />
    </Section>
  );
}
