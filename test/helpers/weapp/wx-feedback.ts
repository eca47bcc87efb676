import { answer, type Answered } from './wx-answers';

/** What a phone shows or does outside the page. */
export interface Feedback {
  title: string;
  toasts: string[];
  clipboard: string;
  /** The numbers that the person really called. */
  called: string[];
  /** The phone asks once more by itself before it calls: here the person thinks better of it. */
  isCallingDeclined: boolean;
  /** What the person answers when WeChat's own window asks: nobody says yes unasked. */
  isAgreeing: boolean;
}

interface Words extends Answered {
  title?: string;
  data?: string;
  phoneNumber?: string;
}

/** Sentences over the page, the title bar and the telephone. */
export function feedbackCalls(feedback: Feedback): object {
  return {
    showToast: (options: Words) =>
      answer('showToast', options, () => void feedback.toasts.push(String(options.title ?? ''))),
    setNavigationBarTitle: (options: Words) =>
      answer('setNavigationBarTitle', options, () => void (feedback.title = options.title ?? '')),
    makePhoneCall: (options: Words) =>
      answer('makePhoneCall', options, () => {
        if (feedback.isCallingDeclined) throw new Error('cancel');
        feedback.called.push(options.phoneNumber ?? '');
      }),
    showModal: (options: Words) =>
      answer('showModal', options, () => {
        feedback.toasts.push(String(options.title ?? ''));
        return { confirm: feedback.isAgreeing, cancel: !feedback.isAgreeing };
      }),
    stopPullDownRefresh: (options?: Words) => answer('stopPullDownRefresh', options, () => undefined),
  };
}

/** What WeChat lets nobody use before the person has agreed, beside the camera: the clipboard. */
export function privateCalls(feedback: Feedback) {
  return {
    setClipboardData: (options: Words) =>
      answer('setClipboardData', options, () => void (feedback.clipboard = options.data ?? '')),
  };
}
