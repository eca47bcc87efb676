import type { ArticleRow } from '@shared/contract/register-pages';
import {
  articleDocumentCharsMax,
  articleEditionCharsMax,
  articleLinkCharsMax,
  articleNumberCharsMax,
  articleTextCharsMax,
  articleTitleCharsMax,
} from '@shared/domain/village/article-draft';
import { articleKindNames, registerWords } from '@shared/text/words/register';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { TextArea } from '../../../components/text-area';
import { TextField } from '../../../components/text-field';
import { type ArticleForm, articleOfForm, newArticleForm } from './article-form';

const words = registerWords.fields;
const kinds = ['policy', 'law'] as const;

interface EnterSheetProps {
  /** The edition that the new one takes the place of; null for an article that was not there. */
  replaced: ArticleRow | null;
  onClose: () => void;
  onDone: () => void;
}

/** The clerk enters an article of a law or policy in plain words; half-written, it waits on the phone. */
export function EnterSheet({ replaced, onClose, onDone }: EnterSheetProps) {
  const draftKey = `register.enter.${replaced?.id ?? 'new'}`;
  const draft = useDraft<ArticleForm>(draftKey, newArticleForm(replaced));
  const enter = useCommand('register.enter-article', {
    draftKey,
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  const { value: form, change } = draft;
  const article = articleOfForm(form);
  const line = (
    name: 'document' | 'number' | 'edition' | 'title' | 'link' | 'keywords',
    charsMax?: number,
    hint?: string,
  ) => (
    <TextField
      label={words[name]}
      hint={hint}
      value={form[name]}
      onChange={(value) => change({ [name]: value })}
      charsMax={charsMax}
    />
  );
  return (
    <ConfirmSheet
      isOpen
      title={replaced ? registerWords.newEdition : registerWords.enter}
      sentence={replaced ? registerWords.newEditionNote(replaced.title) : registerWords.enterNote}
      confirmLabel={registerWords.confirmEnter}
      onConfirm={() => article && void enter.run({ article, replacesId: replaced?.id ?? null })}
      onCancel={onClose}
      isPending={enter.isPending}
      disabledReason={article ? null : registerWords.incomplete}
      problem={enter.problem}
      onRetry={enter.retry}
    >
      {!replaced && (
        <SingleChoice
          label={words.kind}
          value={form.kind}
          onChange={(kind) => change({ kind })}
          choices={kinds.map((value) => ({ value, label: articleKindNames[value] }))}
        />
      )}
      {line('document', articleDocumentCharsMax)}
      {line('number', articleNumberCharsMax)}
      {line('edition', articleEditionCharsMax, words.editionHint)}
      {line('title', articleTitleCharsMax)}
      <TextArea
        label={words.text}
        hint={words.textHint}
        value={form.text}
        onChange={(text) => change({ text })}
        charsMax={articleTextCharsMax}
      />
      {line('keywords', undefined, words.keywordsHint)}
      <DateField
        label={words.inForceFrom}
        value={form.inForceFrom}
        onChange={(inForceFrom) => change({ inForceFrom })}
      />
      {line('link', articleLinkCharsMax)}
    </ConfirmSheet>
  );
}
