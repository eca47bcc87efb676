/** WeChat draws the title and the way back itself. */
export function PageBar() {
  return null;
}
