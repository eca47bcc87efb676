import { dayMs, dayOf } from '@shared/kernel/time';

import { chair, clerk, member, reviewer, town, villager } from './people';
import { openPoll, openTonight, tonight } from './tonight';
import { matter, the, type Visit, type Visits } from './visit';

const ofTonight: Visit['query'] = async (village) => `id=${(await tonight(village)).id}`;

/** From the first sentence to the vote. */
export const talkingVisits: Visits = {
  'pages/home/index': { who: chair, sees: '小雪夜话', touch: (hand) => hand.tap('去预审') },
  'pages/proposal/raise/index': {
    who: villager,
    sees: '村里有什么事',
    touch: (hand) => hand.fill('村里有什么事', '桥头的护栏松了，孩子天天从那里过'),
  },
  'pages/proposal/list/index': {
    who: villager,
    query: () => 'tab=open',
    sees: '龙灯',
    touch: (hand) => hand.choose('走完的'),
  },
  'pages/proposal/matter/index': {
    who: villager,
    query: matter('visited', '一盏灯都没有'),
    sees: '一盏灯都没有',
    touch: (hand) => hand.tap('看决议全文'),
  },
  'pages/proposal/prepare/index': {
    who: 'p023',
    query: matter('returned'),
    sees: '古樟',
    touch: (hand) => hand.fill('关系到哪些人', '树下乘凉的老人'),
  },
  'pages/pre-review/desk/index': { who: reviewer, sees: '等了', touch: (hand) => hand.choose('开过的会') },
  'pages/pre-review/opinion/index': {
    who: reviewer,
    query: matter('raised', '晒场'),
    sees: '黄晓东',
    touch: (hand) => hand.tapRow('预审通过'),
  },
  'pages/pre-review/ledger/index': { who: town, sees: '送预审', touch: (hand) => hand.tap('看这一件') },
  'pages/pre-review/session/index': { who: reviewer, sees: '桥头', touch: (hand) => hand.tapRow('林国栋') },
  'pages/pre-review/reconsider/index': {
    who: town,
    query: matter('underReconsideration'),
    sees: '鸭',
    touch: (hand) => hand.tapRow('预审通过'),
  },
  'pages/pre-review/split/index': {
    who: reviewer,
    query: matter('raised', '晒场'),
    sees: '晒场',
    touch: (hand) => hand.fill('拆出来的另一件', '晒场边的水沟也堵了'),
  },
  'pages/message/mine/index': { who: chair, sees: '没看', touch: (hand) => hand.tapRow('请假') },
  'pages/message/to-tell/index': { who: clerk, sees: '黄阿福', touch: (hand) => hand.tap('全选') },
  'pages/agenda/plan/index': {
    who: chair,
    query: async (village) => {
      const startAtMs = (await tonight(village)).startAtMs + 13 * dayMs;
      const plan = { title: '大雪夜话', place: '祠堂东厢', startAtMs, eveningMinutes: 120, guests: [] };
      return `id=${(await village.act(chair, 'agenda.plan-meeting', plan)).meetingId}`;
    },
    sees: '候车',
    touch: (hand) => hand.tapRow('候车'),
  },
  'pages/agenda/notice/index': { who: member, query: ofTonight, sees: '学校岔路口', touch: (hand) => hand.tap('请假') },
  'pages/agenda/evenings/index': { who: member, sees: '夜话', touch: (hand) => hand.tap('开过的') },
  'pages/meeting/evening/index': {
    who: chair,
    query: async (village) => `id=${(await openTonight(village)).id}`,
    sees: '正在发言',
    touch: (hand) => hand.fill('记一句要点', '孩子放学那一个钟头最要紧'),
  },
  'pages/meeting/check-in/index': {
    who: clerk,
    query: ofTonight,
    sees: '实到',
    touch: (hand) => hand.tapBeside('孙怡然', '签到'),
  },
  'pages/meeting/enter-code/index': {
    who: 'p037',
    query: ofTonight,
    sees: '扫一扫',
    touch: (hand) => hand.fill('屏幕上的六位数字', '123456'),
  },
  'pages/meeting/minutes/index': {
    who: clerk,
    query: the('meetings', { title: '春耕夜话' }),
    sees: '已经签字封存',
    touch: (hand) => hand.tap('补正'),
  },
  'pages/meeting/printed-sheet/index': {
    who: clerk,
    query: async (village) => `sheet=signInSheet&id=${(await tonight(village)).id}`,
    sees: '签到册',
    touch: (hand) => hand.tap('下载 Word 文件'),
  },
  'pages/vote/poll/index': {
    who: member,
    query: async (village) => `id=${await openPoll(village)}`,
    sees: '减速带',
    touch: (hand) => hand.choose('同意'),
  },
  'pages/vote/codes/index': {
    who: member,
    query: the('polls', { method: 'secret' }),
    sees: '帮厨队',
    touch: (hand) => hand.fill('输入 12 位号码', '123456789012'),
  },
  'pages/vote/advisory/index': {
    who: villager,
    query: async (village) => {
      const query = await matter('admitted')(village);
      const endsOn = dayOf(village.nowMs + 5 * dayMs);
      const question = '村口要不要搭一个候车棚？';
      await village.act(clerk, 'advisory.open', { proposalId: query.slice('id='.length), question, endsOn });
      return query;
    },
    sees: '候车棚',
    touch: (hand) => hand.choose('同意'),
  },
};
