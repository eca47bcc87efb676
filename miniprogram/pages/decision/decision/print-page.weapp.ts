/** WeChat prints nothing itself: the paper copy comes from the browser. */
export const canPrint = false;

export function printPage(): void {
  return undefined;
}
