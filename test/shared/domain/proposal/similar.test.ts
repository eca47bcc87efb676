import * as fc from 'fast-check';
import story from '../../../../cloudfunctions/_local/demo-village/data/story.json';
import { similarMatters } from '@shared/domain/proposal/similar';
import { speechOfVillage } from '@cloud/_search/speech-of-village';
import pairs from './data/similar-pairs.json';

const matters = story.map(({ id, sentence }) => ({ id, title: sentence, body: '' }));
const similar = (text: string, limit = 5) => similarMatters(text, matters, { limit, ...speechOfVillage });

describe('similar matters', () => {
  it.each([
    ['水渠堵了', 'canal-dredging'],
    ['垃圾桶太臭了', 'waste-points'],
    ['野狗咬人', 'stray-dogs'],
    ['村里的祠堂漏雨了', 'ancestral-hall'],
    ['想办个老年食堂', 'elder-canteen'],
    ['村口停车太乱，救护车进不来', 'entrance-parking'],
  ])('finds for “%s” the matter %s first', (text, id) => {
    expect(similar(text)[0]?.matter.id).toBe(id);
  });

  it('marks the words that both have', () => {
    expect(similar('村里的祠堂漏雨了')[0]?.sharedWords).toEqual(expect.arrayContaining(['祠堂', '漏雨']));
  });

  it.each(['', '。！？', '希望我们村里能不能开会', '灯'])('finds nothing for “%s”', (text) => {
    expect(similar(text)).toEqual([]);
  });

  it('takes wide and narrow letters for the same', () => {
    const wifi = [{ id: 'w', title: '装 wifi 信号', body: '' }];
    expect(similarMatters('ＷＩＦＩ 信号差', wifi, { limit: 5, ...speechOfVillage })).toHaveLength(1);
  });

  it('gives at most as many as asked for, the most similar first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...matters), fc.integer({ min: 1, max: 5 }), (matter, limit) => {
        const found = similar(matter.title, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(found[0]?.matter.id).toBe(matter.id);
        expect(found.map(({ percent }) => percent)).toEqual(found.map(({ percent }) => percent).sort((a, b) => b - a));
        expect(found.every(({ percent }) => percent <= 100)).toBe(true);
      }),
    );
  });
});

describe('two matters of one thing', () => {
  const all = [...pairs.known, ...pairs.heldOut];
  const texts = [...new Set(all.flatMap(({ one, other }) => [one, other]))];
  const pool = texts.map((text) => ({ id: text, title: text, body: '' }));

  /** Asked in both directions: how many of the same are found, and how many of those found are the same. */
  function measured(rows: typeof all) {
    const asked = rows.flatMap((row) => [row, { ...row, one: row.other, other: row.one }]);
    const found = asked.filter(({ one, other }) =>
      similarMatters(one, pool, { limit: pool.length, ...speechOfVillage }).some(({ matter }) => matter.id === other),
    );
    const right = found.filter(({ isSame }) => isSame).length;
    return { recall: right / asked.filter(({ isSame }) => isSame).length, precision: right / found.length };
  }

  it('stand in at least eighty labelled pairs, half of them alike in words alone', () => {
    expect(all.length).toBeGreaterThanOrEqual(80);
    expect(all.filter(({ isSame }) => !isSame).length).toBeGreaterThanOrEqual(40);
    expect(new Set(all.map(({ one, other }) => `${one} ${other}`)).size).toBe(all.length);
  });

  it.each([
    ['known', 0.95, 0.85],
    ['heldOut', 0.7, 0.85],
  ] as const)('of the half %s, are found with a recall of %d and a precision of %d', (half, recall, precision) => {
    const figures = measured(pairs[half]);
    expect(figures.recall).toBeGreaterThanOrEqual(recall);
    expect(figures.precision).toBeGreaterThanOrEqual(precision);
  });
});
