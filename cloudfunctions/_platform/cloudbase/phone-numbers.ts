import { openapi } from 'wx-server-sdk';
import type { PhoneNumbers } from '../phone-numbers';

/** What WeChat is asked for here, as the SDK passes it on. */
export interface PhoneNumberInterface {
  getPhoneNumber(question: object): Promise<object>;
}

interface Answer {
  errCode?: number;
  phoneInfo?: { purePhoneNumber?: string };
}

/**
 * WeChat's own answer: a code is good once and for five minutes, and only for whoever tapped the button. A paid call of
 * verified organisations: any failure is no number, and people type four digits instead. The number is not logged.
 */
export function wechatPhoneNumbers(
  logFailure: (code: number | string) => void,
  offered: ReadonlySet<string>,
  phonenumber: () => PhoneNumberInterface = () => (openapi as { phonenumber: PhoneNumberInterface }).phonenumber,
): PhoneNumbers {
  return {
    isOfferedIn: (villageId) => offered.has(villageId),
    async numberOf(callerKey, code) {
      try {
        const answer: Answer = await phonenumber().getPhoneNumber({ code, openid: callerKey });
        const number = answer.phoneInfo?.purePhoneNumber ?? null;
        if (number === null) logFailure(answer.errCode ?? 'no number');
        return number;
      } catch (error) {
        logFailure((error as Answer).errCode ?? 'unknown');
        return null;
      }
    },
  };
}
