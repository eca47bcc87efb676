/** Most characters by which a decision is looked for. */
export const questionCharsMax = 60;
