import type { Villager } from '@shared/domain/member/villager';
import type { Claim } from '@shared/domain/points/claim';
import { chair, clerk, shopkeeper, steward, villager } from './people';
import { matter, the, type Visits } from './visit';

/** Ten points stand on the account of this household. */
const buyer = 'p136';

/** From the decision to the visit; the points, the village, and what is each person's own. */
export const doingVisits: Visits = {
  'pages/decision/list/index': { who: villager, sees: '公示', touch: (hand) => hand.choose('历次表决') },
  'pages/decision/decision/index': {
    who: 'p010',
    query: the('decisions', { title: '公厕' }),
    sees: '公厕',
    touch: (hand) => hand.tap('我有不同意见'),
  },
  'pages/decision/procedure/index': {
    who: chair,
    query: matter('adopted', '卫生室'),
    sees: '卫生室',
    touch: (hand) => hand.tap('这件事的来龙去脉'),
  },
  'pages/follow-up/hand-over/index': {
    who: chair,
    query: matter('adopted', '卫生室'),
    sees: '卫生室',
    touch: (hand) => hand.tapRow('郑建平'),
  },
  'pages/follow-up/report/index': {
    who: steward,
    query: matter('inProgress', '水塘'),
    sees: '水塘',
    touch: (hand) => hand.fill('办到哪一步了', '栏杆的料到了，明天开工'),
  },
  'pages/follow-up/hold/index': {
    who: chair,
    query: matter('onHold'),
    sees: '祠堂',
    touch: (hand) => hand.pick('新的办完日期', '2027-01-20'),
  },
  'pages/follow-up/close-out/index': {
    who: chair,
    query: matter('reportedDone'),
    sees: '图书室',
    touch: (hand) => hand.fill('凭什么说办成了', '开了二十天，每天都有人来'),
  },
  'pages/follow-up/visit/index': {
    who: chair,
    query: matter('closedOut'),
    sees: '电线',
    touch: (hand) => hand.fill('看到、听到了什么', '线抬高了，风大也不晃'),
  },
  'pages/follow-up/handled/index': {
    who: 'p005',
    query: matter('declined'),
    sees: '秸秆',
    touch: (hand) => hand.fill('怎么办的', '和农技站一起收了'),
  },
  'pages/follow-up/board/index': { who: villager, sees: '水塘', touch: (hand) => hand.tapRow('后山水塘边') },
  'pages/points/passbook/index': { who: 'p286', sees: '为什么', touch: (hand) => hand.choose('我家') },
  'pages/points/claim/index': { who: villager, sees: '清河道', touch: (hand) => hand.tapRow('参加清河道') },
  'pages/points/batch/index': { who: steward, sees: '等评议', touch: (hand) => hand.choose('不通过') },
  'pages/points/membership/index': { who: steward, sees: '章程', touch: (hand) => hand.tapRow('登记') },
  'pages/points/honour/index': { who: villager, sees: '件好事', touch: (hand) => hand.choose('家庭') },
  'pages/points/deeds/index': {
    who: clerk,
    query: async (village) => {
      const claim = await village.first<Claim>('claims', ({ status }) => status === 'posted');
      const isTheirs = ({ id }: Villager) => id === claim.claimant.villagerId;
      const person = await village.first<Villager>('villagers', isTheirs);
      const consents = { photosOnBoards: true, messages: true };
      await village.put('villagers', { ...person, consents } as Villager);
      await village.put('claims', { ...claim, isOnWall: true, shownAtMs: 1 } as Claim);
      return '';
    },
    sees: '从墙上取下来',
    touch: (hand) => hand.tap('从墙上取下来'),
  },
  'pages/points/fairness/index': { who: 'p007', sees: '件好事', touch: (hand) => hand.tapRow('江丹') },
  'pages/points/shop/index': { who: buyer, sees: '手电筒', touch: (hand) => hand.tap('兑换') },
  'pages/points/orders/index': {
    who: buyer,
    query: async (village) => {
      const { id: goodId } = await village.first<{ id: string; kind: string; name: string }>('goods', ({ name }) =>
        name.includes('食用盐'),
      );
      await village.act(buyer, 'points.reserve-good', { goodId, quantity: 1, payFrom: 'household' });
      return '';
    },
    sees: '食用盐',
    touch: (hand) => hand.tap('不要了，退分'),
  },
  'pages/points/counter/index': { who: shopkeeper, sees: '林燕萍', touch: (hand) => hand.choose('架上的东西') },
  'pages/village/council/index': { who: clerk, sees: '林国栋', touch: (hand) => hand.tap('记一次推选或变动') },
  'pages/village/units/index': { who: clerk, sees: '供电所', touch: (hand) => hand.tap('加一个单位') },
  'pages/village/figures/index': { who: villager, sees: '办结率', touch: (hand) => hand.choose('季') },
  'pages/village/figure-list/index': {
    who: villager,
    query: () => Promise.resolve('list=notClosed&period=2026&of='),
    sees: '没办结',
    touch: (hand) => hand.tapRow('老祠堂'),
  },
  'pages/village/rule-changes/index': {
    who: clerk,
    sees: '选好了议题类别',
    touch: (hand) => hand.tap('登记一次修改'),
  },
  'pages/village/rules/index': { who: villager, sees: '认人', touch: (hand) => hand.choose('该由谁定') },
  'pages/village/register/index': {
    who: clerk,
    sees: '爱村爱家',
    touch: (hand) => hand.fill('想查什么，用自己的话说', '灯泡坏了'),
  },
  'pages/village/covenant/index': { who: clerk, sees: '爱村爱家', touch: (hand) => hand.tap('登记一次修订') },
  'pages/start/story/index': {
    who: villager,
    sees: '从头走到尾的一件',
    touch: (hand) => hand.tapRow('过年回来的车子'),
  },
  'pages/start/checklist/index': { who: clerk, sees: '导入花名册', touch: (hand) => hand.tapRow('看一遍村里的规矩') },
  'pages/phone/unsent/index': {
    who: villager,
    query: async (village, hand) => {
      await hand.open(`/pages/proposal/matter/index?${await matter('submitted', '龙灯')(village)}`);
      village.isCutOff = true;
      await hand.tap('我也支持');
      village.isCutOff = false;
      return '';
    },
    sees: '支持一件事',
    touch: (hand) => hand.tapRow('不发了'),
  },
  'pages/phone/collect/index': {
    who: chair,
    sees: '这件事是谁提的',
    // All names of the village, for where there is no network.
    besides: ['member.names'],
    touch: (hand) => hand.fill('他说的是什么事', '桥头的护栏松了'),
  },
  'pages/member/me/index': { who: chair, sees: '理事长', touch: (hand) => hand.tapRow('关怀版大字') },
  'pages/member/welcome/index': { who: 'wx:a-phone', sees: '灯下村', touch: (hand) => hand.fill('姓名', '陈乐天') },
  'pages/member/bindings/index': {
    who: clerk,
    query: async (village) => {
      const { id: villageId } = await village.first('villages', () => true);
      await village.act('wx:another', 'member.ask-binding', { villageId, name: '陈乐天', phoneLast4: '8052' });
      return '';
    },
    sees: '陈乐天',
    touch: (hand) => hand.tapRow('陈乐天'),
  },
  'pages/member/invitations/index': {
    who: clerk,
    query: async (village) => {
      await village.act(clerk, 'member.invite', { villagerIds: ['p031', 'p036'] });
      return '';
    },
    sees: '陈秀英',
    touch: (hand) => hand.tap('给一个人做邀请码'),
  },
  'pages/member/person/index': {
    who: clerk,
    query: () => 'id=p031',
    sees: '陈秀英',
    touch: (hand) => hand.fill('本人是怎么同意的', '当面说的'),
  },
  'pages/member/privacy/index': { who: villager, sees: '我同意的事', touch: (hand) => hand.tapRow('公开榜上写全名') },
};
