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
  'pages/neighbourhood/duty/index': { who: clerk, sees: '（周', touch: (hand) => hand.tap('排值班') },
  'pages/service/list/index': { who: clerk, sees: '提一件诉求', touch: (hand) => hand.choose('服务台') },
  'pages/service/ask/index': {
    who: villager,
    sees: '家里、村里有什么要人来办',
    touch: (hand) => hand.fill('家里、村里有什么要人来办？', '自来水管漏水'),
  },
  'pages/service/request/index': {
    who: clerk,
    query: the('serviceRequests', { status: 'received' }),
    sees: '走到哪了',
    touch: (hand) => hand.tap('看过了，记一笔'),
  },
  'pages/service/step/index': {
    who: clerk,
    query: async (village) => `${await the('serviceRequests', { status: 'received' })(village)}&act=check`,
    sees: '看到了什么',
    touch: (hand) => hand.fill('看到了什么', '站牌要重新立'),
  },
  'pages/service/grids/index': { who: clerk, sees: '第一网格', touch: (hand) => hand.tap('加一位网格员') },
  'pages/neighbourhood/care/index': { who: clerk, sees: '列一个人', touch: (hand) => hand.choose('全部') },
  'pages/neighbourhood/care-person/index': {
    who: clerk,
    query: the('cares', { status: 'visiting' }),
    sees: '走访记录',
    touch: (hand) => hand.tap('记走访'),
  },
};
