import { pinyin } from 'pinyin-pro';
import { soundPairs } from '@cloud/_search/sounds';
import sounds from '../../../config/register/sounds.json';
import speech from '../../../config/register/speech.json';

describe('the sounds of characters', () => {
  it('are those of the whole dictionary, for every character of GB 2312', () => {
    const rows = Object.entries(sounds).flatMap(([syllable, characters]) =>
      Array.from(characters).map((character) => ({ syllable, character })),
    );
    expect(rows).toHaveLength(6_763);
    const other = rows.filter(
      ({ syllable, character }) => pinyin(character, { toneType: 'none', v: true }) !== syllable,
    );
    expect(other).toEqual([]);
  });

  it.each([
    ['宅基', '宅机'],
    ['水渠', '水曲'],
    ['赌博', '赌搏'],
    ['垃圾', '拉及'],
    ['山场', '三仓'],
    ['牛栏', '刘兰'],
    ['门前', '蒙钱'],
  ])('hear %s and %s as one', (one, other) => {
    expect(soundPairs(one)[0]?.sound).toBe(soundPairs(other)[0]?.sound);
  });

  it('hear no pair across punctuation or of a rare character', () => {
    expect(soundPairs('路，灯')).toEqual([]);
    expect(soundPairs('龘龘')).toEqual([]);
  });

  it('read letters as syllables, and what is none as nothing', () => {
    expect(soundPairs('ludeng')).toEqual(soundPairs('路灯').map(({ sound }) => ({ sound, said: 'ludeng' })));
    expect(soundPairs('wifi')).toEqual([]);
  });
});

describe('village speech', () => {
  it('holds groups of two words and more, no word twice in a group', () => {
    for (const group of speech) {
      expect(group.length).toBeGreaterThanOrEqual(2);
      expect(new Set(group).size).toBe(group.length);
      expect(group.every((word) => Array.from(word).length >= 2)).toBe(true);
    }
  });
});
