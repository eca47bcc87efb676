import { View } from '@tarojs/components';
import type { TellingRow } from '@shared/contract/message';
import { dateInWords } from '@shared/text/dates';
import { pageName, toTellWords, whoWords } from '@shared/text/words/message';
import { serverNowMs } from '../../../cloud/clock';
import './telling-sheet.less';

const { sheetColumns: columns } = toTellWords;

/** The list on paper 告知单, for whoever goes from door to door; it is seen when printed alone. */
export function TellingSheet({ rows }: { rows: readonly TellingRow[] }) {
  return (
    <View className="print-sheet telling-sheet">
      <View className="telling-sheet-title">{toTellWords.sheetTitle}</View>
      <View className="telling-sheet-day">{dateInWords(serverNowMs(), 0)}</View>
      <Line
        number={columns.number}
        who={columns.who}
        text={columns.sentence}
        where={columns.where}
        signed={columns.signed}
      />
      {rows.map((row, index) => (
        <Line
          key={row.messageId}
          number={String(index + 1)}
          who={whoWords(row.recipientName, row.groupName)}
          text={row.text}
          where={pageName(row.page)}
          signed=""
        />
      ))}
    </View>
  );
}

interface LineProps {
  number: string;
  who: string;
  text: string;
  where: string;
  signed: string;
}

function Line({ number, who, text, where, signed }: LineProps) {
  return (
    <View className="telling-sheet-line">
      <View className="telling-sheet-number">{number}</View>
      <View className="telling-sheet-who">{who}</View>
      <View className="telling-sheet-text">{text}</View>
      <View className="telling-sheet-where">{where}</View>
      <View className="telling-sheet-signed">{signed}</View>
    </View>
  );
}
