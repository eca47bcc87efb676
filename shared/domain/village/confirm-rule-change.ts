import { canonicalJson } from '../../kernel/canonical-json';
import { seal } from '../../kernel/case';
import { accept, type Change, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import { confirmersBut } from './council-confirmers';
import { type LadderNotRising, unlessRising } from './new-rule';
import { ruleChangesPage } from './record-rule-change';
import type { RuleChange } from './rule-change';
import type { Village } from './village';

interface CheckRuleChange {
  actor: Actor;
  nowMs: number;
}

export type SendBackRuleChangeRefusal = RoleRequired | { code: 'RuleChangeChecked' } | { code: 'RuleChangeOwn' };
export type ConfirmRuleChangeRefusal = SendBackRuleChangeRefusal | { code: 'RuleChangedSince' } | LadderNotRising;

/**
 * Confirm a recorded change of a rule 确认. From now on new cases go by it; those that have begun keep the rule they
 * began with.
 *
 * Requirements, checked in this order:
 * - It waits: it was neither confirmed nor sent back.
 * - The actor confirms it by office (the supervisor; where one person wears the hats, the town coordinator) and has not
 *   recorded it.
 * - The rule is still what it was when this was recorded.
 * - With what was confirmed meanwhile, each step of the ladder still comes after the one before.
 *
 * Records `RuleChangeConfirmed`, and `RuleBookChanged` in the village's chain with the new edition.
 */
export function confirmRuleChange(
  village: Village,
  recorded: RuleChange,
  command: CheckRuleChange,
): Outcome<ConfirmRuleChangeRefusal> {
  const closed = unlessMayCheck(village, recorded, command.actor);
  if (closed) return closed;
  const { rules } = village;
  const { after, before } = recorded;
  if (canonicalJson(rules.rules[after.id]) !== canonicalJson(before)) return refuse({ code: 'RuleChangedSince' });
  const fallen = unlessRising(rules, after);
  if (fallen) return fallen;
  const edition = rules.edition + 1;
  const inForce = { ...after, effectiveFrom: dayOf(command.nowMs) };
  const next: Village = { ...village, rules: { ...rules, edition, rules: { ...rules.rules, [after.id]: inForce } } };
  const told = (['chair', 'branchReviewer'] as const).map((role) => ({
    to: { kind: 'role' as const, role },
    code: 'ruleChanged',
    data: { title: after.title, count: edition },
    page: ruleChangesPage,
  }));
  return accept(
    [
      checked({ ...recorded, after: inForce, edition }, command, 'confirmed', null),
      change(next, { type: 'RuleBookChanged', data: { changeId: recorded.id, ruleId: after.id, edition } }),
    ],
    { messages: told },
  );
}

/**
 * Send a recorded change of a rule back to the clerk 退回, with what is wrong. Nothing else changes.
 *
 * Requirements, checked in this order:
 * - It waits: it was neither confirmed nor sent back.
 * - The actor confirms it by office, and has not recorded it.
 *
 * Records `RuleChangeSentBack`; tells whoever recorded it.
 */
export function sendBackRuleChange(
  village: Village,
  recorded: RuleChange,
  command: CheckRuleChange & { reason: string },
): Outcome<SendBackRuleChangeRefusal> {
  const closed = unlessMayCheck(village, recorded, command.actor);
  if (closed) return closed;
  const message = {
    to: { kind: 'person' as const, villagerId: recorded.recordedBy.villagerId },
    code: 'ruleChangeSentBack',
    data: { title: recorded.after.title, reason: command.reason },
    page: ruleChangesPage,
  };
  return accept([checked(recorded, command, 'sentBack', command.reason)], { messages: [message] });
}

/** Whether this person may confirm it or send it back now; the page asks the same. */
export function unlessMayCheck(
  village: Village,
  recorded: RuleChange,
  actor: Actor,
): Refused<SendBackRuleChangeRefusal> | undefined {
  if (recorded.status !== 'recorded') return refuse({ code: 'RuleChangeChecked' });
  const { role, people } = confirmersBut(village, [recorded.recordedBy.villagerId]);
  if (!hasRole(actor, role)) return refuse({ code: 'RoleRequired', roles: [role] });
  const isAmong = people.some(({ villagerId }) => villagerId === actor.villagerId);
  return isAmong ? undefined : refuse({ code: 'RuleChangeOwn' });
}

function checked(
  recorded: RuleChange,
  { actor, nowMs }: CheckRuleChange,
  status: 'confirmed' | 'sentBack',
  reason: string | null,
): Change {
  const next: RuleChange = {
    ...recorded,
    status,
    isOpen: false,
    checkedBy: referenceTo(actor),
    checkedAtMs: nowMs,
    sentBackReason: reason,
  };
  const type = status === 'confirmed' ? 'RuleChangeConfirmed' : 'RuleChangeSentBack';
  return change(next, { type, data: { status, ...(reason === null ? {} : { reason: seal(reason) }) } });
}
