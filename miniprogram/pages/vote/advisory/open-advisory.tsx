import { useState } from 'react';
import { View } from '@tarojs/components';
import type { AdvisoryPage } from '@shared/contract/advisory';
import { questionCharsMax } from '@shared/domain/advisory/advisory-draft';
import { advisoryWords } from '@shared/text/words/advisory';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';

interface OpenAdvisoryProps {
  page: AdvisoryPage;
  onDone: () => void;
}

/** 问问大家: the exact question and the last day, confirmed, because the question cannot be changed afterwards. */
export function OpenAdvisory({ page, onDone }: OpenAdvisoryProps) {
  const { proposalId } = page;
  const draftKey = `vote.advisory.${proposalId}`;
  const draft = useDraft<{ question: string; endsOn: string | null }>(draftKey, { question: '', endsOn: null });
  const { question, endsOn } = draft.value;
  const [isAsking, setAsking] = useState(false);
  const [isIncomplete, setIncomplete] = useState(false);
  const open = useCommand('advisory.open', {
    title: advisoryWords.title,
    draftKey,
    onDone: () => {
      draft.discard();
      setAsking(false);
      onDone();
    },
  });
  const isWhole = question.trim().length >= 2 && question.length <= questionCharsMax && endsOn !== null;
  return (
    <Section title={advisoryWords.ask} note={advisoryWords.note}>
      <TextArea
        label={advisoryWords.question}
        value={question}
        placeholder={advisoryWords.questionHint}
        charsMax={questionCharsMax}
        onChange={(text) => draft.change({ question: text })}
      />
      <DateField
        label={advisoryWords.endsOn}
        value={endsOn}
        from={page.firstEndOn}
        to={page.lastEndOn}
        onChange={(on) => draft.change({ endsOn: on })}
      />
      {isIncomplete && !isWhole && <RefusalNote sentence={advisoryWords.incomplete} />}
      <PrimaryButton label={advisoryWords.ask} onTap={() => (isWhole ? setAsking(true) : setIncomplete(true))} />
      <ConfirmSheet
        isOpen={isAsking}
        title={advisoryWords.openTitle}
        sentence={advisoryWords.openSentence}
        confirmLabel={advisoryWords.openConfirm}
        onConfirm={() => {
          if (endsOn !== null) void open.run({ proposalId, question, endsOn });
        }}
        onCancel={() => {
          setAsking(false);
          open.clear();
        }}
        isPending={open.isPending}
        problem={open.problem}
        onRetry={open.retry}
      >
        <View className="ballot-motion">{question}</View>
      </ConfirmSheet>
    </Section>
  );
}
