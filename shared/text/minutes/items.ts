import type { SheetBlock } from '../../contract/sheet';
import type {
  Minutes,
  MinutesAmendment,
  MinutesItem,
  MinutesPoint,
  MinutesReport,
  MinutesStanding,
  MinutesSpeech,
} from '../../domain/record/minutes/minutes';
import { calendarDayInWords, momentOfDay } from '../dates';
import { reportSentence as standingSentence, stanceNames } from '../words/meeting';
import { holderName } from '../words/proposal';
import { decisionTitle, markedTitle } from '../words/recommendation';
import { inHan } from './numerals';
import { isOnAmendment, pollBlocks } from './polls';
import { ended, listed, paragraph } from './sentences';

/**
 * The report on earlier decisions 前期议定事项通报: what was closed out, what was sent back, and how everything else stood
 * that was only reported on, the longest overdue first.
 */
export function reportBlocks(minutes: Minutes): SheetBlock[] {
  const { reported, items } = minutes;
  const report = items.find(({ kind }) => kind === 'report');
  const heard = report?.startedAtMs ? `${momentOfDay(report.startedAtMs)} 开始通报前期议定事项的办理情况。` : '';
  const outcome = reported.length === 0 ? '本次会议没有销号的事项。' : '会议逐一销号，结果如下：';
  return [
    paragraph(`${heard}${outcome}`),
    ...reported.map((one, index) => paragraph(reportSentence(one, index + 1))),
    ...standingBlocks(minutes),
  ];
}

/** One line a matter; what the meeting itself decided on is told above. Minutes from before it was kept say nothing. */
function standingBlocks({ standing, reported, openedAtMs, startAtMs }: Minutes): SheetBlock[] {
  if (!standing) return [];
  const decidedIds = new Set(reported.map(({ matterId }) => matterId));
  const matters = standing.matters.filter(({ matterId }) => !decidedIds.has(matterId));
  const count = matters.length + standing.moreCount;
  if (count === 0) return reported.length > 0 ? [] : [paragraph('没有正在办理的前期议定事项。')];
  const { length: before } = reported;
  const atMs = openedAtMs ?? startAtMs;
  const line = (matter: MinutesStanding, index: number) =>
    paragraph(
      `${before + index + 1}. ${standingSentence({ ...matter, who: holderName(matter.holder, nameOf), ...neededIn(matter) }, atMs)}`,
    );
  const more = standing.moreCount > 0 ? [paragraph(`还有 ${standing.moreCount} 件没有一一列出。`)] : [];
  return [paragraph(`通报了正在办理的 ${count} 件，过期最久的在前：`), ...matters.map(line), ...more];
}

/** What is needed, and from whom: `一台吊车（请供电所帮忙）`. */
function neededIn({ stuck }: MinutesStanding): { need: string | null } {
  return { need: stuck ? `${stuck.need}（请${holderName(stuck.from, nameOf)}帮忙）` : null };
}

const nameOf = ({ name }: { name: string }) => name;

function reportSentence(one: MinutesReport, position: number): string {
  const { title, isClosed, presentCount, objectedCount, newDueOn, reason } = one;
  const counts = `到会 ${presentCount ?? 0} 人，不同意 ${objectedCount ?? 0} 人`;
  const verdict = isClosed
    ? `同意销号（${counts}）`
    : `还不能销号，要求在 ${newDueOn === null ? '下次会议' : calendarDayInWords(newDueOn)}前办好`;
  return `${position}. “${title}”：${verdict}。理由：${ended(reason)}`;
}

/** One matter after the other: who said what, the consensus, and what came of it. */
export function matterBlocks({ items, endedAtMs }: Minutes): SheetBlock[] {
  const matters = items.filter(({ kind }) => kind === 'matter');
  return matters.flatMap((item, index) => [
    {
      kind: 'subheading' as const,
      text: `（${inHan(index + 1)}）${markedTitle({ ...item, recommendsTo: recommendedTo(item) })}`,
    },
    ...bodyOf(item, endedAtMs !== null),
  ]);
}

/** Where the council voted on a recommendation: to whom. */
function recommendedTo({ polls }: MinutesItem): string | null {
  const recommending = polls.find(({ force }) => force === 'recommendation');
  return recommending ? (recommending.bodyThatDecides ?? '有权的组织') : null;
}

