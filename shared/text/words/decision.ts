import type { Force } from '../../domain/vote/poll';

export const forceNames: Record<Force, string> = { decision: '决议', recommendation: '建议' };
