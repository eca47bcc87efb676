import { percentOf } from '@shared/domain/follow-up/follow-up';
import { reportDone } from '@shared/domain/follow-up/report-done';
import { reportProgress } from '@shared/domain/follow-up/report-progress';
import { refuse } from '@shared/kernel/outcome';
import { dueAfterDays } from '@shared/kernel/time';
import { valueOf } from '@shared/domain/village/rule-book';
import { usePhotos } from '@cloud/_repositories/photos/photos';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';
import { loadMatter } from './load-matter';

/** `follow-up.report-progress`. */
export const reportProgressAction: Command<'follow-up.report-progress'> = async (context) => {
  const { work, actor, nowMs, payload, newId } = context;
  const matter = await loadMatter(work, payload.proposalId, actor.villageId);
  if (!matter) return refuse({ code: 'ProposalNotFound' });
  const { text, photoIds, doneMilestoneIds } = payload;
  if (!(await usePhotos(work, photoIds, actor.villageId))) return refuse({ code: 'ProposalPhotoNotFound' });
  const report = { actor, nowMs, reportId: newId(), text, photoIds, doneMilestoneIds };
  const milestones = matter.followUp.milestones.map((one) => ({ ...one, isDone: doneMilestoneIds.includes(one.id) }));
  const percent = percentOf({ milestones, isDone: false });
  return work.save(reportProgress(matter.proposal, matter.followUp, report), { percent });
};

/** `follow-up.report-done`. */
export const reportDoneAction: Command<'follow-up.report-done'> = async ({ work, actor, nowMs, payload, newId }) => {
  const matter = await loadMatter(work, payload.proposalId, actor.villageId);
  if (!matter) return refuse({ code: 'ProposalNotFound' });
  const { evidence, photoIds } = payload;
  if (!(await usePhotos(work, photoIds, actor.villageId))) return refuse({ code: 'ProposalPhotoNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const report = { actor, nowMs, reportId: newId(), evidence, photoIds, spentYuan: payload.spentYuan ?? null };
  const dueAtMs = dueAfterDays(nowMs, valueOf(rules, 'nextMeetingDaysMax'));
  return work.save(reportDone(matter.proposal, matter.followUp, rules, report), { dueAtMs });
};
