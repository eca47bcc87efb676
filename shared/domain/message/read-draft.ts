/** Messages that one request may change, with the request's own receipt beside them. */
export const messagesAtOnceMax = 18;
