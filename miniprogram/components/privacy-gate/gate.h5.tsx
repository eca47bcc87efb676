/** A browser asks for itself. */
export function PrivacyGate() {
  return null;
}
