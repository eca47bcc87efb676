/**
 * Every page, one line each: `<page>` stands for `pages/<stage>/<page>/index.tsx`.
 * What every villager opens is in the main package; the other stages are fetched when first needed.
 */
export const mainPages = ['pages/home/index'];

export const subpackagePages: Record<string, string[]> = {
  'pre-review': [],
  agenda: [],
  meeting: [],
  vote: [],
  decision: [],
  'follow-up': [],
  points: [],
  village: [],
};
