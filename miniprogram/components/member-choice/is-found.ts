export interface Named {
  villagerId: string;
  name: string;
  /** Empty where a roll has none. */
  pinyin: string;
}

/** By name or a part of it, by full pinyin, by the surname's, or by initials: 林 · lin · lguo · lgd. */
export function isFound({ name, pinyin }: Pick<Named, 'name' | 'pinyin'>, typed: string): boolean {
  const query = typed.trim().toLowerCase().replace(/ /g, '');
  if (query === '' || name.includes(query)) return true;
  const syllables = pinyin.split(' ').filter((syllable) => syllable !== '');
  return syllables.length > 0 && isSpelled(syllables, query);
}

/** Whether each syllable begins with its part of what was typed: all of it, some of it, or only its first letter. */
function isSpelled([first = '', ...rest]: readonly string[], query: string): boolean {
  if (query === '') return true;
  for (let length = Math.min(first.length, query.length); length > 0; length -= 1) {
    if (first.startsWith(query.slice(0, length)) && isSpelled(rest, query.slice(length))) return true;
  }
  return false;
}
