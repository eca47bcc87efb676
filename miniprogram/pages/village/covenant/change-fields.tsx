import { View } from '@tarojs/components';
import type { ArticleRow } from '@shared/contract/register-pages';
import {
  articleConsequenceCharsMax,
  articleNumberCharsMax,
  articleTextCharsMax,
  articleTitleCharsMax,
} from '@shared/domain/village/article-draft';
import { covenantWords, registerWords } from '@shared/text/words/register';
import { SingleChoice } from '../../../components/choice-list';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextArea } from '../../../components/text-area';
import { TextField } from '../../../components/text-field';
import { type ChangeForm, changeFrom } from './amendment-form';

const kinds = ['reword', 'add', 'repeal'] as const;
const words = registerWords.fields;

interface ChangeFieldsProps {
  articles: readonly ArticleRow[];
  form: ChangeForm;
  change: (part: Partial<ChangeForm>) => void;
  onRemove: (() => void) | null;
}

/** One article of an amendment: which, and in what words from now on. */
export function ChangeFields({ articles, form, change, onRemove }: ChangeFieldsProps) {
  const { kind } = form;
  const choose = (articleId: string) => {
    const article = articles.find(({ id }) => id === articleId);
    if (article) change(changeFrom(article));
  };
  return (
    <View className="covenant-change">
      <SingleChoice
        label={covenantWords.change}
        value={kind}
        onChange={(next) => change({ kind: next })}
        choices={kinds.map((value) => ({ value, label: covenantWords.changeKinds[value] }))}
      />
      {(kind === 'reword' || kind === 'repeal') && (
        <SingleChoice
          label={covenantWords.which}
          value={form.articleId}
          onChange={choose}
          choices={articles.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}`.trim() }))}
        />
      )}
      {(kind === 'add' || (kind === 'reword' && form.articleId !== null)) && <Words form={form} change={change} />}
      {onRemove && <SecondaryButton label={covenantWords.removeChange} onTap={onRemove} isInline />}
    </View>
  );
}

function Words({ form, change }: Pick<ChangeFieldsProps, 'form' | 'change'>) {
  return (
    <>
      <TextField
        label={words.number}
        value={form.number}
        onChange={(number) => change({ number })}
        charsMax={articleNumberCharsMax}
      />
      <TextField
        label={words.title}
        value={form.title}
        onChange={(title) => change({ title })}
        charsMax={articleTitleCharsMax}
      />
      <TextArea
        label={words.text}
        value={form.text}
        onChange={(text) => change({ text })}
        charsMax={articleTextCharsMax}
      />
      <TextField
        label={words.keywords}
        hint={words.keywordsHint}
        value={form.keywords}
        onChange={(keywords) => change({ keywords })}
      />
      <TextField
        label={words.reward}
        value={form.reward}
        onChange={(reward) => change({ reward })}
        charsMax={articleConsequenceCharsMax}
      />
      <TextField
        label={words.penalty}
        value={form.penalty}
        onChange={(penalty) => change({ penalty })}
        charsMax={articleConsequenceCharsMax}
      />
    </>
  );
}
