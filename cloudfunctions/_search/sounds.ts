import sounds from '../../config/register/sounds.json';
import { isHan, runsOf } from './terms';

const syllables = new Set(Object.keys(sounds));
const syllableCharsMax = 6;
let knownSounds: ReadonlyMap<string, string> | undefined;

/** How each character sounds. Thousands of them: made when somebody first searches, not when a function starts. */
function soundOf(character: string): string {
  knownSounds ??= new Map(
    Object.entries(sounds).flatMap(([syllable, characters]) =>
      Array.from(characters).map((one): [string, string] => [one, folded(syllable)]),
    ),
  );
  return knownSounds.get(character) ?? '';
}

/** Two neighbouring characters and how they sound. */
export interface SoundPair {
  sound: string;
  said: string;
}

/**
 * The sound of every two neighbouring characters, as a southern ear hears it: 平翘舌, 前后鼻音 and n/l are one.
 * Letters are read as syllables typed without their characters: `zhaijidi`.
 */
export function soundPairs(text: string): SoundPair[] {
  return [
    ...runsOf(text)
      .filter(isHan)
      .flatMap((run) => paired(Array.from(run).map((character) => ({ said: character, sound: soundOf(character) })))),
    ...letterPairs(text),
  ];
}

function letterPairs(text: string): SoundPair[] {
  const letters = runsOf(text).filter((run) => /^[a-z]/.test(run));
  const read = letters.map(readSyllables);
  if (read.some((one) => one === undefined)) return [];
  return paired(read.flatMap((one) => one ?? []).map((said) => ({ said, sound: folded(said) })));
}

function paired(read: readonly SoundPair[]): SoundPair[] {
  return read.slice(1).flatMap((next, index) => {
    const before = read[index];
    if (!before || before.sound === '' || next.sound === '') return [];
    return [{ said: `${before.said}${next.said}`, sound: `${before.sound} ${next.sound}` }];
  });
}

/** The syllables that letters make up, the longest first; undefined where they make none. */
function readSyllables(letters: string): string[] | undefined {
  if (letters === '') return [];
  for (let length = Math.min(syllableCharsMax, letters.length); length > 0; length -= 1) {
    const first = letters.slice(0, length);
    const rest = syllables.has(first) ? readSyllables(letters.slice(length)) : undefined;
    if (rest) return [first, ...rest];
  }
  return undefined;
}

function folded(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/ng$/, 'n');
}
