/** A phone in WeChat prints nothing; the slips are printed in the browser. */
export const canPrint = false;

export function printPage(): void {
  // Nothing to print with.
}
