import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RulesPage } from '@shared/contract/village';
import { calendarDayInWords } from '@shared/text/dates';
import { citationInWords, sessionDay } from '@shared/text/words/pre-review-session';
import { rulesWords } from '@shared/text/words/village';
import { EmptyState } from '../../../components/empty-state';
import { Section } from '../../../components/section';
import { TextField } from '../../../components/text-field';
import './index.less';

type Article = RulesPage['articles'][number];

/** The covenant, article by article; those that fine are flagged, because a village cannot fine. */
export function CovenantPart({ page: { covenant } }: { page: RulesPage }) {
  const { title, adoptedOn, filedOn, articles } = covenant;
  return (
    <Section title={title} note={rulesWords.covenant(sessionDay(adoptedOn), calendarDayInWords(filedOn))}>
      <Articles articles={articles} headOf={(article) => rulesWords.head(article.number, article.title)} />
    </Section>
  );
}

/** Laws and policies in force. */
export function LawsPart({ page: { articles } }: { page: RulesPage }) {
  return (
    <Section>
      <Articles articles={articles} headOf={(article) => article.title} citesDocument />
    </Section>
  );
}

interface ArticlesProps {
  articles: readonly Article[];
  headOf: (article: Article) => string;
  citesDocument?: boolean;
}

function Articles({ articles, headOf, citesDocument }: ArticlesProps) {
  const [sought, setSought] = useState('');
  const found = articles.filter((article) => speaksOf(article, sought.trim()));
  return (
    <>
      <TextField
        label={rulesWords.search}
        placeholder={rulesWords.searchHint}
        value={sought}
        onChange={setSought}
        isOptional
      />
      {found.length === 0 && <EmptyState sentence={rulesWords.nothingFound} />}
      {found.map((article) => (
        <View key={article.id} className="rules-row">
          <View className="rules-row-title">{headOf(article)}</View>
          <View>{article.text}</View>
          {citesDocument && (
            <View className="rules-row-source">
              {citationInWords({ document: article.document, article: article.number, edition: article.edition })}
            </View>
          )}
          {article.imposesFine && <View className="rules-row-fine">{rulesWords.fines}</View>}
        </View>
      ))}
    </>
  );
}

function speaksOf({ title, text, document, keywords }: Article, sought: string): boolean {
  return [title, text, document, ...keywords].some((words) => words.includes(sought));
}
