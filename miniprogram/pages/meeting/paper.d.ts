/** Whether this platform prints what is on the screen. */
export const canPrint: boolean;

/** Prints the sheet of the page and nothing else. */
export function printPage(): void;
