import type { NoticeModel } from '@shared/contract/decision';
import type { Tone } from '../../components/badge';

/** The colour beside the word on where a public notice stands. */
export const noticeTones: Record<NoticeModel['state'], Tone> = {
  notPublished: 'lamp',
  running: 'lamp',
  over: 'good',
  setAside: 'bad',
};
