/** Shows one of several photos as large as the screen. Chosen at build time. */
export function showPhotos(url: string, urls: readonly string[]): void;
