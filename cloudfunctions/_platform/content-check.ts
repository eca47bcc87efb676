/**
 * What the platform says of a text: fit to be public, to be looked at by a person, not to be made public, or nothing,
 * because it did not answer.
 */
export type TextVerdict = 'pass' | 'review' | 'risky' | 'unanswered';

/** What the platform says of a picture. */
export type PictureAnswer = 'pass' | 'review' | 'risky';

/** The platform's check of what people write. `callerKey` is by what the platform knows whoever wrote it. */
export interface ContentCheck {
  /** At most {@link checkedCharsMax} characters. Never throws: no answer is a verdict too. */
  checkText(callerKey: string, text: string): Promise<TextVerdict>;
  /**
   * Asks for a picture to be looked at. A platform that takes its time gives the name under which it will answer.
   * Never throws.
   */
  askAboutPicture(
    callerKey: string,
    address: string,
  ): Promise<{ verdict: PictureAnswer } | { traceId: string } | 'unanswered'>;
}

/** Most characters of one text that the platform takes. */
export const checkedCharsMax = 2_500;

/** Passes everything: for villages that no platform watches, which is to say for demonstrations and tools. */
export const uncheckedContent: ContentCheck = {
  checkText: async () => 'pass',
  askAboutPicture: async () => ({ verdict: 'pass' }),
};
