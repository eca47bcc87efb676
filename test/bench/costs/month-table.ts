import type { Cost, CountedWorld } from './counted-world';
import type { ClockCosts } from './play-month';

/** One line of the month: what people do, by which call, and how often a thousand people do it. */
interface Line {
  what: string;
  name: string;
  count: number;
}

/**
 * What a thousand people do in a month, of whom four hundred use their phones: the assumptions of the page for the
 * county's technician. What each call costs is counted, never assumed.
 */
const lines: readonly Line[] = [
  { what: '打开首页', name: 'home.read', count: 4_800 },
  { what: '看议题列表', name: 'proposal.list', count: 2_000 },
  { what: '看一件议题', name: 'proposal.read', count: 4_000 },
  { what: '看消息', name: 'message.list', count: 1_200 },
  { what: '看决议', name: 'decision.list', count: 1_200 },
  { what: '看表决结果', name: 'vote.results', count: 600 },
  { what: '看积分存折', name: 'points.passbook', count: 800 },
  { what: '看积分超市', name: 'points.shop', count: 400 },
  { what: '订阅消息', name: 'message.note-consents', count: 800 },
  { what: '提议题', name: 'proposal.submit', count: 30 },
  { what: '附议', name: 'proposal.support', count: 300 },
  { what: '收集', name: 'proposal.sponsor', count: 20 },
  { what: '准备材料', name: 'proposal.prepare', count: 40 },
  { what: '拟预审意见', name: 'pre-review.prepare-opinion', count: 20 },
  { what: '预审会', name: 'pre-review.decide-session', count: 4 },
  { what: '排议程', name: 'agenda.change-plan', count: 5 },
  { what: '发会议通知', name: 'agenda.convene', count: 1 },
  { what: '看过通知', name: 'agenda.acknowledge-notice', count: 31 },
  { what: '签到', name: 'meeting.check-in', count: 31 },
  { what: '现场刷新', name: 'meeting.revision', count: 101_600 },
  { what: '现场看页面', name: 'meeting.evening', count: 4_720 },
  { what: '请人发言', name: 'meeting.give-floor', count: 40 },
  { what: '记发言', name: 'meeting.end-speech', count: 40 },
  { what: '归纳共识', name: 'meeting.state-consensus', count: 5 },
  { what: '写表决事项', name: 'meeting.save-motion', count: 5 },
  { what: '发起表决', name: 'vote.open-poll', count: 5 },
  { what: '现场看表决', name: 'vote.poll', count: 155 },
  { what: '投票', name: 'vote.cast', count: 155 },
  { what: '结束表决', name: 'vote.close-poll', count: 5 },
  { what: '散会', name: 'meeting.adjourn', count: 1 },
  { what: '公示决议', name: 'decision.publish', count: 5 },
  { what: '交办', name: 'follow-up.hand-over', count: 5 },
  { what: '报进展', name: 'follow-up.report-progress', count: 20 },
  { what: '报办完', name: 'follow-up.report-done', count: 5 },
  { what: '销号', name: 'follow-up.close-out', count: 5 },
  { what: '回访', name: 'follow-up.record-visit', count: 5 },
  { what: '报积分', name: 'points.claim', count: 100 },
  { what: '评议积分', name: 'points.review', count: 7 },
  { what: '兑换', name: 'points.reserve-good', count: 60 },
  { what: '交货', name: 'points.hand-over-order', count: 60 },
  { what: '传照片（要地址）', name: 'photo.announce', count: 300 },
  { what: '传照片（收下）', name: 'photo.keep', count: 300 },
];

/** Thirty days of minutes: one run in five is of all steps. */
const idleRuns = { whole: 8_640, awaited: 34_560 };
/** Four hundred people, ten messages each. */
const messagesOfMonth = 4_000;

export const tableHead = [
  '| 做什么 | 动作 | 每月次数 | 每次读 | 每次写 | 每月读 | 每月写 |',
  '|---|---|---:|---:|---:|---:|---:|',
];

/** The table of the page for the county's technician, and its sentence of sums. */
export function monthTable(world: CountedWorld, clock: ClockCosts): { rows: string[]; sums: string } {
  const sums = { calls: 0, reads: 0, writes: 0, textChecks: 0, clockReads: 0 };
  const row = ({ what, name, count }: Line, cost: Cost, callCount = count): string => {
    const [reads, writes] = [count * cost.reads, count * cost.writes];
    sums.calls += callCount;
    sums.reads += reads;
    sums.writes += writes;
    sums.textChecks += count * cost.textChecks;
    if (name === 'clock') sums.clockReads += reads;
    return `| ${what} | ${name} | ${count} | ${cost.reads} | ${cost.writes} | ${reads} | ${writes} |`;
  };
  const rows = lines.map((line) => row(line, world.costOf(line.name)));
  rows.push(row({ what: '时钟，逢五分钟', name: 'clock', count: idleRuns.whole }, clock.idleWhole));
  rows.push(row({ what: '时钟，其余各分钟', name: 'clock', count: idleRuns.awaited }, clock.idle));
  // Messages go out in the runs that are counted already.
  rows.push(row({ what: '时钟发一条消息', name: 'clock', count: messagesOfMonth }, clock.eachMessage, 0));
  rows.push(`| **合计** | | ${sums.calls} | | | ${sums.reads} | ${sums.writes} |`);
  const pictures = lines.find(({ name }) => name === 'photo.keep')?.count ?? 0;
  return {
    rows,
    sums:
      `云函数调用 ${inTenThousands(sums.calls)}万次，数据库读 ${inTenThousands(sums.reads)}万次（其中时钟 ${inTenThousands(sums.clockReads)}万次），` +
      `写 ${inTenThousands(sums.writes)}万次；文字检查 ${sums.textChecks} 次，照片检查 ${pictures} 次，订阅消息 ${messagesOfMonth} 条。`,
  };
}

function inTenThousands(count: number): string {
  return (count / 10_000).toFixed(1);
}
