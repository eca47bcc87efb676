/** A component where it is used: on which page, by which selector, and what must be filled in and touched first. */
export interface Example {
  on: string;
  find: string;
  /** A field by its name, and what is written in it. */
  fill?: readonly [string, string];
  touch?: string;
  /** The cloud does not answer from then on. */
  isHeld?: true;
  /** Words that are there before and after, where those by which the page is known go away. */
  sees?: string;
}

/** Why a component has no picture. */
export interface Unseen {
  because: string;
}

/** Every component of miniprogram/components, on a page of the demo village that shows it. */
export const examples: Readonly<Record<string, Example | Unseen>> = {
  'action-button': { on: 'agenda/plan', find: '.page-frame-bar .action' },
  'answer-buttons': {
    because: 'it is shown while a recusal or a point of order is decided; its buttons are secondary-button’s',
  },
  badge: { on: 'proposal/list', find: '.matter-card-status' },
  'cell-list': { on: 'member/me', find: '.cell-list' },
  'choice-list': { on: 'member/me', find: '.choice-list' },
  'confirm-sheet': { on: 'points/orders', find: '.sheet-panel', touch: '不要了，退分' },
  'date-field': { on: 'agenda/plan', find: '.field:has(.date-field-box)' },
  'empty-state': { on: 'neighbourhood/errands', find: '.empty-state' },
  field: { on: 'member/welcome', find: '.field' },
  'holder-line': { on: 'proposal/list', find: '.holder-line' },
  'load-more': { on: 'proposal/list', find: '.load-more' },
  marked: { on: 'village/register', fill: ['想查什么', '彩礼'], sees: '彩礼有度', find: '.article-card:has(.marked)' },
  'matter-card': { on: 'proposal/list', find: '.matter-card' },
  'meeting-top': { on: 'agenda/notice', find: '.meeting-top' },
  'member-choice': { on: 'meeting/check-in', find: '.sheet-panel', touch: '有人说替成员来的？' },
  'mode-switch': { on: 'member/me', find: '.section:has(.field)' },
  'night-header': { on: 'home', find: '.night-header' },
  'number-stepper': { on: 'agenda/plan', find: '.number-stepper' },
  'page-frame': { on: 'message/mine', find: '.page-bar' },
  'paged-cells': { on: 'neighbourhood/supply', find: '.section' },
  'person-picker': { on: 'service/grids', find: '.sheet-panel', touch: '加一位网格员' },
  'photo-picker': { on: 'follow-up/handled', find: '.photo-picker' },
  'photo-strip': { on: 'proposal/matter', find: '.photo-strip' },
  'primary-button': { on: 'points/passbook', find: '.page-frame-bar .action' },
  'print-sheet': { because: 'it has rules for paper alone and draws nothing on a screen' },
  'privacy-gate': { because: 'WeChat asks for it; a browser asks for itself' },
  'procedure-strip': { because: 'it is a timeline of the steps of 四议两公开' },
  questions: { on: 'proposal/raise', find: '.page-frame-bar' },
  'quorum-ring': { on: 'meeting/check-in', find: '.quorum-ring' },
  'recusal-way': { on: 'agenda/notice', find: '.section:has-text("回避")' },
  'refusal-note': {
    on: 'meeting/enter-code',
    fill: ['屏幕上的六位数字', '123456'],
    touch: '签到',
    find: '.refusal-note',
  },
  'road-strip': { on: 'proposal/matter', find: '.road-strip' },
  'secondary-button': { on: 'neighbourhood/errand', find: '.action' },
  section: { on: 'neighbourhood/errand', find: '.section' },
  sheet: { on: 'agenda/notice', find: '.sheet-panel', touch: '请假' },
  skeleton: {
    on: 'decision/list',
    isHeld: true,
    fill: ['找一找以前怎么定的', '路灯'],
    sees: '找一找',
    find: '.skeleton',
  },
  tabs: { on: 'proposal/list', find: '.tabs' },
  'tally-bars': { on: 'decision/decision', find: '.tally-bars' },
  'tell-me': { because: 'WeChat alone can be asked to tell' },
  'text-area': { on: 'service/ask', find: '.field:has(textarea)' },
  'text-field': { on: 'neighbourhood/ask-errand', find: '.field:has(input)' },
  timeline: { on: 'service/request', find: '.timeline' },
  timer: { on: 'meeting/evening', find: '.timer' },
  'tour-strip': { on: 'home', find: '.tour' },
  'unsent-line': { because: 'it is shown while something waits to be sent, and leads to what phone/unsent shows' },
  verdict: { on: 'decision/decision', find: '.verdict' },
  'voice-field': { on: 'proposal/raise', find: '.voice-field-button' },
  'voice-note': { because: 'the demo village has no spoken matter yet' },
  'word-button': { on: 'points/passbook', find: '.action:has-text("下载")' },
};
