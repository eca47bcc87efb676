export const pageAddressCharsMax = 120;

/** An address of the web to which a question mark and a hash can be added. */
export function isPageAddress(written: string): boolean {
  return /^https:\/\/[\w.-]+(:\d{1,5})?\/([\w.~/-]*)$/.test(written) && written.length <= pageAddressCharsMax;
}
