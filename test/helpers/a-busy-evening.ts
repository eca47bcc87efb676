import type { Minutes, MinutesItem, MinutesPoll } from '@shared/domain/record/minutes/minutes';
import { explainMajority } from '@shared/domain/vote/majority';
import { parseRuleBook } from '@shared/domain/village/rule-book';
import ruleBook from '../../config/rule-book/default.json';
import { heldBy, heldByBody, heldByRole } from '@shared/domain/proposal/holder';
import { at } from './told-evening';
import { someMinutes } from './a-minutes';

export const person = (name: string, isNamePublic = true) => ({ villagerId: name, name, isNamePublic });

const zhang = person('张桂英');
const li = person('李大山');
const wang = person('王秀芬');
const zhao = person('赵有田');
const chair = person('陈国强');
const clerk = person('孙小梅');

const { councilMajority } = parseRuleBook({ ...ruleBook, villageId: 'v1' }).rules;

/** The tally with what it comes to, by the rule of every village. */
function counted(inFavour: number, against: number, abstain: number) {
  const tally = { for: inFavour, against, abstain, notVoting: 9 - inFavour - against - abstain };
  return { tally, explanation: explainMajority(tally, { electorateCount: 9, memberCount: 12 }, councilMajority) };
}

export function aToldPoll(parts: Partial<MinutesPoll> = {}): MinutesPoll {
  return {
    pollId: 'p1',
    method: 'open',
    motion: '村口装三盏太阳能路灯',
    force: 'decision',
    bodyThatDecides: null,
    openedAtMs: at(30),
    closedAtMs: at(35),
    electorateCount: 9,
    memberCount: 12,
    recused: [],
    countedBy: [],
    watchedBy: null,
    counts: [],
    paper: null,
    codes: [],
    tally: null,
    explanation: null,
    voidReason: null,
    decision: null,
    ...parts,
  };
}

export function aToldItem(parts: Partial<MinutesItem> = {}): MinutesItem {
  return {
    itemId: 'i1',
    kind: 'matter',
    title: '村口路灯',
    startedAtMs: at(10),
    endedAtMs: at(40),
    speeches: [],
    passed: [],
    points: [],
    consensus: '',
    amendments: [],
    recused: [],
    recusalRequests: [],
    polls: [],
    deferReason: null,
    assignment: null,
    ...parts,
  };
}

const count = (teller: typeof zhang, round: number, inFavour: number, parts = {}) => {
  const counts = { for: inFavour, against: 9 - inFavour, abstain: 0, invalid: 0 };
  return { teller, round, isByClerk: false, ...counts, ...parts };
};

/** By two tellers, who had to count twice. */
export const handsPoll = aToldPoll({
  pollId: 'amendment',
  method: 'showOfHands',
  countedBy: [zhang, li],
  watchedBy: wang,
  counts: [count(zhang, 1, 7), count(li, 1, 6), count(zhang, 2, 6), count(li, 2, 6, { isByClerk: true })],
  ...counted(6, 3, 0),
});

export const secretPoll = aToldPoll({
  pollId: 'secret',
  method: 'secret',
  codes: ['004829130771', '120000340056', '998877665544'],
  ...counted(2, 1, 0),
});

export const paperPoll = aToldPoll({
  pollId: 'paper',
  method: 'paper',
  recused: [zhao],
  countedBy: [zhang, li],
  watchedBy: wang,
  paper: { issued: 10, returned: 8, spoiled: 1, unused: 1 },
  counts: [zhang, li].map((teller) => count(teller, 1, 6, { against: 0, abstain: 1, invalid: 1 })),
  ...counted(6, 0, 1),
  decision: { year: 2026, number: 7 },
});

