/** A browser knows no number. */
export function OwnPhone() {
  return null;
}
