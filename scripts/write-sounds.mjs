/**
 * `npm run sounds`: writes config/register/sounds.json, the commonest reading of each character of GB 2312, by syllable.
 * The search asks it how a mistyped word sounds; the whole dictionary would make the function's start heavier by half.
 */
import { writeFileSync } from 'node:fs';

import { pinyin } from 'pinyin-pro';

import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';

const firstRow = 0xb0;
const lastRow = 0xf7;
const firstCell = 0xa1;
const lastCell = 0xfe;

/** Every Chinese character of GB 2312, in its order: the commoner ones first. */
function characters() {
  const decoder = new TextDecoder('gbk');
  const all = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let cell = firstCell; cell <= lastCell; cell += 1) all.push(decoder.decode(Uint8Array.of(row, cell)));
  }
  return all.filter((character) => /^\p{Script=Han}$/u.test(character));
}

await main(async () => {
  const bySyllable = {};
  for (const character of characters()) {
    const syllable = pinyin(character, { toneType: 'none', v: true });
    if (/^[a-z]+$/.test(syllable)) bySyllable[syllable] = `${bySyllable[syllable] ?? ''}${character}`;
  }
  const sorted = Object.fromEntries(Object.entries(bySyllable).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(inRoot('config', 'register', 'sounds.json'), `${JSON.stringify(sorted, null, 2)}\n`);
});
