import { View } from '@tarojs/components';
import type { FiguresPage } from '@shared/contract/figures';
import type { FigureList } from '@shared/domain/figures/list-names-draft';
import type { Share } from '@shared/domain/figures/spread';
import {
  figureListTitles,
  figureWords,
  mattersWords,
  requestDaysWords,
  shareWords,
  timesWords,
} from '@shared/text/words/figures';
import { Bars } from './bars';
import { Figure, toList } from './figure';
import { Ratings } from './ratings';

interface RowAsked {
  list: FigureList;
  count: number;
  words: string;
  isSecond?: boolean;
}

/** The service desk's own figures 便民诉求, apart from those of the matters. */
export function RequestFigures({ page: { requests, period } }: { page: FiguresPage }) {
  const { closed, onTime, reopened, ratings, overdue } = requests;
  const row = ({ list, count, words, isSecond = true }: RowAsked) => {
    const onTap = toList(count, { list, period });
    return { key: list, label: figureListTitles[list], value: count, words, isSecond, onTap };
  };
  const missing = ({ count, ofCount }: Share) => ofCount - count;
  const closedRows = [
    row({ list: 'requestClosed', count: closed.count, words: mattersWords(closed.count), isSecond: false }),
    row({ list: 'requestNotClosed', count: missing(closed), words: mattersWords(missing(closed)) }),
  ];
  const days = requestDaysWords(requests);
  return (
    <>
      <Figure
        title={figureWords.requests}
        how={figureWords.requestsHow}
        sum={shareWords(closed, figureWords.units.matters)}
      >
        {closed.ofCount > 0 && <Bars rows={closedRows} base={closed.ofCount} />}
      </Figure>
      <Figure
        title={figureWords.requestOnTime}
        how={figureWords.requestOnTimeHow}
        sum={shareWords(onTime, figureWords.units.matters)}
      >
        {days !== '' && <View className="figures-note">{days}</View>}
        {onTime.ofCount > 0 && (
          <Bars
            rows={[row({ list: 'requestLate', count: missing(onTime), words: mattersWords(missing(onTime)) })]}
            base={onTime.ofCount}
          />
        )}
      </Figure>
      <Ratings
        title={figureWords.requestRatings}
        how={figureWords.requestRatingsHow}
        ratings={ratings}
        toListOf={(count, of) => toList(count, { list: 'requestRating', period, of })}
      />
      <Figure
        title={figureWords.requestReopened}
        how={figureWords.requestReopenedHow}
        sum={shareWords(reopened, figureWords.units.times)}
      >
        {reopened.ofCount > 0 && (
          <Bars
            rows={[row({ list: 'requestReopened', count: reopened.count, words: timesWords(reopened.count) })]}
            base={reopened.ofCount}
          />
        )}
      </Figure>
      <Figure
        title={figureWords.requestOverdue}
        how={figureWords.requestOverdueHow}
        sum={shareWords(overdue, figureWords.units.matters)}
      >
        {overdue.count > 0 && (
          <Bars
            rows={[row({ list: 'requestOverdue', count: overdue.count, words: mattersWords(overdue.count) })]}
            base={overdue.ofCount}
          />
        )}
      </Figure>
    </>
  );
}
