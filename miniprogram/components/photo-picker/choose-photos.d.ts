/** Lets the reader choose photos, at most so many; gives their paths, none when they thought better of it. Chosen at build time. */
export function choosePhotos(countMax: number): Promise<string[]>;
