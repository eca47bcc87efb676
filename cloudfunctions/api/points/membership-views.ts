import type { MemberChangeRow, MembershipPage } from '@shared/contract/membership';
import type { Page } from '@shared/contract/common';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import { type Membership, membershipOf, membershipOfNewcomer } from '@shared/domain/member/membership';
import type { Villager } from '@shared/domain/member/villager';
import { householdOwnerId } from '@shared/domain/points/account';
import { charterRuleIds } from '@shared/domain/points/charter';
import { firstDayOf, noticeOnOf, takesPoints } from '@shared/domain/points/credit-year';
import { mayDecideMemberChange } from '@shared/domain/points/decide-member-change';
import { levelOf, yearPoints } from '@shared/domain/points/level';
import { isOpenToCredit } from '@shared/domain/points/may-hold-credit';
import type { MemberChange } from '@shared/domain/points/member-change';
import { mayRecordMemberChange } from '@shared/domain/points/record-member-change';
import type { CreditTariff } from '@shared/domain/points/tariff';
import { type RuleBook, valueOf } from '@shared/domain/village/rule-book';
import { assert } from '@shared/kernel/assert';
import { refuse } from '@shared/kernel/outcome';
import { addDays, dayOf, yearOf } from '@shared/kernel/time';
import { findAccount } from '@cloud/_repositories/accounts';
import { listMemberChanges } from '@cloud/_repositories/member-changes';
import { readCreditRules } from '@cloud/_repositories/tariffs';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import { reply, type View, type ViewContext } from '../action';
import { permissionOf } from '../permission';

const rowsMax = 20;

/** `points.membership`: whether one is a member, and by which charter. */
export const membershipView: View<'points.membership'> = async ({ reads, actor, nowMs }) => {
  const { rules } = await readVillage(reads, actor.villageId);
  const { charter, tariff } = await readCreditRules(reads, actor.villageId);
  const villager = await findVillager(reads, actor.villagerId, actor.villageId);
  assert(villager, 'the reader is of the village');
  const may = (what: 'join' | 'leave') => permissionOf(mayRecordMemberChange(villager, rules, { actor, nowMs, what }));
  const page: MembershipPage = {
    ...standingOf(villager, rules, nowMs),
    join: may('join'),
    leave: may('leave'),
    charter: {
      edition: charter.edition,
      rules: charterRuleIds.map((ruleId) => {
        const { id, title, value, source } = charter.rules[ruleId];
        return { id, title, value, source };
      }),
    },
    level: await levelIn(tariff, { reads, actor, nowMs }),
    yearEnd: yearEndOf(tariff, nowMs),
    residentDaysMin: valueOf(rules, 'pointsResidentDaysMin'),
    reasonCharsMin: valueOf(rules, 'claimTextCharsMin'),
    today: dayOf(nowMs),
    isSteward: hasRole(actor, 'creditSteward'),
    isDesk: isDesk(actor),
  };
  return reply(page);
};

/** Whoever moral credit is not open to is no member, whatever the roster was when the village was founded. */
function standingOf(villager: Villager, rules: RuleBook, nowMs: number): Membership {
  const membership = membershipOf(villager);
  return isOpenToCredit(villager, rules, nowMs).ok ? membership : { ...membershipOfNewcomer, open: membership.open };
}

/** The star level of this year, of whomever the tariff counts it for. */
async function levelIn(
  tariff: CreditTariff,
  { reads, actor, nowMs }: Pick<ViewContext<'points.membership'>, 'reads' | 'actor' | 'nowMs'>,
): Promise<MembershipPage['level']> {
  const { levels } = tariff;
  if (!levels || (levels.of === 'household' && actor.householdId === '')) return null;
  const ownerId = levels.of === 'household' ? householdOwnerId(actor.householdId) : actor.villagerId;
  const account = await findAccount(reads, actor.villageId, 'moralCredit', ownerId);
  return { of: levels.of, ...levelOf(levels, yearPoints(tariff, account, yearOf(nowMs))) };
}

function yearEndOf({ yearEnd }: CreditTariff, nowMs: number): MembershipPage['yearEnd'] {
  if (!yearEnd) return null;
  const { keeps, title, source } = yearEnd;
  const year = yearOf(nowMs) + 1;
  const isNear = takesPoints(yearEnd) && dayOf(nowMs) >= noticeOnOf(year, yearEnd);
  return { keeps, title, source, endsOn: addDays(firstDayOf(year), -1), isNear };
}

/** `points.member-changes`: what waits at the desk of steward and supervisor, or what was decided there. */
export const memberChangesView: View<'points.member-changes'> = async ({ reads, actor, payload }) => {
  if (!isDesk(actor)) return refuse({ code: 'RoleRequired', roles: ['creditSteward', 'supervisor'] });
  const { isOpen, cursor } = payload;
  const changes = await listMemberChanges(reads, {
    where: { villageId: actor.villageId, isOpen },
    orderBy: { field: 'recordedAtMs', direction: 'descending' },
    limit: rowsMax,
    ...(cursor === null ? {} : { after: [cursor.value, cursor.id] as const }),
  });
  const last = changes.at(-1);
  const page: Page<MemberChangeRow> = {
    rows: changes.map((one) => rowOf(one, actor)),
    next: last && changes.length === rowsMax ? { value: last.recordedAtMs, id: last.id } : null,
  };
  return reply(page);
};

function isDesk(actor: Actor): boolean {
  return hasRole(actor, 'creditSteward') || hasRole(actor, 'supervisor');
}

function rowOf(recorded: MemberChange, actor: Actor): MemberChangeRow {
  const { id, what, status, on, reason, fromHouseholdId, toHouseholdId, recordedAtMs, settlement } = recorded;
  const { person, recordedBy, decidedBy, decidedReason } = recorded;
  return {
    id,
    what,
    status,
    on,
    reason,
    fromHouseholdId,
    toHouseholdId,
    recordedAtMs,
    settlement,
    name: person.name,
    recordedByName: recordedBy.name,
    decidedByName: decidedBy?.name ?? '',
    decidedReason,
    decide: permissionOf(mayDecideMemberChange(recorded, actor)),
    isRecorder: recordedBy.villagerId === actor.villagerId,
  };
}
