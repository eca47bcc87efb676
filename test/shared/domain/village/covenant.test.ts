import { articlesInForce, articlesThatFine, parseCovenant } from '@shared/domain/village/covenant';

const article = (id: string, changes: object = {}) => ({
  id,
  kind: 'covenant',
  document: '灯下村村规民约',
  number: '第一条',
  edition: '2024 年修订',
  title: '喜事新办',
  text: '婚宴一般不超过二十桌。',
  keywords: ['婚宴'],
  inForceFrom: '2024-04-01',
  ...changes,
});
const covenant = (changes: object = {}) => ({
  id: 'dengxia-covenant',
  villageId: 'dengxia',
  title: '灯下村村规民约',
  edition: '2024 年修订',
  adoptedOn: '2024-03-10',
  filedOn: '2024-03-10',
  articles: [
    article('one'),
    article('two', { imposesFine: true }),
    article('old', { inForceTo: '2025-12-31', imposesFine: true }),
  ],
  ...changes,
});

describe('a covenant', () => {
  it('shows the articles in force in their order', () => {
    const ids = (on: string) => articlesInForce(parseCovenant(covenant()), on).map(({ id }) => id);
    expect(ids('2025-12-31')).toEqual(['one', 'two', 'old']);
    expect(ids('2026-01-01')).toEqual(['one', 'two']);
    expect(ids('2024-03-31')).toEqual([]);
  });

  it('flags the articles in force that fine', () => {
    expect(articlesThatFine(parseCovenant(covenant()), '2026-01-01').map(({ id }) => id)).toEqual(['two']);
  });

  it('may be filed on the day it is adopted, not before', () => {
    expect(() => parseCovenant(covenant())).not.toThrow();
    expect(() => parseCovenant(covenant({ filedOn: '2024-03-09' }))).toThrow(/filed after/);
  });

  it('holds no article of another document', () => {
    expect(() => parseCovenant(covenant({ articles: [article('one', { document: '民法典' })] }))).toThrow(
      /names its covenant/,
    );
    expect(() => parseCovenant(covenant({ articles: [article('one', { kind: 'law' })] }))).toThrow(/its own articles/);
  });
});
