/** A browser has no scanner of its own: the digits are typed. */
export const scanCode = null;
