import { Text, View } from '@tarojs/components';
import type { FiguresPage } from '@shared/contract/figures';
import {
  daysWords,
  figureWords,
  mattersWords,
  shareWords,
  stretchCountWords,
  stretchesCount,
  stretchNames,
  timesWords,
} from '@shared/text/words/figures';
import { Bars } from './bars';
import { Figure, toList } from './figure';
import { Ratings } from './ratings';

type Props = { page: FiguresPage };

/** What the chosen period shows. */
export function PastFigures({ page }: Props) {
  const listOf = (list: 'rating' | 'supportRating') => (count: number, of: string) =>
    toList(count, { list, period: page.period, of });
  return (
    <>
      <Closed page={page} />
      <OnTime page={page} />
      <Stretches page={page} />
      <Ratings
        title={figureWords.ratings}
        how={figureWords.ratingsHow}
        ratings={page.ratings}
        toListOf={listOf('rating')}
      />
      <Ratings
        title={figureWords.supportRatings}
        how={figureWords.supportRatingsHow}
        ratings={page.supportRatings}
        toListOf={listOf('supportRating')}
      />
      <Reopened page={page} />
    </>
  );
}

function Closed({ page: { closed, period } }: Props) {
  const notClosed = closed.ofCount - closed.count;
  const rows = [
    {
      key: 'closed',
      label: figureWords.closedRow,
      value: closed.count,
      words: mattersWords(closed.count),
      onTap: toList(closed.count, { list: 'closed', period }),
    },
    {
      key: 'notClosed',
      label: figureWords.notClosedRow,
      value: notClosed,
      words: mattersWords(notClosed),
      isSecond: true,
      onTap: toList(notClosed, { list: 'notClosed', period }),
    },
  ];
  return (
    <Figure title={figureWords.closed} how={figureWords.closedHow} sum={shareWords(closed, figureWords.units.matters)}>
      {closed.ofCount > 0 && <Bars rows={rows} base={closed.ofCount} />}
    </Figure>
  );
}

function OnTime({ page: { onTime, period } }: Props) {
  const lateCount = onTime.ofCount - onTime.count;
  const row = {
    key: 'late',
    label: figureWords.lateRow,
    value: lateCount,
    words: stretchesCount(lateCount),
    isSecond: true,
    onTap: toList(lateCount, { list: 'late', period }),
  };
  return (
    <Figure
      title={figureWords.onTime}
      how={figureWords.onTimeHow}
      sum={shareWords(onTime, figureWords.units.stretches)}
    >
      {onTime.ofCount > 0 && <Bars rows={[row]} base={onTime.ofCount} />}
    </Figure>
  );
}

/** Two bars a stretch, all by one measure, so that long ones stand out. */
function Stretches({ page: { stretches, period } }: Props) {
  const base = Math.max(1, ...stretches.map(({ ninetiethDays }) => ninetiethDays));
  return (
    <Figure
      title={figureWords.stretches}
      how={figureWords.stretchesHow}
      {...(stretches.length === 0 ? { sum: figureWords.none } : {})}
    >
      {stretches.map((one) => {
        const { stretch, count, medianDays, ninetiethDays } = one;
        const onTap = toList(count, { list: 'stretch', period, of: stretch });
        const bar = (key: 'median' | 'ninetieth', value: number) => {
          return { key, label: figureWords[key], value, words: daysWords(value), isSecond: key === 'ninetieth', onTap };
        };
        return (
          <View key={stretch} className="figures-stretch">
            <View className="figures-stretch-head">
              <Text className="figures-stretch-name">{stretchNames[stretch]}</Text>
              <Text className="figures-note">{stretchCountWords(one)}</Text>
            </View>
            <Bars rows={[bar('median', medianDays), bar('ninetieth', ninetiethDays)]} base={base} />
          </View>
        );
      })}
    </Figure>
  );
}

function Reopened({ page: { reopened, period } }: Props) {
  const row = {
    key: 'reopened',
    label: figureWords.reopenedRow,
    value: reopened.count,
    words: timesWords(reopened.count),
    isSecond: true,
    onTap: toList(reopened.count, { list: 'reopened', period }),
  };
  return (
    <Figure
      title={figureWords.reopened}
      how={figureWords.reopenedHow}
      sum={shareWords(reopened, figureWords.units.times)}
    >
      {reopened.ofCount > 0 && <Bars rows={[row]} base={reopened.ofCount} />}
    </Figure>
  );
}
