import type { FirstStep, FirstStepState } from '../../domain/home/first-steps';
import type { Chapter, StoryChapter } from '../../domain/home/village-story';
import { supportWords } from '../components';
import { dayInWords } from '../dates';
import { statusNames } from './proposal';

export const storyWords = {
  intro: '村里的事，一件一件是这么走过来的。下面都是真事，点开看得到每一步。',
  none: '故事还没开始：第一件事，等您来提。',
  raise: '提一件事',
  chapters: {
    carriedOut: ['从头走到尾的一件', '提出来、商量、表决、办好，还有人上门问过满不满意。'],
    underWay: ['正在办的一件', '表决通过了，有人在办，到日子就要报进展。'],
    tonight: ['等着上夜话的一件', '排进了议程，大家坐下来说，说完再表决。'],
    byTheRule: ['不用开会的一件', '法律、政策或者村规民约已经写明白了，照着办就行。'],
    rejected: ['没通过的一件', '票数不够，也一样公开。情况变了，还可以再提。'],
    waiting: ['刚提出来的一件', '一句话就能提。觉得对，就去支持一下。'],
  } satisfies Record<Chapter, readonly [string, string]>,
} as const;

/** `已回访，办结 · 3月2日 · 12 人支持`. */
export function chapterNote({ status, sinceMs, supportCount }: StoryChapter, nowMs: number): string {
  return [statusNames[status], dayInWords(sinceMs, nowMs), supportWords(supportCount)].join(' · ');
}

export const checklistWords = {
  intro: '照这几步，村里就能开第一次夜话。做完一步，这里自己会打上勾。',
  done: '做好了',
  open: '还没做',
  next: '先做这一步',
  allDone: '都做好了，可以放心开夜话。',
  steps: {
    roster: ['导入花名册', '按模板填好村民、小组和网格，请管电脑的人导入；再给各户发邀请码。'],
    council: ['议事会推选好', '记下推选的结果，定好理事长，交监督委员会确认。'],
    place: ['定好议事厅', '导入花名册时写在表里：在哪里开，通知上就写哪里。'],
    rules: ['看一遍村里的规矩', '到会人数、几天前通知、怎么算通过，都在这里；要改得按程序。'],
    tariff: ['积分细则用起来', '看看哪些好事加几分，和村里的实际对一对。'],
    evening: ['发第一次夜话的通知', '挑好日子、排好议程，至少提前三天发。'],
  } satisfies Record<FirstStep, readonly [string, string]>,
} as const;

/** `在任 31 人`. */
export function countOfStep({ count }: FirstStepState): string {
  return count === null ? '' : `在任 ${count} 人`;
}
