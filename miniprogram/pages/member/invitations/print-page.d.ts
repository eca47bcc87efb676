/** Whether this platform can print what is on the screen. */
export const canPrint: boolean;

/** Prints the slips and nothing else of the page. */
export function printPage(): void;
