import type { ClaimStatus } from '@shared/domain/points/claim';
import type { BatchStatus } from '@shared/domain/points/points-batch';
import type { Tone } from '../../components/badge';

export const claimTones: Record<ClaimStatus, Tone> = {
  waiting: 'lamp',
  approved: 'calm',
  refused: 'bad',
  objected: 'bad',
  posted: 'good',
  capped: 'rest',
  withdrawn: 'rest',
};

export const batchTones: Record<BatchStatus, Tone> = {
  collecting: 'lamp',
  inReview: 'calm',
  noticed: 'lamp',
  posting: 'calm',
  posted: 'good',
};
