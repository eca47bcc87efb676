import { claimTextCharsMax } from '@shared/contract/points';
import type { TariffPage, TariffRow } from '@shared/contract/points-pages';
import { mayPropose } from '@shared/domain/points/claim-points';
import { earnIdeas } from '@shared/domain/points/earn-ideas';
import { mayHoldCredit } from '@shared/domain/points/may-hold-credit';
import { creditCategories, type CreditEntry, entriesOn } from '@shared/domain/points/tariff';
import { valueOf } from '@shared/domain/village/rule-book';
import { assert } from '@shared/kernel/assert';
import { addDays, dayOf } from '@shared/kernel/time';
import { findOwnAccounts } from '@cloud/_repositories/accounts';
import { listOpenBatches } from '@cloud/_repositories/points-batches';
import { readCreditTariff, readDutyTariff } from '@cloud/_repositories/tariffs';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import { permissionOf } from '../permission';

/** `points.tariff`: what earns points today, and what the form of a claim needs. */
export const tariffView: View<'points.tariff'> = async ({ reads, actor, nowMs }) => {
  const { rules } = await readVillage(reads, actor.villageId);
  const credit = await readCreditTariff(reads, actor.villageId);
  const duty = await readDutyTariff(reads, actor.villageId);
  const villager = await findVillager(reads, actor.villagerId, actor.villageId);
  assert(villager, 'the reader is of the village');
  const today = dayOf(nowMs);
  const entries = entriesOn(credit, today);
  const page: TariffPage = {
    edition: credit.edition,
    categories: creditCategories
      .map((category) => ({ category, entries: entries.filter((one) => one.category === category).map(tariffRow) }))
      .filter((group) => group.entries.length > 0),
    duty: entriesOn(duty, today).map(({ id, title, points, monthlyPointsMax, yearlyPointsMax, source }) => {
      return { id, title, points, monthlyPointsMax, yearlyPointsMax, source };
    }),
    claim: permissionOf(mayHoldCredit(villager, rules, nowMs)),
    propose: permissionOf(mayPropose(actor)),
    today,
    earliestOn: addDays(today, -valueOf(rules, 'claimDaysMax')),
    textCharsMin: valueOf(rules, 'claimTextCharsMin'),
    textCharsMax: claimTextCharsMax,
    photosMax: valueOf(rules, 'photosMax'),
  };
  return reply(page);
};

/** `points.ideas`: the few entries that the reader could still do something for this week, in five reads. */
export const ideasView: View<'points.ideas'> = async ({ reads, actor, nowMs }) => {
  const { villageId, villagerId, householdId } = actor;
  const tariff = await readCreditTariff(reads, villageId);
  const accounts = await findOwnAccounts(reads, actor);
  const batches = await listOpenBatches(reads, villageId);
  const ideas = earnIdeas(tariff, { villagerId, householdId, accounts, batches }, dayOf(nowMs));
  return reply({ ideas: ideas.map(({ entry, timesLeft }) => ({ entryId: entry.id, timesLeft })) });
};

function tariffRow(entry: CreditEntry): TariffRow {
  const { id, title, points, direction, monthlyPointsMax, yearlyPointsMax, evidence, source } = entry;
  return {
    id,
    title,
    points,
    direction,
    isForHousehold: entry.beneficiary === 'household',
    monthlyPointsMax,
    yearlyPointsMax,
    evidence,
    source,
    isForClaims: entry.trigger === 'claim' && direction === 'award',
    isForProposals: entry.trigger !== 'yearOpening',
  };
}
