/** Asks the platform for the telephone number that its user agreed to show 手机号快速验证. */
export interface PhoneNumbers {
  /** The number behind a code of the phone's own button; null where there is none, for whatever reason. */
  numberOf(callerKey: string, code: string): Promise<string | null>;
}

/** Where the platform knows no numbers: the demonstration, and tools. */
export const noPhoneNumbers: PhoneNumbers = { numberOf: () => Promise.resolve(null) };
