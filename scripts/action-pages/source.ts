/** What the action pages are made from, bundled for the script that writes them. */
export { contract } from '@shared/contract';
export { road } from '@shared/domain/proposal/road';
export { capacityNames, statusNames, verbNames } from '@shared/text/words/proposal';
export { toJSONSchema } from 'zod/mini';
