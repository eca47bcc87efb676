import { closeOutMatter } from '@shared/domain/follow-up/close-out';
import { refuseCloseOut } from '@shared/domain/follow-up/refuse-close-out';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { refuse } from '@shared/kernel/outcome';
import { endOfDayMs } from '@shared/kernel/time';
import { findMeeting, readRolls } from '@cloud/_repositories/meetings';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';
import { loadDoers, loadMatter } from './load-matter';

/** `follow-up.close-out`. */
export const closeOutAction: Command<'follow-up.close-out'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, meetingId, visitorId, ...said } = payload;
  const { villageId } = actor;
  const matter = await loadMatter(work, proposalId, villageId);
  if (!matter) return refuse({ code: 'ProposalNotFound' });
  const meeting = await findMeeting(work, meetingId, villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const { proposal } = matter;
  const named = visitorId === null ? null : await findVillager(work, visitorId, villageId);
  if (named === undefined) return refuse({ code: 'FollowUpPersonNotFound' });
  const sponsor = (proposal.sponsorId !== '' && (await findVillager(work, proposal.sponsorId, villageId))) || null;
  const people = { doers: await loadDoers(work, matter), sponsor, named };
  const { rules } = await readVillage(work, villageId);
  const documents = { ...matter, meeting, rolls: await readRolls(work, meeting), rules };
  const outcome = closeOutMatter(documents, { actor, nowMs, ...said, people });
  if (!outcome.ok) return outcome;
  const visitor = (outcome.changes[0]?.next as Proposal).visitor;
  return work.save(outcome, { visitorName: visitor?.name ?? '' });
};

/** `follow-up.not-yet`. */
export const notYetAction: Command<'follow-up.not-yet'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, meetingId, reason, newDueOn } = payload;
  const matter = await loadMatter(work, proposalId, actor.villageId);
  if (!matter) return refuse({ code: 'ProposalNotFound' });
  const meeting = await findMeeting(work, meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const outcome = refuseCloseOut({ ...matter, meeting }, { actor, nowMs, reason, newDueOn });
  return work.save(outcome, { dueAtMs: endOfDayMs(newDueOn) });
};
