/** Calls whenever the phone finds a network again, or loses it. Chosen at build time. */
export function onNetworkChange(listener: (isConnected: boolean) => void): void;
