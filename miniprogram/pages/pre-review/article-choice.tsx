import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ArticleSuggestion, CitableArticle } from '@shared/contract/pre-review-pages';
import { opinionWords } from '@shared/text/words/pre-review-opinion';
import { citationInWords } from '@shared/text/words/pre-review-session';
import { reasonSentence } from '@shared/text/words/register';
import { classNames } from '../../components/class-names';
import { Field } from '../../components/field';
import { pressable } from '../../components/pressable';
import { SecondaryButton } from '../../components/secondary-button';
import '../../components/choice-list/index.less';
import './article-choice.less';

interface ArticleChoiceProps {
  articles: readonly CitableArticle[];
  suggestions: readonly ArticleSuggestion[];
  values: readonly string[];
  onChange: (articleIds: string[]) => void;
}

/** Articles to cite: those found by words of the matter first, with these words marked; all others on demand. */
export function ArticleChoice({ articles, suggestions, values, onChange }: ArticleChoiceProps) {
  const [showsAll, setShowsAll] = useState(false);
  const suggestionOf = (id: string) => suggestions.find((suggestion) => suggestion.articleId === id);
  const suggested = suggestions.flatMap(({ articleId }) => articles.find((article) => article.id === articleId) ?? []);
  const others = articles.filter((article) => !suggestionOf(article.id));
  const shown = [...suggested, ...others.filter((article) => showsAll || values.includes(article.id))];
  const toggle = (id: string) => onChange(values.includes(id) ? values.filter((each) => each !== id) : [...values, id]);
  return (
    <Field
      label={opinionWords.articles}
      hint={suggested.length > 0 ? opinionWords.articlesNote : opinionWords.noSuggestion}
    >
      {shown.map((article) => (
        <Article
          key={article.id}
          article={article}
          suggestion={suggestionOf(article.id)}
          isChosen={values.includes(article.id)}
          onTap={() => toggle(article.id)}
        />
      ))}
      {others.length > 0 && (
        <SecondaryButton
          label={showsAll ? opinionWords.fewerArticles : opinionWords.allArticles}
          onTap={() => setShowsAll(!showsAll)}
        />
      )}
    </Field>
  );
}

interface ArticleProps {
  article: CitableArticle;
  suggestion: ArticleSuggestion | undefined;
  isChosen: boolean;
  onTap: () => void;
}

function Article({ article, suggestion, isChosen, onTap }: ArticleProps) {
  const { keywords, reasons } = suggestion ?? { keywords: [], reasons: [] };
  const { document, number, edition, title, text, isFine } = article;
  return (
    <View
      className={classNames('choice', isChosen && 'choice-chosen')}
      {...pressable(onTap, { role: 'checkbox' })}
      aria-checked={isChosen}
    >
      <View className="choice-mark" />
      <View className="choice-words">
        <View>
          <Marked text={title} words={keywords} />
        </View>
        <View className="choice-note">{citationInWords({ document, article: number, edition })}</View>
        <View className="article-choice-text">
          <Marked text={text} words={keywords} />
        </View>
        {keywords.length > 0 && <View className="choice-note">{opinionWords.matched(keywords)}</View>}
        {reasons.map((reason) => (
          <View key={reason.said} className="choice-note">
            {reasonSentence(reason)}
          </View>
        ))}
        {isFine && <View className="article-choice-fine">{opinionWords.fines}</View>}
      </View>
    </View>
  );
}

/** A text with some words marked where they occur. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return <Text>{text}</Text>;
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  const escaped = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return (
    <>
      {text.split(new RegExp(`(${escaped.join('|')})`)).map((part, index) => (
        <Text key={index} className={index % 2 === 1 ? 'article-choice-mark' : ''}>
          {part}
        </Text>
      ))}
    </>
  );
}
