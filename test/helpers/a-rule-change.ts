import type { RuleChange } from '@shared/domain/village/rule-change';
import { parseRuleBook, ruleOf } from '@shared/domain/village/rule-book';
import { newChain } from '@shared/kernel/case';
import ruleBook from '../../config/rule-book/default.json';

const before = ruleOf(parseRuleBook({ ...ruleBook, villageId: 'v1' }), 'cureDaysMax');

/** A change that waits: twenty working days to cure what was returned. */
export function aRuleChange(more: Partial<RuleChange> = {}): RuleChange {
  return {
    id: 'change1',
    kind: 'ruleChange',
    villageId: 'v1',
    chain: newChain,
    status: 'recorded',
    isOpen: true,
    ruleId: before.id,
    before,
    after: { ...before, value: 20, unit: 'workingDays', source: { ...before.source, edition: '2026年3月修订' } },
    decidedBy: '群众议事会第一次会议',
    decidedOn: '2026-03-01',
    recordedBy: { villagerId: 'ck001', name: '记录员一', isNamePublic: true },
    recordedAtMs: 1_772_400_000_000,
    checkedBy: null,
    checkedAtMs: null,
    edition: null,
    sentBackReason: null,
    ...more,
  };
}
