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

/** Below this share two texts are not about the same thing. */
const percentMin = 15;
/** A single character says less than two that stand together. */
const singleWeight = 0.4;
/** Single characters in common say something only when there are several of them. */
const sharedSinglesMin = 3;

interface Options {
  limit: number;
  /** Words that are in every sentence and say nothing of its matter ("我们", "能不能"). */
  emptyWords: readonly string[];
}

/**
 * The matters most like a text, found by the characters and the pairs of neighbouring characters that they share.
 * What many of the matters have weighs little, what is rare weighs much: no dictionary is needed.
 */
export function similarMatters<Matter extends Comparable>(
  text: string,
  matters: readonly Matter[],
  { limit, emptyWords }: Options,
): SimilarMatter<Matter>[] {
  const own = piecesOf(runsOf(text, emptyWords));
  const candidates = matters.map((matter) => ({
    matter,
    pieces: piecesOf(runsOf(`${matter.title}\n${matter.body}`, emptyWords)),
  }));
  const weightOf = weights(candidates.map((candidate) => candidate.pieces));
  return candidates
    .flatMap(({ matter, pieces }) => {
      const shared = [...own].filter((piece) => pieces.has(piece));
      const shorter = Math.min(total(own, weightOf), total(pieces, weightOf));
      const percent = shorter > 0 ? Math.round((100 * total(shared, weightOf)) / shorter) : 0;
      if (!isEvidence(shared) || percent < percentMin) return [];
      return [{ matter, sharedWords: sharedWords(runsOf(text, emptyWords), new Set(shared)), percent }];
    })
    .sort((one, other) => other.percent - one.percent)
    .slice(0, limit);
}

function isEvidence(shared: readonly string[]): boolean {
  const pairCount = shared.filter((piece) => !isSingle(piece)).length;
  return pairCount >= 1 || shared.length >= sharedSinglesMin;
}

const isSingle = (piece: string) => Array.from(piece).length === 1;

/** Single characters and pairs of neighbours; punctuation and blanks separate. */
function piecesOf(runs: readonly string[]): Set<string> {
  const pieces = new Set<string>();
  for (const run of runs) {
    Array.from(run).forEach((character, index, characters) => {
      pieces.add(character);
      if (index > 0) pieces.add(`${characters[index - 1]}${character}`);
    });
  }
  return pieces;
}

function runsOf(text: string, emptyWords: readonly string[]): string[] {
  const telling = emptyWords.reduce((left, word) => left.replaceAll(word, ' '), text.normalize('NFKC').toLowerCase());
  return telling.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A piece's weight falls with the number of matters that have it; one that nobody has counts as rare. */
function weights(all: readonly ReadonlySet<string>[]): (piece: string) => number {
  const counts = new Map<string, number>();
  for (const pieces of all) for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return (piece) => Math.log2(1 + (all.length + 1) / (counts.get(piece) ?? 1)) * (isSingle(piece) ? singleWeight : 1);
}

function total(pieces: Iterable<string>, weightOf: (piece: string) => number): number {
  let sum = 0;
  for (const piece of pieces) sum += weightOf(piece);
  return sum;
}

/** Joins shared pairs that touch in the text into the words a reader sees. */
function sharedWords(runs: readonly string[], shared: ReadonlySet<string>): string[] {
  const words = new Set<string>();
  for (const run of runs) {
    const characters = Array.from(run);
    let word = '';
    characters.forEach((character, index) => {
      const isJoined = index > 0 && shared.has(`${characters[index - 1]}${character}`);
      if (!isJoined) {
        if (Array.from(word).length >= 2) words.add(word);
        word = character;
      } else word += character;
    });
    if (Array.from(word).length >= 2) words.add(word);
  }
  return [...words].sort((one, other) => other.length - one.length).slice(0, 6);
}
