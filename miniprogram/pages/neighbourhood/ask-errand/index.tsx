import Taro from '@tarojs/taro';
import { errandWhatCharsMax, paperNamesOf } from '@shared/domain/neighbourhood/errand-draft';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/member';
import '@shared/text/refusals/neighbourhood';
import { errandWords } from '@shared/text/words/errand';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import type { ChosenPerson } from '../../../components/person-picker';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { TextField } from '../../../components/text-field';
import { ForWhom } from '../for-whom';

interface Draft {
  person: ChosenPerson | null;
  what: string;
  papers: string;
}

const draftKey = 'neighbourhood.ask-errand';

/** Asks the village to run an errand, for oneself or, by an office, for somebody else. */
export default function AskErrandPage() {
  const view = useView('neighbourhood.errands', { whose: 'mine', cursor: null });
  const draft = useDraft<Draft>(draftKey, { person: null, what: '', papers: '' });
  const ask = useCommand('neighbourhood.ask-errand', {
    draftKey,
    onDone: ({ errandId }) => {
      draft.discard();
      void Taro.redirectTo({ url: `/pages/neighbourhood/errand/index?id=${errandId}` });
    },
  });
  const { person, what, papers } = draft.value;
  return (
    <PageFrame
      title={pageTitles.askErrand}
      view={view}
      actionBar={
        <>
          <RefusalNote sentence={ask.problem} onRetry={ask.retry} />
          <PrimaryButton
            label={errandWords.send}
            isPending={ask.isPending}
            disabledReason={what.trim() === '' ? errandWords.whatFirst : null}
            onTap={() => {
              const paperNames = paperNamesOf(papers);
              void ask.run({ villagerId: person?.villagerId ?? null, what: what.trim(), paperNames });
            }}
          />
        </>
      }
    >
      {({ seesOpen }) => (
        <>
          {seesOpen && (
            <ForWhom
              label={errandWords.forWhom}
              note={errandWords.forWhomNote}
              words={errandWords.forWhomPicker}
              person={person}
              onChoose={(next) => draft.change({ person: next })}
            />
          )}
          <Section note={errandWords.intro}>
            <TextField
              label={errandWords.what}
              placeholder={errandWords.whatPlaceholder}
              value={what}
              charsMax={errandWhatCharsMax}
              onChange={(next) => draft.change({ what: next })}
            />
            <TextArea
              label={errandWords.papers}
              hint={errandWords.papersHint}
              placeholder={errandWords.papersPlaceholder}
              value={papers}
              isOptional
              onChange={(next) => draft.change({ papers: next })}
            />
          </Section>
        </>
      )}
    </PageFrame>
  );
}
