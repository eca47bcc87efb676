import { reportStuck, type ReportStuck } from '@shared/domain/follow-up/report-stuck';
import { unitOf } from '@shared/domain/village/unit';
import { refuse } from '@shared/kernel/outcome';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';
import { loadMatter } from './load-matter';

/** `follow-up.report-stuck`. */
export const reportStuckAction: Command<'follow-up.report-stuck'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, need, unitId } = payload;
  const matter = await loadMatter(work, proposalId, actor.villageId);
  if (!matter) return refuse({ code: 'ProposalNotFound' });
  let from: ReportStuck['from'];
  if (payload.from === 'unit') {
    const unit = unitOf(await readVillage(work, actor.villageId), unitId ?? '');
    if (!unit) return refuse({ code: 'FollowUpUnitNotFound' });
    from = unit;
  } else from = payload.from;
  return work.save(reportStuck(matter.proposal, matter.followUp, { actor, nowMs, need: need.trim(), from }), {});
};
