/** Hears of a new version that WeChat has fetched. Chosen at build time. */
export function watchForNewVersion(): void;

/** Asks, where a new version is ready, whether to take it now: called only where nothing is being written. */
export function offerNewVersion(): void;
