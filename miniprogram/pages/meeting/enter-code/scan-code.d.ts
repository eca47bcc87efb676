/** What the camera saw; null when the person turned back. Where nothing can be scanned, there is no such way. */
export const scanCode: (() => Promise<string | null>) | null;
