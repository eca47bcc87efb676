/** Most characters of what is to be done, of a paper's name, and of a word about it. */
export const errandWhatCharsMax = 100;
export const paperNameCharsMax = 30;
export const errandTextCharsMax = 200;
/** Papers on one slip. */
export const papersMax = 12;

/** The papers as they were typed, one on each line; what is too long or too many is cut. */
export function paperNamesOf(typed: string): string[] {
  const lines = typed.split('\n').map((line) => line.trim().slice(0, paperNameCharsMax));
  return lines.filter((line) => line !== '').slice(0, papersMax);
}
