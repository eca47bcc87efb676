/** Calls a number, after the phone itself has asked. */
export function callPhone(phone: string): void;
