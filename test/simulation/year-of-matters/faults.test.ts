import type { Store, StoredDocument } from '@cloud/_platform/store';
import type { MonthFigures } from '@shared/domain/figures/month-figures';
import type { OpenMatters } from '@shared/domain/figures/open-matters';
import { playVillage } from './play-village';

/** A store whose clock writes something else than it should. */
function writing(change: (collection: string, document: StoredDocument) => StoredDocument | null) {
  return (store: Store): Store => ({
    get: (collection, id) => store.get(collection, id),
    find: (collection, query) => store.find(collection, query),
    getAll: (collection, ids) => store.getAll(collection, ids),
    transact: (work) =>
      store.transact((transaction) =>
        work({
          get: (collection, id) => transaction.get(collection, id),
          add: (collection, document) => transaction.add(collection, document),
          async put(collection, document) {
            const written = change(collection, document);
            if (written !== null) await transaction.put(collection, written);
          },
        }),
      ),
  });
}

const inMonths = (change: (month: MonthFigures) => MonthFigures) =>
  writing((collection, document) => (collection === 'monthFigures' ? change(document as MonthFigures) : document));
const inFacts = (change: (facts: MonthFigures['matters'][number]) => MonthFigures['matters'][number]) =>
  inMonths((month) => ({ ...month, matters: month.matters.map(change) }));

let skipped = 0;
const faults: Record<string, (store: Store) => Store> = {
  'forgets that a date passed': inFacts((facts) => ({
    ...facts,
    passages: facts.passages.map((passage) => ({ ...passage, isLate: false })),
  })),
  'adds a matter again instead of replacing it': inMonths((month) => ({
    ...month,
    matters: [...month.matters, ...month.matters.slice(-1)],
  })),
  'calls a stretch a day shorter': inFacts((facts) => ({
    ...facts,
    passages: facts.passages.map((passage) => ({ ...passage, days: Math.max(0, passage.days - 1) })),
  })),
  'loses a rating': inFacts((facts) => ({ ...facts, ratings: [] })),
  'counts what supporters say among what authors say': inFacts((facts) => ({
    ...facts,
    ratings: [...facts.ratings, ...facts.supportRatings],
  })),
  'calls a request closed before somebody visited': inMonths((month) => ({
    ...month,
    requests: month.requests.map((one) => ({ ...one, raised: one.raised === 'open' ? 'visited' : one.raised })),
  })),
  'forgets that the date of a request passed': inMonths((month) => ({
    ...month,
    requests: month.requests.map((one) => ({
      ...one,
      visits: one.visits.map((visit) => ({ ...visit, isLate: false })),
    })),
  })),
  'calls everything closed that was raised': inFacts((facts) => ({
    ...facts,
    raised: facts.raised === 'open' ? 'visited' : facts.raised,
  })),
  'keeps what has ended in the list of what is open': writing((collection, document) => {
    const isShorter = collection === 'openMatters' && (document as OpenMatters).matters.length % 4 === 3;
    return isShorter ? null : document;
  }),
  'leaves a matter uncounted now and then': writing((collection, document) => {
    if (collection === 'monthFigures') skipped += 1;
    return collection === 'monthFigures' && skipped % 30 === 0 ? null : document;
  }),
};

describe('the observer finds a clock that', () => {
  it.each(Object.keys(faults))(
    '%s',
    async (name) => {
      const plan = { seed: 'faults', matterCount: 20, fromOn: '2026-03-03', toOn: '2026-05-30' };
      const clockStore = faults[name];
      if (!clockStore) throw new Error(name);
      await expect(playVillage({ ...plan, clockStore })).rejects.toThrow(/toEqual|toBeNull/);
    },
    120_000,
  );
});
