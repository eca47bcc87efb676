import { citationInWords } from '@shared/text/words/pre-review-session';
import { type Spoken, wordingsFor, wordingWords } from '@shared/text/words/wording';
import { Cell, CellList } from '../../components/cell-list';
import type { VerdictFormProps } from './verdict-fields';
import { View } from '@tarojs/components';

/** Sentences for the reason, to be put in with a tap and then edited; a reason that was begun is not overwritten. */
export function Wording({ page, fields, onChange }: VerdictFormProps) {
  const { verdict, ground, reason } = fields;
  if (verdict === null || reason.trim() !== '') return null;
  const sentences = wordingsFor(verdict === 'decline' ? ground : verdict, spokenOf(page, fields));
  return (
    <>
      <View className="pre-review-note">{wordingWords.offered}</View>
      <CellList>
        {sentences.map((sentence) => (
          <Cell key={sentence} label={sentence} onTap={() => onChange({ reason: sentence })} />
        ))}
      </CellList>
    </>
  );
}

/** What is chosen so far: the article, who does it, where it goes. */
function spokenOf(page: VerdictFormProps['page'], fields: VerdictFormProps['fields']): Spoken {
  const article = page.articles[fields.ground].find(({ id }) => fields.articleIds.includes(id));
  const answer = page.routerAnswers.find(({ matterKindId }) => matterKindId === fields.matterKindId);
  const missing = page.checklist.filter(({ id, isMet }) => !isMet && fields.failingItemIds.includes(id));
  return {
    title: page.title,
    article: article
      ? {
          citation: citationInWords({ document: article.document, article: article.number, edition: article.edition }),
          text: article.text,
          isFine: article.isFine,
        }
      : null,
    handlerName: page.handlers.find(({ villagerId }) => villagerId === fields.handlerId)?.name ?? null,
    bodyTitle:
      answer?.receivers.find(({ bodyId }) => bodyId === fields.bodyId)?.title ?? answer?.receivers[0]?.title ?? null,
    kindTitle: answer?.title ?? null,
    missing: missing.map(({ title }) => title),
  };
}
