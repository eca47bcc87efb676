import type { MattersTask, MatterTask, Task } from '@shared/domain/home/task';
import { recusalPage } from '../../components/recusal-way/recusal-page';
import { matterPage } from '../proposal/matter-words';
import { verbPage } from '../proposal/verb-pages';
import { requestPath } from '../service/request-path';

/** Where a task is done. */
export function taskPage(task: Task): string {
  switch (task.kind) {
    case 'poll':
    case 'count':
      return `/pages/vote/poll/index?id=${task.pollId}`;
    case 'recusal':
      return recusalPage(task.meetingId, task.itemId);
    case 'meeting':
      return task.isInSession || (task.isToday && task.isInCharge)
        ? `/pages/meeting/evening/index?id=${task.meetingId}`
        : `/pages/agenda/notice/index?id=${task.meetingId}`;
    case 'plan':
      return `/pages/agenda/plan/index?id=${task.meetingId}`;
    case 'matter':
      return pageOfMatter(task);
    case 'matters':
      return deskOf(task);
    case 'objection':
      return `/pages/decision/decision/index?id=${task.decisionId}`;
    case 'points':
    case 'correction':
      return `/pages/points/batch/index?id=${task.batchId}`;
    case 'explain':
      return '/pages/points/passbook/index?leaf=claims';
    case 'memberChanges':
      return '/pages/points/membership/index';
    case 'minutes':
      return `/pages/meeting/minutes/index?id=${task.meetingId}`;
    case 'request':
      return requestPath(task.requestId);
    case 'atTown': {
      const list = task.of === 'matters' ? 'atTown' : 'requestAtTown';
      return `/pages/village/figure-list/index?list=${list}&period=${task.period}`;
    }
    case 'stuck':
    case 'ownMatter':
      return matterPage(task.proposalId);
  }
}

function pageOfMatter({ proposalId, status, decisionId, verb }: MatterTask): string {
  // A decision is published before it is handed over, and closing out happens in the evening: both begin by reading.
  if (verb === 'handOver' && decisionId !== null) return `/pages/decision/decision/index?id=${decisionId}`;
  if (verb === null || verb === 'sponsor' || verb === 'closeOut') return matterPage(proposalId);
  return verbPage(verb, { proposalId, status, decisionId })?.path ?? matterPage(proposalId);
}

function deskOf({ verb }: MattersTask): string {
  if (verb === 'sponsor') return '/pages/proposal/list/index?tab=toSponsor';
  if (verb === 'convene') return '/pages/agenda/plan/index';
  if (verb === 'admit') return '/pages/pre-review/desk/index';
  if (verb === 'closeOut') return '/pages/follow-up/close-out/index';
  return '/pages/proposal/list/index?tab=open';
}
