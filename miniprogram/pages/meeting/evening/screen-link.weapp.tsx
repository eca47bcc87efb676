/** A phone is no wall. */
export function ScreenLink() {
  return null;
}
