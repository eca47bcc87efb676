import type { Medium } from '@shared/domain/member/photo';

/**
 * What the platform says of a text: fit to be public, to be looked at by a person, not to be made public, or nothing,
 * because it did not answer.
 */
export type TextVerdict = 'pass' | 'review' | 'risky' | 'unanswered';

/** What the platform says of a picture or a recording. */
export type MediaAnswer = 'pass' | 'review' | 'risky';

/** The platform's check of what people write. `callerKey` is by what the platform knows whoever wrote it. */
export interface ContentCheck {
  /** At most {@link checkedCharsMax} characters. Never throws: no answer is a verdict too. */
  checkText(callerKey: string, text: string): Promise<TextVerdict>;
  /**
   * Asks for a picture to be looked at, or a recording to be listened to. A platform that takes its time gives the name under which it will answer.
   * Never throws.
   */
  askAboutMedia(
    callerKey: string,
    address: string,
    medium: Medium,
  ): Promise<{ verdict: MediaAnswer } | { traceId: string } | 'unanswered'>;
}

/** Most characters of one text that the platform takes. */
export const checkedCharsMax = 2_500;

/** Passes everything: for villages that no platform watches, which is to say for demonstrations and tools. */
export const uncheckedContent: ContentCheck = {
  checkText: async () => 'pass',
  askAboutMedia: async () => ({ verdict: 'pass' }),
};
