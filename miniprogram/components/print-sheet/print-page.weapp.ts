/** A phone in WeChat prints nothing; the sheet is read there and printed in the browser. */
export const canPrint = false;

export function printPage(): void {
  // Nothing to print with.
}
