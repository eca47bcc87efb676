import type { Decision } from '@shared/domain/decision/decision';
import type { FollowUp } from '@shared/domain/follow-up/follow-up';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { ProposalStatus } from '@shared/domain/proposal/status';
import { aDecision } from './a-decision';
import { aMatter, nowMs, on } from './carrying-out';
import { aMeeting, aRoll, putDocuments } from './evening-builder';
import type { World } from './world';

/** Sets a matter into the world, with its decision (the notice is over) and a meeting in session, nine present. */
export async function putMatter(world: World, status: ProposalStatus, parts: Partial<Proposal> = {}): Promise<void> {
  const { decision } = aDecision(nowMs, { noticeFromOn: on(-5), noticeToOn: on(-1) });
  const matter = aMatter(status, { decisionId: decision.id, ...parts });
  const settled: Decision = { ...decision, proposalId: matter.id };
  await putDocuments(world, [matter, settled, aMeeting(), aRoll()]);
}

/** The chair hands it over to `as001`, who takes it on, due in thirty days with two milestones; gives their ids. */
export async function handOver(world: World, proposalId = 'm1'): Promise<string[]> {
  const milestones = [
    { title: '选好灯杆', dueOn: on(10) },
    { title: '装灯通电', dueOn: on(30) },
  ];
  await world.done('ch001', 'follow-up.hand-over', { proposalId, assigneeId: 'as001', dueOn: on(30), milestones });
  await world.done('as001', 'follow-up.accept', { proposalId });
  return (await followUpOf(world, proposalId)).milestones.map((milestone) => milestone.id);
}

export async function reportDone(world: World, proposalId = 'm1'): Promise<void> {
  await world.done('as001', 'follow-up.report-done', { proposalId, evidence: '三盏灯都亮了', photoIds: [] });
}

/** The chair closes it out before the meeting; two object. */
export async function closeOut(world: World, proposalId = 'm1'): Promise<void> {
  const said = { evidence: '照片三张', reason: '按决议装好', objectedCount: 2 };
  await world.done('ch001', 'follow-up.close-out', { proposalId, meetingId: 'e1', visitorId: null, ...said });
}

export const aVisit = { manner: 'home' as const, note: '到家里看了', rating: 5, ratingWords: '很好' };

export async function matterOf(world: World, proposalId = 'm1'): Promise<Proposal> {
  const proposal = await world.stored<Proposal & { kind: string }>('proposals', proposalId);
  if (!proposal) throw new Error(`no matter ${proposalId}`);
  return proposal;
}

export async function followUpOf(world: World, proposalId = 'm1'): Promise<FollowUp> {
  const followUp = await world.stored<FollowUp & { kind: string }>('followUps', `${proposalId}.followUp`);
  if (!followUp) throw new Error(`no carrying out of ${proposalId}`);
  return followUp;
}

export async function eventTypesOf(world: World, caseId: string): Promise<string[]> {
  return (await world.eventsOf(caseId)).map((event) => event.type);
}
