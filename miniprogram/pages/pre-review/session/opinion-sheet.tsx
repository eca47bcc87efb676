import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { SessionSheet } from '@shared/contract/pre-review-pages';
import { dateInWords, fullDay } from '@shared/text/dates';
import { explanationSentence, sourceSentence } from '@shared/text/explanations';
import { judgeWords } from '@shared/text/words/pre-review';
import { citationInWords, opinionInWords, sheetWords } from '@shared/text/words/pre-review-session';
import { holderName } from '@shared/text/words/proposal';
import { WordButton } from '../../../components/word-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { canPrint, printPage } from '../../../components/print-sheet/print-page';
import { Edge } from '../edge';
import { heading } from '../../../components/spoken';
import './opinion-sheet.less';

/** The opinion sheet 预审意见表 of one session: to be read, printed, signed and stamped. */
export function OpinionSheet({ sheet }: { sheet: SessionSheet }) {
  return (
    <>
      <View className="print-sheet opinion-sheet">
        <View className="opinion-sheet-title" {...heading()}>
          {sheetWords.title}
        </View>
        <View className="opinion-sheet-village">{sheetWords.village(sheet.villageName)}</View>
        <Line name={sheetWords.heldOn} value={fullDay(sheet.heldOn)} />
        <Line name={sheetWords.attendees} value={sheetWords.names(sheet.attendeeNames)} />
        <Line name={sheetWords.recordedBy} value={sheet.recordedByName} />
        {sheet.items.map((item, index) => (
          <Item key={item.proposalId} item={item} index={index + 1} sheet={sheet} />
        ))}
        <View className="opinion-sheet-signing">
          <View className="opinion-sheet-sign">{sheetWords.signature}</View>
          <View className="opinion-sheet-sign">
            <View>{sheetWords.stamp}</View>
            <View className="opinion-sheet-date">{sheetWords.signedOn}</View>
          </View>
        </View>
      </View>
      <Edge>
        <WordButton request={{ sheet: 'opinionSheet', sessionId: sheet.sessionId }} />
        {canPrint && <SecondaryButton label={sheetWords.print} onTap={printPage} />}
        <SecondaryButton
          label={sheetWords.back}
          onTap={() => void Taro.redirectTo({ url: '/pages/pre-review/desk/index' })}
        />
      </Edge>
    </>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <View className="opinion-sheet-line">
      <View className="opinion-sheet-name">{name}</View>
      <View className="opinion-sheet-value">{value}</View>
    </View>
  );
}

interface ItemProps {
  item: SessionSheet['items'][number];
  index: number;
  sheet: SessionSheet;
}

function Item({ item, index, sheet }: ItemProps) {
  const { title, author, sponsor, opinion, articles, failingItems, explanation, holder, dueAtMs, recused } = item;
  const until = dateInWords(dueAtMs, sheet.recordedAtMs);
  return (
    <View className="opinion-sheet-item">
      <View className="opinion-sheet-item-title">{judgeWords.option(sheetWords.matter(index), title)}</View>
      <Line name={sheetWords.author} value={author.name} />
      <Line name={sheetWords.sponsor} value={sponsor?.name ?? sheetWords.none} />
      <Line name={sheetWords.opinion} value={opinionInWords(opinion)} />
      {articles.map((article, at) => (
        <Line
          key={article.id}
          name={at === 0 ? sheetWords.articles : ''}
          value={judgeWords.option(citationInWords(article.source), article.text)}
        />
      ))}
      {failingItems.map((failing, at) => (
        <Line
          key={failing.id}
          name={at === 0 ? sheetWords.items : ''}
          value={judgeWords.option(failing.title, failing.cure)}
        />
      ))}
      {opinion.reason !== '' && <Line name={sheetWords.reason} value={opinion.reason} />}
      <Line name={sheetWords.basis} value={explanationSentence(explanation)} />
      {articles.length === 0 && explanation.rule && <Line name="" value={sourceSentence(explanation.rule)} />}
      <Line
        name={sheetWords.next}
        value={sheetWords.nextOf(
          holderName(holder, ({ name }) => name),
          until,
        )}
      />
      {recused.length > 0 && (
        <Line name={sheetWords.recused} value={sheetWords.names(recused.map((person) => person.name))} />
      )}
      <Line name={sheetWords.preparedBy} value={opinion.preparedBy.name} />
    </View>
  );
}
