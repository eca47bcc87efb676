/** Most characters of an objection 异议 or of its answer, as form and contract both check it. */
export const objectionCharsMax = 500;

export function isObjectionComplete(text: string): boolean {
  return text.trim().length >= 5 && text.length <= objectionCharsMax;
}
