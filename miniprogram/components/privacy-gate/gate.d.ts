/** Asks, in WeChat, before something private is used; elsewhere nothing is ever asked. */
export function PrivacyGate(): JSX.Element | null;
