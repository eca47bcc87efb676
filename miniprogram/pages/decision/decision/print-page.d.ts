/** Whether pages can be printed from here. Chosen at build time. */
export const canPrint: boolean;
export function printPage(): void;
