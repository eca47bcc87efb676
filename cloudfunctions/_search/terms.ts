/** Chinese has no blanks: what a text is cut into decides what is found in it. */
export type Segment = (text: string) => string[];

/** Width and case do not matter. */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The stretches without punctuation and blanks. */
export function runsOf(text: string): string[] {
  return normalised(text).match(/\p{Script=Han}+|[a-z]+|\p{N}+/gu) ?? [];
}

let dictionary: Intl.Segmenter | undefined;

/** The words of the runtime's own dictionary; single characters say too little alone. */
export const words: Segment = (text) => {
  // Opened when somebody first searches: a start that searches nothing need not pay for a dictionary.
  const opened = (dictionary ??= new Intl.Segmenter('zh', { granularity: 'word' }));
  return runsOf(text).flatMap((run) =>
    [...opened.segment(run)].map(({ segment }) => segment).filter((word) => word.length > 1),
  );
};

/** Every two neighbouring characters: no dictionary needs to know 屋基 for 老屋基 to be found by it. */
export const pairs: Segment = (text) => runsOf(text).flatMap((run) => (isHan(run) ? neighbours(run) : [run]));

export function isHan(run: string): boolean {
  return /^\p{Script=Han}/u.test(run);
}

function neighbours(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
