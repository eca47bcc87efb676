import type { Meeting } from '../agenda/meeting';
import type { PresenceRoll } from '../agenda/presence-roll';
import { type Actor, hasRole } from '../member/actor';
import { mayAnswerNewDate } from '../follow-up/ask-new-date';
import { isPresent } from '../meeting/presence-roll';
import { isInHandsOf, nextVerbOf } from '../proposal/next-verb';
import type { Proposal } from '../proposal/proposal';
import type { Verb } from '../proposal/road';
import { shownHolder } from '../proposal/shown-names';
import type { PointsBatch } from '../points/points-batch';
import type { Poll } from '../vote/poll';
import { dayOf } from '../../kernel/time';
import { countTasks } from './count-tasks';
import { minutesTasks } from './minutes-tasks';
import { correctionTasks, explainTasks, memberChangesTasks, pointsTasks } from './points-tasks';
import { recusalTasks } from './recusal-tasks';
import { stuckTasks } from './service-tasks';
import type {
  MattersTask,
  MatterTask,
  MeetingTask,
  MinutesTask,
  ObjectionTask,
  OwnMatterTask,
  PlanTask,
  PollTask,
  Task,
} from './task';
import { byUrgency } from './task-order';

/** What the village has under way, as far as somebody's tasks depend on it. */
export interface UnderWay {
  proposals: readonly Proposal[];
  /** Planned and convened ones, those that go on, and those whose minutes may still have to be signed. */
  meetings: readonly Meeting[];
  /** The poll that is open now, if any. */
  poll: Poll | null;
  /** The roll of the next meeting, where it was read. */
  roll: PresenceRoll | null;
  /** The months of points in which something waits, where they were read; not for council members before a meeting. */
  batches: readonly PointsBatch[];
}

/** Dealt with at one desk: several of them are one task. */
const deskVerbs: readonly Verb[] = ['sponsor', 'admit', 'convene', 'closeOut'];

/**
 * What is mine to do now, for all of a person's roles, as one list with the most urgent first: a poll, a meeting that is
 * going on or is today, what is overdue, then by date; what any council member may take up; last one's own matters.
 */
export function tasksOf(actor: Actor, underWay: UnderWay, nowMs: number): Task[] {
  const tasks: Task[] = [
    ...pollTasks(actor, underWay.poll),
    ...countTasks(actor, underWay.poll),
    ...underWay.meetings.flatMap((meeting) => recusalTasks(actor, meeting)),
    ...underWay.meetings.flatMap((meeting) => meetingTasks(actor, meeting, underWay.roll, nowMs)),
    ...matterTasks(actor, underWay.proposals, nowMs),
    ...stuckTasks(actor, underWay.proposals),
    ...objectionTasks(actor, underWay.proposals, nowMs),
    ...pointsTasks(actor, underWay.batches, nowMs),
    ...explainTasks(actor, underWay.batches, nowMs),
    ...correctionTasks(actor, underWay.batches, nowMs),
    ...memberChangesTasks(actor, underWay.batches),
    ...ownMatters(actor, underWay.proposals, nowMs),
  ];
  return byUrgency(tasks);
}

function pollTasks(actor: Actor, poll: Poll | null): PollTask[] {
  const isByPhone = poll?.method === 'open' || poll?.method === 'secret';
  if (poll?.status !== 'open' || !isByPhone || !poll.electorateIds.includes(actor.villagerId)) return [];
  return [{ kind: 'poll', pollId: poll.id, title: poll.title }];
}

function meetingTasks(
  actor: Actor,
  meeting: Meeting,
  roll: PresenceRoll | null,
  nowMs: number,
): (MeetingTask | PlanTask | MinutesTask)[] {
  const { id: meetingId, title, place, startAtMs } = meeting;
  const leads = meeting.chair.villagerId === actor.villagerId;
  if (meeting.status === 'adjourned') return minutesTasks(actor, meeting, nowMs);
  if (meeting.status === 'draft') return leads ? [{ kind: 'plan', meetingId, startAtMs }] : [];
  return [
    {
      kind: 'meeting',
      meetingId,
      title,
      place,
      startAtMs,
      isInSession: meeting.status === 'inSession' || meeting.status === 'suspended',
      isToday: dayOf(startAtMs) === dayOf(nowMs),
      attendance: attendanceOf(actor, roll?.meetingId === meetingId ? roll : null, nowMs),
      isInCharge: leads || hasRole(actor, 'clerk'),
    },
  ];
}

