/** Limits of what a shopkeeper enters, in one place. */
export const goodNameCharsMax = 30;
export const goodNoteCharsMax = 200;
export const goodPriceMax = 1_000;
export const goodCountMax = 10_000;
