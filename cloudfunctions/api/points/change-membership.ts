import { householdOwnerId } from '@shared/domain/points/account';
import { decideMemberChange } from '@shared/domain/points/decide-member-change';
import { recordMemberChange } from '@shared/domain/points/record-member-change';
import { assert } from '@shared/kernel/assert';
import { refuse } from '@shared/kernel/outcome';
import { readAccount } from '@cloud/_repositories/accounts';
import { findMemberChange } from '@cloud/_repositories/member-changes';
import { findBatch, readCollectingBatch } from '@cloud/_repositories/points-batches';
import { readShopping } from '@cloud/_repositories/shop';
import { readCreditRules } from '@cloud/_repositories/tariffs';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `points.record-member-change`: load, decide, save. The rule itself is in shared/domain/points/record-member-change. */
export const recordMemberChangeAction: Command<'points.record-member-change'> = async (context) => {
  const { work, actor, nowMs, payload, newId } = context;
  const { villagerId, householdId: toHouseholdId, ...said } = payload;
  work.act.onBehalfOf = villagerId;
  const villager = await findVillager(work, villagerId ?? actor.villagerId, actor.villageId);
  if (!villager) return refuse({ code: 'ClaimPersonNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const changeId = newId();
  const batch = await readCollectingBatch(work, { rules, villageId: actor.villageId, nowMs });
  const outcome = recordMemberChange(villager, rules, { ...said, actor, nowMs, changeId, toHouseholdId, batch });
  return work.save(outcome, { changeId });
};

/** `points.decide-member-change`: load, decide, save. The rule itself is in shared/domain/points/decide-member-change. */
export const decideMemberChangeAction: Command<'points.decide-member-change'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const { villageId } = actor;
  const recorded = await findMemberChange(work, payload.changeId, villageId);
  if (!recorded) return refuse({ code: 'MemberChangeNotFound' });
  const villager = await findVillager(work, recorded.person.villagerId, villageId);
  assert(villager, 'a change of membership is about somebody of the roster');
  const { householdId } = villager;
  const { rules } = await readVillage(work, villageId);
  const { charter } = await readCreditRules(work, villageId);
  const account = await readAccount(work, villageId, 'moralCredit', villager.id);
  const household =
    householdId === '' ? null : await readAccount(work, villageId, 'moralCredit', householdOwnerId(householdId));
  const { openCount: openOrderCount } = await readShopping(work, villageId, householdId);
  const batch = (await findBatch(work, recorded.batchId, villageId)) ?? null;
  const basis = { rules, charter, villager, account, household, batch, openOrderCount };
  const { isConfirmed, reason } = payload;
  const outcome = decideMemberChange(recorded, basis, { actor, nowMs, isConfirmed, reason });
  return work.save(outcome, { changeId: recorded.id });
};
