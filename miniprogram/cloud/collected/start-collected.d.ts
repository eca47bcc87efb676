/** When the mini-program is opened: what was collected and waits goes out. Chosen at build time. */
export function startCollected(): void;
