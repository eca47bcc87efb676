import type { ErrandStatus } from '@shared/domain/neighbourhood/errand';
import type { SupplyStatus } from '@shared/domain/neighbourhood/supply';
import type { Tone } from '../../components/badge';

export const supplyTones: Record<SupplyStatus, Tone> = {
  published: 'lamp',
  claimed: 'calm',
  delivered: 'calm',
  received: 'good',
  lapsed: 'rest',
  withdrawn: 'rest',
};

export const errandTones: Record<ErrandStatus, Tone> = {
  asked: 'lamp',
  running: 'calm',
  finished: 'calm',
  closed: 'good',
  dropped: 'rest',
};
