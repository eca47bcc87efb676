import { servicesWords } from '@shared/text/words/neighbourhood';

/** Each service with its page, in the order of the list. A service adds one line. */
export const serviceEntries = [
  {
    label: servicesWords.requests,
    note: servicesWords.requestsNote,
    path: '/pages/service/list/index',
  },
  {
    label: servicesWords.ceremony,
    note: servicesWords.ceremonyNote,
    path: '/pages/neighbourhood/ceremonies/index',
  },
  { label: servicesWords.supply, note: servicesWords.supplyNote, path: '/pages/neighbourhood/supply/index' },
  { label: servicesWords.errand, note: servicesWords.errandNote, path: '/pages/neighbourhood/errands/index' },
  { label: servicesWords.care, note: servicesWords.careNote, path: '/pages/neighbourhood/care/index' },
] as const;
