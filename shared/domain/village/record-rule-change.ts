import { newChain, seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import { confirmersBut } from './council-confirmers';
import { newRule, type NewRuleRefusal, type RuleDraft } from './new-rule';
import type { RuleChange } from './rule-change';
import type { Village } from './village';

export interface RecordRuleChange {
  actor: Actor;
  nowMs: number;
  changeId: string;
  draft: RuleDraft;
  /** Which meeting decided it, in the clerk's words. */
  decidedBy: string;
  decidedOn: string;
  /** How the new edition is called. */
  edition: string;
}

export type RecordRuleChangeRefusal = RoleRequired | { code: 'RuleDecidedAhead' } | NewRuleRefusal;

/**
 * Record that a rule of the village was changed 登记修改规则. Nothing changes until somebody else has confirmed it.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - It was decided today or earlier.
 * - The new rule is sound, and another one than now (see new-rule.ts).
 *
 * Records `RuleChangeRecorded`; tells whoever may confirm it.
 */
export function recordRuleChange(village: Village, command: RecordRuleChange): Outcome<RecordRuleChangeRefusal> {
  const { actor, nowMs, draft, decidedOn, edition } = command;
  if (!hasRole(actor, 'clerk')) return refuse({ code: 'RoleRequired', roles: ['clerk'] });
  const today = dayOf(nowMs);
  if (decidedOn > today) return refuse({ code: 'RuleDecidedAhead' });
  const made = newRule(village.rules, draft, { edition, effectiveFrom: today });
  if (!made.ok) return made;
  const { before, after } = made;
  const recorded: RuleChange = {
    id: command.changeId,
    kind: 'ruleChange',
    villageId: village.id,
    chain: newChain,
    status: 'recorded',
    isOpen: true,
    ruleId: after.id,
    before,
    after,
    decidedBy: command.decidedBy,
    decidedOn,
    recordedBy: referenceTo(actor),
    recordedAtMs: nowMs,
    checkedBy: null,
    checkedAtMs: null,
    edition: null,
    sentBackReason: null,
  };
  const { role, people } = confirmersBut(village, [actor.villagerId]);
  const message = {
    to: { kind: 'people' as const, villagerIds: people.map(({ villagerId }) => villagerId) },
    code: 'ruleChangeToConfirm',
    data: { title: after.title, name: recorded.recordedBy.name },
    page: ruleChangesPage,
  };
  const data = {
    status: recorded.status,
    ruleId: after.id,
    value: seal(JSON.stringify(after.value)),
    unit: after.unit ?? 'days',
    decidedBy: seal(command.decidedBy),
    decidedOn,
    confirmedBy: role,
  };
  return accept([change(recorded, { type: 'RuleChangeRecorded', data })], {
    messages: people.length > 0 ? [message] : [],
  });
}

/** Where rules are changed, confirmed, and their earlier editions read. */
export const ruleChangesPage = '/pages/village/rule-changes/index';
