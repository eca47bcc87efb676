/** Longest voice note 语音, as the phones record it. */
export const voiceSecondsMax = 60;
