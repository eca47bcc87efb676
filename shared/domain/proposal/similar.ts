/** Anything that can be compared: a matter's title and what was written under it. */
export interface Comparable {
  id: string;
  title: string;
  body: string;
}

export interface SimilarMatter<Matter extends Comparable> {
  matter: Matter;
  /** The pieces of two characters or more that both texts share, longest first: to be marked. */
  sharedWords: string[];
  /** How much of the shorter text is shared, 0 to 100. */
  percent: number;
}

/** What the village knows of its own words; data, so that a village may say more. */
export interface SpeechOfVillage {
  /** Words that are in every sentence and say nothing of its matter ("我们", "能不能"). */
  emptyWords: readonly string[];
  /** Words of place, time and complaint: in many matters, and never what one is about. */
  lightWords: readonly string[];
  /** Groups of words for the same thing: 路灯, 灯不亮, 黑灯瞎火. */
  groups: readonly (readonly string[])[];
  /** Cuts a text into the words of a dictionary. */
  words: (text: string) => readonly string[];
}

interface Options extends SpeechOfVillage {
  limit: number;
}

/** Below this share two texts are not about the same thing; chosen by the labelled pairs (decision 0036). */
export const similarPercentMin = 40;
/** The thing a matter is about says more than any two characters. */
const thingWeight = 3;
/** Other words weigh at most as much as this many rare pairs. */
const wordsMax = 2;
/** A pair across two words of the dictionary. */
const strayPart = 0.5;
/** Each names a thing that the other does not: two matters of one place, or of two. */
const otherThingFactor = { oneShared: 0.5, noneShared: 0.35 };

/** What is compared of a text: the things it names, and its other pairs of neighbouring characters. */
interface Features {
  things: ReadonlySet<string>;
  /** A pair within a word counts whole; one across two words is perhaps chance. */
  pairs: ReadonlyMap<string, number>;
}

/**
 * The matters most like a text, most similar first: they name the same thing, in whatever words, or share pairs of
 * characters that are rare among the matters. Decision memory ranks by the same function.
 */
export function similarMatters<Matter extends Comparable>(
  text: string,
  matters: readonly Matter[],
  { limit, ...speech }: Options,
): SimilarMatter<Matter>[] {
  const own = featuresOf(text, speech);
  const candidates = matters.map((matter) => {
    const whole = `${matter.title}\n${matter.body}`;
    return { matter, whole, features: featuresOf(whole, speech) };
  });
  const rarity = rarities(candidates.map(({ features }) => features));
  return candidates
    .flatMap(({ matter, whole, features }) => {
      const percent = percentShared(own, features, rarity);
      if (percent < similarPercentMin) return [];
      return [{ matter, sharedWords: sharedWords(text, whole, speech), percent }];
    })
    .sort((one, other) => other.percent - one.percent)
    .slice(0, limit);
}

function percentShared(own: Features, other: Features, rarity: (feature: string) => number): number {
  const things = [...own.things].filter((thing) => other.things.has(thing));
  const pairs = [...own.pairs].flatMap(([pair, part]) => {
    const otherPart = other.pairs.get(pair);
    return otherPart === undefined ? [] : [rarity(pair) * Math.min(part, otherPart)];
  });
  const shorter = Math.min(weightOf(own, rarity), weightOf(other, rarity));
  if (shorter === 0) return 0;
  const eachHasOther = own.things.size > things.length && other.things.size > things.length;
  const factor = eachHasOther ? otherThingFactor[things.length > 0 ? 'oneShared' : 'noneShared'] : 1;
  const shared = sum(things.map((thing) => rarity(thing) * thingWeight)) + sum(pairs);
  return Math.min(100, Math.round((100 * shared * factor) / shorter));
}

/** What a text weighs: its things, and of its other words no more than a short sentence has, however long it is. */
function weightOf({ things, pairs }: Features, rarity: (feature: string) => number): number {
  const ofThings = sum([...things].map((thing) => rarity(thing) * thingWeight));
  const ofPairs = sum([...pairs].map(([pair, part]) => rarity(pair) * part));
  return ofThings + Math.min(ofPairs, rarity('') * wordsMax);
}

function featuresOf(text: string, { emptyWords, lightWords, groups, words }: SpeechOfVillage): Features {
  const low = normalised(text);
  const things = new Set<string>();
  let rest = low;
  groups.forEach((group, place) => {
    if (group.some((word) => lightWords.includes(word))) return;
    for (const word of group) {
      if (!low.includes(word)) continue;
      things.add(`#${place}`);
      rest = rest.split(word).join(' ');
    }
  });
  for (const word of [...lightWords, ...emptyWords]) rest = rest.split(word).join(' ');
  const whole = new Set(words(rest).flatMap(pairsOf));
  return {
    things,
    pairs: new Map(
      runsOf(rest)
        .flatMap(pairsOf)
        .map((pair) => [pair, whole.has(pair) ? 1 : strayPart]),
    ),
  };
}

const normalised = (text: string) => text.normalize('NFKC').toLowerCase();
const runsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word in letters or digits is one piece; of Chinese, every two neighbours. */
function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  if (/^[a-z0-9]+$/.test(run)) return [run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** A feature says the less the more of the matters have it; one that nobody has counts as rare. */
function rarities(all: readonly Features[]): (feature: string) => number {
  const counts = new Map<string, number>();
  for (const { things, pairs } of all) {
    for (const feature of [...things, ...pairs.keys()]) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return (feature) => Math.log2(1 + (all.length + 1) / (counts.get(feature) ?? 1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const sharedWordsMax = 6;

/** What to mark in the other text: the words of things that both name, and stretches that stand in both. */
function sharedWords(text: string, other: string, { emptyWords, groups }: SpeechOfVillage): string[] {
  const [own, low] = [normalised(text), normalised(other)];
  const named = groups
    .filter((group) => group.some((word) => own.includes(word)))
    .flatMap((group) => group.filter((word) => low.includes(word)));
  const empty = new Set(emptyWords);
  const stretches = runsOf(own)
    .flatMap((run) => commonStretches(run, low))
    .filter((word) => !empty.has(word));
  return [...new Set([...named, ...stretches])]
    .sort((one, other) => other.length - one.length)
    .slice(0, sharedWordsMax);
}

/** The longest stretches of two characters and more of the run that stand in the text. */
function commonStretches(run: string, text: string): string[] {
  const characters = Array.from(run);
  const found: string[] = [];
  for (let from = 0; from < characters.length;) {
    let to = from + 1;
    while (to < characters.length && text.includes(characters.slice(from, to + 1).join(''))) to += 1;
    if (to - from >= 2) found.push(characters.slice(from, to).join(''));
    from = Math.max(from + 1, to - 1);
  }
  return found;
}
