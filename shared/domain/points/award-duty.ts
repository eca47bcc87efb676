import { assert } from '../../kernel/assert';
import { type AwardDraft, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import type { Account } from './account';
import { postTransfer, type PostTransferRefusal } from './post-transfer';
import { type DutyEntry, dutyEntryFor, type DutyTariff, dutyTriggers } from './tariff';
import type { SourceKind } from './transfer';

export type AwardDutyRefusal = PostTransferRefusal | { code: 'AwardNotInTariff' };

const sourceKindOf: Record<AwardDraft['trigger'], SourceKind> = {
  meetingAttended: 'meeting',
  minutesSigned: 'meeting',
  matterSponsored: 'matter',
  visitMade: 'matter',
  taskOnTime: 'matter',
};

/** The entry that an act's award earns on the day of the act. There is no trigger for a ballot, and none is let through. */
export function dutyEntryOfAward(tariff: DutyTariff, award: AwardDraft, atMs: number): DutyEntry | undefined {
  assert(dutyTriggers.includes(award.trigger), 'duty points are earned by the triggers of the tariff alone');
  return dutyEntryFor(tariff, award.trigger, dayOf(atMs));
}

/**
 * Post the duty points 履职积分 that an act earned, into the book of honour.
 *
 * Requirements, checked in this order:
 * - The tariff has an entry for the trigger on the day of the act.
 * - The entry's caps are not exceeded.
 *
 * Records `PointsReceived` and adds the transfer.
 */
export function awardDuty(
  tariff: DutyTariff,
  account: Account,
  { award, atMs, nowMs }: { award: AwardDraft; atMs: number; nowMs: number },
): Outcome<AwardDutyRefusal> {
  assert(account.book === 'duty' && account.ownerId === award.villagerId, 'duty points go to the book of duty');
  const entry = dutyEntryOfAward(tariff, award, atMs);
  if (!entry) return refuse({ code: 'AwardNotInTariff' });
  return postTransfer(account, {
    entry,
    tariffEdition: tariff.edition,
    sourceKind: sourceKindOf[award.trigger],
    sourceId: award.sourceId,
    on: dayOf(atMs),
    nowMs,
  });
}
