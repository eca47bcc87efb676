import { answer, type Answered } from './wx-answers';

/** What a phone shows or does outside the page. */
export interface Feedback {
  title: string;
  toasts: string[];
  clipboard: string;
  /** The numbers that the person really called. */
  called: string[];
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
    // The phone asks once more by itself, and this person says yes.
    makePhoneCall: (options: Words) =>
      answer('makePhoneCall', options, () => void feedback.called.push(options.phoneNumber ?? '')),
    // Nobody says yes unasked.
    showModal: (options: Words) =>
      answer('showModal', options, () => {
        feedback.toasts.push(String(options.title ?? ''));
        return { confirm: false, cancel: true };
      }),
    stopPullDownRefresh: (options?: Words) => answer('stopPullDownRefresh', options, () => undefined),
  };
}

/** What WeChat lets nobody use before the person has agreed: the clipboard and the scanner. */
export function privateCalls(feedback: Feedback) {
  return {
    setClipboardData: (options: Words) =>
      answer('setClipboardData', options, () => void (feedback.clipboard = options.data ?? '')),
    // Nothing is before this camera: the person turns back.
    scanCode: (options: Answered) =>
      answer('scanCode', options, () => {
        throw new Error('cancel');
      }),
  };
}
