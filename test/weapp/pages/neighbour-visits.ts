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
  'pages/neighbourhood/supply/index': { who: villager, sees: '旧课桌', touch: (hand) => hand.choose('本季度') },
  'pages/neighbourhood/publish-supply/index': { who: villager, sees: '能给', touch: (hand) => hand.choose('能给') },
  'pages/neighbourhood/supply-item/index': {
    who: clerk,
    query: the('supplies', { status: 'published' }),
    sees: '我来领',
    touch: (hand) => hand.tap('我来领'),
  },
  'pages/neighbourhood/errands/index': { who: clerk, sees: '托一件事', touch: (hand) => hand.choose('村里的') },
  'pages/neighbourhood/ask-errand/index': {
    who: villager,
    sees: '要办什么',
    touch: (hand) => hand.fill('要办什么', '去镇里领证'),
  },
  'pages/neighbourhood/errand/index': {
    who: clerk,
    query: the('errands', { status: 'running' }),
    sees: '就诊卡',
    touch: (hand) => hand.tap('换个人代办'),
  },
  'pages/neighbourhood/duty/index': { who: clerk, sees: '星期', touch: (hand) => hand.tap('排值班') },
};
