import { clerk, villager } from './people';
import { the, type Visits } from './visit';

/** What neighbours do for one another beside the council. */
export const neighbourVisits: Visits = {
  'pages/neighbourhood/services/index': {
    who: villager,
    sees: '红白事登记',
    touch: (hand) => hand.tapRow('红白事登记'),
  },
  'pages/neighbourhood/ceremonies/index': { who: clerk, sees: '登记一件', touch: (hand) => hand.choose('要办的') },
  'pages/neighbourhood/register-ceremony/index': {
    who: villager,
    sees: '婚事',
    touch: (hand) => hand.choose('婚事'),
  },
  'pages/neighbourhood/ceremony/index': {
    who: clerk,
    query: the('ceremonies', { status: 'registered' }),
    sees: '提个醒',
    touch: (hand) => hand.tap('改一改'),
  },
};
