/** A browser fetches the newest by itself. */
export function watchForNewVersion(): void {
  return undefined;
}

export function offerNewVersion(): void {
  return undefined;
}
