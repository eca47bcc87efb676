/** Asks the platform for the telephone number that its user agreed to show 手机号快速验证. */
export interface PhoneNumbers {
  /** Whether the village has the button switched on: each number costs it money. */
  isOfferedIn(villageId: string): boolean;
  /** The number behind a code of the phone's own button; null where there is none, for whatever reason. */
  numberOf(callerKey: string, code: string): Promise<string | null>;
}

/** Where the platform knows no numbers: the demonstration, and tools. */
export const noPhoneNumbers: PhoneNumbers = {
  isOfferedIn: () => false,
  numberOf: () => Promise.resolve(null),
};

/** Where the villages stand that have the button switched on: a variable of the functions, their ids with commas between. */
export const phoneVillagesVariable = 'PHONE_NUMBER_VILLAGES';

export function readPhoneVillages(text = ''): ReadonlySet<string> {
  return new Set(text.split(',').flatMap((id) => id.trim() || []));
}
