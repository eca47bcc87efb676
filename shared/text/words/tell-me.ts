/** Asking whether WeChat may deliver messages. */
export const tellMeWords = {
  ofThisMatter: '有进展告诉我',
  ofEverything: '微信上也告诉我',
  willTell: '好的，有消息微信会告诉您。',
  willKeep: '好的，消息都记在“消息”里，随时能看。',
} as const;
