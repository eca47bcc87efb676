/** WeChat prints nothing itself: the Word document is sent to where there is a printer. */
export const canPrint = false;

export function printPage(): void {
  return undefined;
}
