import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { ArticleRow } from '@shared/contract/register-pages';
import { articleKindNames, inForceWords, reasonSentence, registerWords } from '@shared/text/words/register';
import { openPage } from '../../cloud/open-page';
import { Badge } from '../../components/badge';
import { Marked } from '../../components/marked';
import { SecondaryButton } from '../../components/secondary-button';
import './article-card.less';

interface ArticleCardProps {
  article: ArticleRow;
  /** In the covenant every article is of the same document and edition. */
  isOfOneDocument?: boolean;
  children?: ReactNode;
}

/** One article: where it stands, what it says in plain words, why it was found, and what a village may not do. */
export function ArticleCard({ article, isOfOneDocument = false, children }: ArticleCardProps) {
  const { document, number, title, text, kind, link, page, marks, reasons, reward, penalty, isFine } = article;
  return (
    <View className="article-card">
      <View className="article-card-head">
        {!isOfOneDocument && <Badge label={articleKindNames[kind]} tone="calm" />}
        <View className="article-card-title">
          {isOfOneDocument && `${number} `}
          <Marked text={title} words={marks} />
        </View>
      </View>
      <View>
        <Marked text={text} words={marks} />
      </View>
      {reward && <View className="article-card-reward">{registerWords.reward(reward)}</View>}
      {penalty && <View className="article-card-quiet">{registerWords.penalty(penalty)}</View>}
      {isFine && <View className="article-card-fine">{registerWords.fines}</View>}
      {reasons.map((reason) => (
        <View key={`${reason.said}${reason.found}`} className="article-card-why">
          {reasonSentence(reason)}
        </View>
      ))}
      {!isOfOneDocument && (
        <View className="article-card-quiet">
          {`${document} ${number}`.trim()} · {inForceWords(article)}
        </View>
      )}
      {page && <SecondaryButton label={registerWords.readDecision} onTap={() => openPage(page)} isInline />}
      {link && (
        <SecondaryButton
          label={registerWords.readWhole}
          onTap={() => void Taro.setClipboardData({ data: link })}
          isInline
        />
      )}
      {children}
    </View>
  );
}
