import { addDays, dayOf, endOfDayMs, hourMs, startOfDayMs } from '@shared/kernel/time';
import type { Happened, Life } from './life';
import { admitted, convene, decide, openEvening, raise, review } from './stages';
import { admit } from '../pre-review';

/** Half past seven in the evening, so many days from today. */
export function eveningIn(life: Life, days: number): number {
  return startOfDayMs(addDays(dayOf(life.world.now), days)) + 19.5 * hourMs;
}

export function onDay(life: Life, days: number): string {
  return addDays(dayOf(life.world.now), days);
}

/** To the adopted decision: raised, admitted, convened and voted on an evening four days on. Gives meeting and decision. */
export async function adopted(life: Life): Promise<{ meetingId: string; decisionId: string }> {
  await admitted(life);
  const meetingId = await convene(life, eveningIn(life, 4));
  const { reply } = await decide(life, meetingId);
  return { meetingId, decisionId: `${reply.pollId}.decision` };
}

/** On to the handing over, when the notice of the decision is over. */
export async function handedOver(life: Life, dueDays = 30): Promise<{ meetingId: string }> {
  const { meetingId, decisionId } = await adopted(life);
  await life.act('ch001', 'meeting.adjourn', { meetingId });
  await handOver(life, decisionId, dueDays);
  return { meetingId };
}

export async function handOver(life: Life, decisionId: string, dueDays = 30): Promise<Happened<unknown>> {
  await life.act('ck001', 'decision.publish', { decisionId });
  await life.passUntil(endOfDayMs(onDay(life, 4)) + 9 * hourMs);
  const dueOn = onDay(life, dueDays);
  const milestones = [{ title: '装灯通电', dueOn }];
  return life.act('ch001', 'follow-up.hand-over', {
    proposalId: life.matterId,
    assigneeId: life.person('as001'),
    dueOn,
    milestones,
  });
}

export function reportDone(life: Life): Promise<Happened<unknown>> {
  return life.act('as001', 'follow-up.report-done', {
    proposalId: life.matterId,
    evidence: '三盏灯都亮了',
    photoIds: [],
  });
}

/** The next meeting, for which another matter is raised and admitted; in session, nine present. */
export async function nextMeeting(life: Life): Promise<string> {
  const other = life.beside();
  await raise(other, { author: 'vg005', body: '水塘边的护栏松了，要加固' });
  await review(other, admit);
  const meetingId = await convene(other, eveningIn(life, 4));
  await openEvening(life, meetingId);
  return meetingId;
}

export function closeOut(life: Life, meetingId: string): Promise<Happened<unknown>> {
  return life.act('ch001', 'follow-up.close-out', {
    proposalId: life.matterId,
    meetingId,
    evidence: '照片三张',
    reason: '按决议装好',
    objectedCount: 0,
    visitorId: null,
  });
}

export function visit(life: Life, who: string, rating: number): Promise<Happened<{ isReopened: boolean }>> {
  return life.act(who, 'follow-up.record-visit', {
    proposalId: life.matterId,
    manner: 'home',
    note: '到家里看了',
    rating,
    ratingWords: rating < 3 ? '晚上还是不亮' : '很好',
  });
}

/** To the visitor's hands: handed over, done, closed out at the next meeting. */
export async function closedOut(life: Life): Promise<void> {
  await handedOver(life);
  await reportDone(life);
  await closeOutAtNextMeeting(life);
}

export async function closeOutAtNextMeeting(life: Life): Promise<Happened<unknown>> {
  const meetingId = await nextMeeting(life);
  const happened = await closeOut(life, meetingId);
  await life.act('ch001', 'meeting.adjourn', { meetingId });
  return happened;
}
