import { servicesWords } from '@shared/text/words/neighbourhood';

/** Each service with its page, in the order of the list. A service adds one line. */
export const serviceEntries = [
  {
    label: servicesWords.ceremony,
    note: servicesWords.ceremonyNote,
    path: '/pages/neighbourhood/ceremonies/index',
  },
] as const;
