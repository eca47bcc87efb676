/** What the clock gives as its reason where it does what people forgot. */
export const clockWords = {
  pollLeftOpen: '没有人结束这次表决，散会时作废；票不计数，可以重新表决',
};
