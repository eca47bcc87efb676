import { refuse, type Refused } from '../../kernel/outcome';
import { addDays, dayOf } from '../../kernel/time';
import { membershipOf } from '../member/membership';
import type { Villager } from '../member/villager';
import { type RuleBook, valueOf } from '../village/rule-book';

export type CreditNotOpen = { code: 'CreditNotOpen'; residentDaysMin: number };
export type CreditNotMember = { code: 'CreditNotMember' };

/** Moral credit is open to registered villagers, and to residents after `pointsResidentDaysMin`: who may be a member. */
export function isOpenToCredit(
  { registeredSinceOn, residentSinceOn }: Villager,
  rules: RuleBook,
  nowMs: number,
): { ok: true } | Refused<CreditNotOpen> {
  const residentDaysMin = valueOf(rules, 'pointsResidentDaysMin');
  const hasLivedLongEnough = residentSinceOn !== null && addDays(residentSinceOn, residentDaysMin) <= dayOf(nowMs);
  return registeredSinceOn !== null || hasLivedLongEnough
    ? { ok: true }
    : refuse({ code: 'CreditNotOpen', residentDaysMin });
}

/** Whether somebody may earn and redeem: moral credit is open to them, and they are a member 社员 of the cooperative. */
export function mayHoldCredit(
  villager: Villager,
  rules: RuleBook,
  nowMs: number,
): { ok: true } | Refused<CreditNotOpen | CreditNotMember> {
  const open = isOpenToCredit(villager, rules, nowMs);
  if (!open.ok) return open;
  return membershipOf(villager).isMember ? open : refuse({ code: 'CreditNotMember' });
}