/** Whatever can happen at a meeting, and be told of it. */
export function busyEvening(): Minutes {
  const spoken = { guestCapacity: null, startedAtMs: at(12), endedAtMs: at(14) };
  const items = [
    aToldItem({ itemId: 'i0', kind: 'report', title: '前期议定事项通报', startedAtMs: at(0), endedAtMs: at(10) }),
    aToldItem({
      speeches: [
        { speechId: 's1', speaker: zhang, ...spoken, gist: '晚上看不见，老人摔过', stance: 'for' },
        { speechId: 's2', speaker: person('周律师'), ...spoken, guestCapacity: '法律顾问', gist: '', stance: null },
      ],
      passed: [li, wang],
      points: [
        { pointId: 'o1', raisedBy: li, text: '说的不是路灯', ruling: { isUpheld: true, text: '请回到路灯' } },
        { pointId: 'o2', raisedBy: wang, text: '时间到了', ruling: null },
      ],
      consensus: '路灯要装，先装最黑的地方',
      amendments: [
        {
          amendmentId: 'a1',
          movedBy: wang,
          passage: '五盏',
          replacement: '三盏',
          status: 'adopted',
          pollId: 'amendment',
        },
        {
          amendmentId: 'a2',
          movedBy: li,
          passage: '',
          replacement: '由村民轮流看护',
          status: 'withdrawn',
          pollId: null,
        },
        { amendmentId: 'a4', movedBy: zhao, passage: '五盏', replacement: '两盏', status: 'lapsed', pollId: null },
      ],
      recused: [{ person: zhao, reason: '灯是他儿子卖的' }],
      recusalRequests: [
        {
          requestId: 'r1',
          member: zhao,
          askedBy: person('钱多多', false),
          reason: '灯是他儿子卖的',
          decision: { isUpheld: true, decidedBy: chair, reason: '确实有关系' },
        },
      ],
      polls: [handsPoll, aToldPoll({ pollId: 'void', voidReason: '原话写错了金额' }), paperPoll],
      assignment: { person: person('刘木匠'), dueOn: '2026-05-01' },
    }),
    aToldItem({ itemId: 'i2', title: '广场舞时间', polls: [secretPoll] }),
    aToldItem({ itemId: 'i3', title: '晒谷场', deferReason: '报价还没有来' }),
    aToldItem({
      itemId: 'i4',
      title: '只改了字的事',
      polls: [{ ...handsPoll, pollId: 'only' }],
      amendments: [
        { amendmentId: 'a3', movedBy: li, passage: '三', replacement: '四', status: 'rejected', pollId: 'only' },
      ],
    }),
    aToldItem({ itemId: 'i5', title: '没有议到的事', startedAtMs: null, endedAtMs: null }),
  ];
  return someMinutes({
    title: '四月夜话',
    startAtMs: at(0),
    openedAtMs: at(0),
    endedAtMs: at(95),
    presider: chair,
    guests: [{ name: '周律师', capacity: '法律顾问' }],
    attendance: [
      {
        councilName: '群众议事会',
        attendees: ['list', 'code', 'scan', ''].map((by, index) => ({
          person: [zhang, li, wang, zhao][index] ?? zhang,
          seat: index + 1,
          isOnLeave: index === 3,
          presences: by === '' ? [] : [{ fromAtMs: at(-10), toAtMs: at(95), by }],
        })),
        quorum: null,
        steps: [],
        headcounts: [{ atMs: at(0), count: 3 }],
      },
    ],
    pauses: [{ fromAtMs: at(40), toAtMs: at(45) }],
    reported: [
      {
        matterId: 'm8',
        title: '修水渠',
        isClosed: true,
        reason: '水通了',
        presentCount: 9,
        objectedCount: 1,
        newDueOn: null,
      },
      {
        matterId: 'm9',
        title: '清垃圾',
        isClosed: false,
        reason: '还剩一堆',
        presentCount: null,
        objectedCount: null,
        newDueOn: '2026-05-01',
      },
    ],
    standing: {
      matters: [
        // What the meeting closed out is told once.
        { matterId: 'm8', title: '修水渠', status: 'reportedDone', holder: heldBy(li), dueAtMs: at(0), overdueDays: 0 },
        {
          matterId: 'm5',
          title: '补村道',
          status: 'inProgress',
          holder: heldBy(li),
          dueAtMs: at(-14_400),
          overdueDays: 10,
        },
        { matterId: 'm6', title: '改厕', status: 'onHold', holder: heldBy(wang), dueAtMs: at(14_400), overdueDays: 0 },
        {
          matterId: 'm7',
          title: '办老年食堂',
          status: 'adopted',
          holder: heldByRole('clerk'),
          dueAtMs: at(28_800),
          overdueDays: 0,
        },
        {
          matterId: 'm4',
          title: '通公交',
          status: 'routed',
          holder: heldByBody('town'),
          dueAtMs: at(28_800),
          overdueDays: 0,
        },
      ],
      moreCount: 2,
    },
    items,
    handovers: [
      {
        choice: 'elected',
        from: chair,
        to: wang,
        itemId: 'i1',
        votesFor: 7,
        presentCount: 9,
        reason: '理事长要回避',
        atMs: at(11),
      },
      {
        choice: 'returned',
        from: wang,
        to: chair,
        itemId: null,
        votesFor: null,
        presentCount: 9,
        reason: '这一项议完了',
        atMs: at(41),
      },
    ],
    recorders: [{ person: clerk, fromAtMs: at(5), toAtMs: null }],
    corrections: [{ act: 'speechEnded', about: '张桂英', reason: '点早了', by: clerk, atMs: at(15) }],
    nextMeeting: { startAtMs: at(30 * 24 * 60), place: '村委会会议室' },
  });
}
