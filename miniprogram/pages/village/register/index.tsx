import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ArticleRow } from '@shared/contract/register-pages';
import { questionCharsMax } from '@shared/domain/village/article-draft';
import { pageTitles } from '@shared/text/page-titles';
import { type ArticleKindTab, kindTabs, registerWords } from '@shared/text/words/register';
import { openPage } from '../../../cloud/open-page';
import { usePages } from '../../../cloud/use-pages';
import { useTypedQuery } from '../../../cloud/use-typed-query';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Tabs } from '../../../components/tabs';
import { TextField } from '../../../components/text-field';
import { ArticleCard } from '../article-card';
import { EndSheet } from './end-sheet';
import { EnterSheet } from './enter-sheet';
import '@shared/text/refusals/member';
import '@shared/text/refusals/register';
import './index.less';

type Asked = { act: 'enter'; replaced: ArticleRow | null } | { act: 'end'; article: ArticleRow };

/** The register 条文库: laws, policies, covenant and past decisions, found by one's own words. */
export default function RegisterPage() {
  const { typed, setTyped, query } = useTypedQuery(questionCharsMax);
  const [tab, setTab] = useState<ArticleKindTab>('all');
  const [past, setPast] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const list = usePages('register.search', { question: query, kind: tab === 'all' ? null : tab, past });
  const { data, reload } = list.view;
  const close = () => setAsked(null);
  const done = () => void reload();
  return (
    <PageFrame
      title={pageTitles.register}
      view={list.view}
      header={
        <View className="register-question">
          <TextField
            label={registerWords.question}
            placeholder={registerWords.placeholder}
            value={typed}
            onChange={setTyped}
          />
        </View>
      }
      sheet={
        <>
          {asked?.act === 'enter' && <EnterSheet replaced={asked.replaced} onClose={close} onDone={done} />}
          {asked?.act === 'end' && <EndSheet article={asked.article} onClose={close} onDone={done} />}
        </>
      }
    >
      {data && (
        <View className="register-kinds">
          <Tabs tabs={kindTabs(data)} value={tab} onChange={setTab} />
        </View>
      )}
      <Section title={past ? registerWords.past : undefined}>
        {list.rows.length === 0 && (
          <EmptyState picture="way" sentence={query === '' ? registerWords.nothingYet : registerWords.nothingFound} />
        )}
        {list.rows.map((article) => (
          <ArticleCard key={article.id} article={article}>
            {data?.mayMaintain && <Keep article={article} onAsk={setAsked} />}
          </ArticleCard>
        ))}
        {list.rows.length > 0 && (
          <LoadMore hasMore={list.hasMore} isLoading={list.isLoading} onMore={list.more} problem={list.problem} />
        )}
      </Section>
      <View className="page-ways">
        {data?.mayMaintain && (
          <SecondaryButton label={registerWords.enter} onTap={() => setAsked({ act: 'enter', replaced: null })} />
        )}
        <SecondaryButton label={past ? registerWords.current : registerWords.past} onTap={() => setPast(!past)} />
        <SecondaryButton label={registerWords.toCovenant} onTap={() => openPage('/pages/village/covenant/index')} />
      </View>
    </PageFrame>
  );
}

/** What the clerk may do with an article of a law or policy that has no end yet. */
function Keep({ article, onAsk }: { article: ArticleRow; onAsk: (asked: Asked) => void }) {
  const isKept = (article.kind === 'law' || article.kind === 'policy') && article.inForceTo === undefined;
  if (!isKept) return null;
  return (
    <View className="register-keep">
      <SecondaryButton
        label={registerWords.newEdition}
        onTap={() => onAsk({ act: 'enter', replaced: article })}
        isInline
      />
      <SecondaryButton label={registerWords.end} onTap={() => onAsk({ act: 'end', article })} isInline />
    </View>
  );
}
