import type { Ratings as Given } from '@shared/domain/figures/spread';
import { meanWords, ratingName, timesWords } from '@shared/text/words/figures';
import { Bars } from './bars';
import { Figure } from './figure';

interface RatingsProps {
  title: string;
  how: string;
  ratings: Given;
  /** Opens the list of those who gave this rating. */
  toListOf: (count: number, rating: string) => (() => void) | undefined;
}

/** How often each rating was given, the best first, with how many there are. */
export function Ratings({ title, how, ratings, toListOf }: RatingsProps) {
  const rows = ratings.counts.map((count, index) => {
    const key = String(index + 1);
    return { key, label: ratingName(index + 1), value: count, words: timesWords(count), onTap: toListOf(count, key) };
  });
  return (
    <Figure title={title} how={how} sum={meanWords(ratings)}>
      {ratings.count > 0 && <Bars rows={rows.reverse()} base={ratings.count} />}
    </Figure>
  );
}