function attendanceOf(actor: Actor, roll: PresenceRoll | null, nowMs: number): MeetingTask['attendance'] {
  const member = roll?.members.find((one) => one.villagerId === actor.villagerId);
  if (!member) return hasRole(actor, 'councilMember') && roll === null ? 'expected' : 'guest';
  if (isPresent(member, nowMs)) return 'present';
  return member.leaveReason === null ? 'expected' : 'onLeave';
}

function matterTasks(actor: Actor, proposals: readonly Proposal[], nowMs: number): (MatterTask | MattersTask)[] {
  const tasks = proposals.flatMap((proposal) => {
    const verb = mayAnswerNewDate(proposal, actor).ok ? 'answerNewDate' : nextVerbOf(proposal, actor);
    // Any council member may take a matter up; the chair alone has it in hand. Scheduled ones are on the meeting's card.
    const isMine =
      verb === 'sponsor' || verb === 'resubmit' || verb === 'answerNewDate' || isInHandsOf(proposal, actor);
    if (!isMine || (proposal.status === 'scheduled' && proposal.dueAtMs >= nowMs)) return [];
    return [matterTask(proposal, verb, nowMs)];
  });
  return together(tasks);
}

function matterTask(proposal: Proposal, verb: Verb | null, nowMs: number): MatterTask {
  const { id: proposalId, title, status, decisionId, dueAtMs } = proposal;
  const isObjected = proposal.objectionToAnswer !== null;
  const isOverdue = dueAtMs < nowMs;
  return { kind: 'matter', proposalId, title, status, verb, isObjected, decisionId, dueAtMs, isOverdue };
}

function objectionTasks(actor: Actor, proposals: readonly Proposal[], nowMs: number): ObjectionTask[] {
  return proposals.flatMap(({ objectionToAnswer, decisionId, title }) => {
    if (objectionToAnswer === null || decisionId === null) return [];
    const { answerBy, dueAtMs } = objectionToAnswer;
    const isPassedUp = dueAtMs < nowMs && hasRole(actor, 'townCoordinator');
    if (!hasRole(actor, answerBy) && !isPassedUp) return [];
    return [{ kind: 'objection' as const, decisionId, title, dueAtMs, isOverdue: dueAtMs < nowMs }];
  });
}

/** Puts the matters of one desk into one task, where there are several. */
function together(tasks: readonly MatterTask[]): (MatterTask | MattersTask)[] {
  const desks = new Map<string, { verb: Verb; tasks: MatterTask[] }>();
  const single: MatterTask[] = [];
  for (const task of tasks) {
    if (task.verb === null || !deskVerbs.includes(task.verb)) single.push(task);
    else {
      // A deferred matter waits for the same plan as an admitted one; the town's desk is not the village's.
      const key = task.status === 'deferred' ? `${task.verb} admitted` : `${task.verb} ${task.status}`;
      const desk = desks.get(key) ?? { verb: task.verb, tasks: [] };
      desk.tasks.push(task);
      desks.set(key, desk);
    }
  }
  const atDesks = [...desks.values()].flatMap((desk): (MatterTask | MattersTask)[] =>
    desk.tasks.length === 1 ? desk.tasks : [deskTask(desk)],
  );
  return [...single, ...atDesks];
}

function deskTask({ verb, tasks }: { verb: Verb; tasks: readonly MatterTask[] }): MattersTask {
  const [first] = tasks;
  return {
    kind: 'matters',
    verb,
    status: first?.status ?? 'submitted',
    titles: tasks.slice(0, 2).map((task) => task.title),
    count: tasks.length,
    overdueCount: tasks.filter((task) => task.isOverdue).length,
    dueAtMs: Math.min(...tasks.map((task) => task.dueAtMs)),
  };
}

/** What the reader raised, filled in or took up; what is already a task of theirs is not told twice. */
function ownMatters(actor: Actor, proposals: readonly Proposal[], nowMs: number): OwnMatterTask[] {
  return proposals.flatMap((proposal) => {
    const relation = relationOf(actor, proposal);
    const isTask = isInHandsOf(proposal, actor) || nextVerbOf(proposal, actor) !== null;
    if (relation === null || (isTask && relation === 'sponsor')) return [];
    const { id: proposalId, title, status, holder, dueAtMs } = proposal;
    const isOverdue = dueAtMs < nowMs;
    return [
      { kind: 'ownMatter', proposalId, title, status, relation, holder: shownHolder(holder, true), dueAtMs, isOverdue },
    ];
  });
}

function relationOf(actor: Actor, proposal: Proposal): OwnMatterTask['relation'] | null {
  if (proposal.authorId === actor.villagerId) return 'author';
  if (proposal.helper?.villagerId === actor.villagerId) return 'helper';
  return proposal.sponsorId === actor.villagerId ? 'sponsor' : null;
}