function bodyOf(item: MinutesItem, isOver: boolean): SheetBlock[] {
  if (item.startedAtMs === null) return [paragraph(isOver ? '时间不够，没有议到，退回待排。' : '还没有议到。')];
  const until = item.endedAtMs === null ? '开始' : `至 ${momentOfDay(item.endedAtMs)} `;
  const blocks = [paragraph(`${momentOfDay(item.startedAtMs)} ${until}议。`)];
  if (item.speeches.length > 0) blocks.push(paragraph(`发言 ${item.speeches.length} 人次：`));
  blocks.push(...item.speeches.map((speech) => paragraph(speechSentence(speech))));
  if (item.passed.length > 0) blocks.push(paragraph(`轮到时没有发言：${listed(item.passed)}。`));
  blocks.push(...item.points.map((point) => paragraph(pointSentence(point))));
  if (item.consensus !== '') blocks.push(paragraph(`基本共识：${ended(item.consensus)}`));
  blocks.push(...item.amendments.map((one) => paragraph(amendmentSentence(one))));
  blocks.push(...item.recusalRequests.map((one) => paragraph(requestSentence(one))));
  blocks.push(...item.recused.map(({ person, reason }) => paragraph(`回避：${person.name}，${ended(reason)}`)));
  blocks.push(...item.polls.flatMap((poll) => pollBlocks(item, poll)));
  const isDecided = item.polls.some((poll) => poll.tally && !isOnAmendment(item, poll));
  if (item.deferReason !== null) blocks.push(paragraph(`会议决定暂缓，下次再议。原因：${ended(item.deferReason)}`));
  else if (isOver && !isDecided) blocks.push(paragraph('没有表决，退回待排。'));
  return blocks;
}

function speechSentence({ speaker, guestCapacity, stance, gist, startedAtMs }: MinutesSpeech): string {
  const marks = [guestCapacity === null ? '' : `列席，${guestCapacity}`, stance ? stanceNames[stance] : ''].filter(
    Boolean,
  );
  const who = `${speaker.name}${marks.length > 0 ? `（${marks.join('，')}）` : ''}`;
  return `${momentOfDay(startedAtMs)} ${who}：${gist === '' ? '（发了言，没有记要点）' : ended(gist)}`;
}

const amendmentResults: Record<MinutesAmendment['status'], string> = {
  moved: '还没有表决',
  adopted: '表决通过，原话照改',
  rejected: '表决未通过，原话不改',
  withdrawn: '提出的人收回了',
  lapsed: '前面的修正案通过后，要改的话已经没有了，不再表决',
};

function amendmentSentence({ movedBy, passage, replacement, status }: MinutesAmendment): string {
  const change = passage === '' ? `加上“${replacement}”` : `把“${passage}”改成“${replacement}”`;
  return `修正案：${movedBy.name}提出，${change}；${amendmentResults[status]}。`;
}

function pointSentence({ raisedBy, text, ruling }: MinutesPoint): string {
  const ruled = ruling ? `主持人裁定${ruling.isUpheld ? '成立' : '不成立'}：${ended(ruling.text)}` : '没有裁定。';
  return `程序问题：${raisedBy.name}提出“${text}”。${ruled}`;
}

/** Who asked that somebody stand aside, and what was decided. */
function requestSentence({ member, askedBy, reason, decision }: MinutesItem['recusalRequests'][number]): string {
  const asked = `申请回避：${askedBy.name}提出${member.name}应当回避，${ended(reason)}`;
  if (!decision) return `${asked}没有决定。`;
  const verdict = decision.isUpheld ? '应当回避' : '不用回避';
  return `${asked}${decision.decidedBy.name}决定${verdict}：${ended(decision.reason)}`;
}

/** What the meeting decided 议定事项, by its numbers. */
export function decisionBlocks({ items }: Minutes): SheetBlock[] {
  const polls = items.flatMap((item) => item.polls.map((poll) => ({ ...poll, assignment: item.assignment })));
  const adopted = polls.flatMap(({ decision, ...poll }) => (decision ? [{ ...poll, decision }] : []));
  if (adopted.length === 0) return [paragraph('本次会议没有形成决议。')];
  return adopted.map(({ decision, motion, force, bodyThatDecides, assignment }, index) => {
    const agreed = assignment
      ? `当场商定由${assignment.person.name}办，${calendarDayInWords(assignment.dueOn)}前办好。`
      : '';
    const kind = force === 'decision' ? '' : `（这是建议，要由${bodyThatDecides ?? '有权的组织'}来定）`;
    return paragraph(
      `${index + 1}. ${decisionTitle(decision.year, decision.number, force)}${kind}：${ended(motion)}${agreed}`,
    );
  });
}
