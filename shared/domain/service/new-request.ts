import { newChain } from '../../kernel/case';
import type { PersonReference } from '../member/person-reference';
import { freezeRequestRules, type ServiceRequest } from './service-request';
import { type RuleBook, valueOf } from '../village/rule-book';

export interface RequestDraft {
  id: string;
  villageId: string;
  nowMs: number;
  title: string;
  body: string;
  photoIds: readonly string[];
  requester: PersonReference;
  helper: PersonReference | null;
  gridId: string;
  isShared: boolean;
  matterId: string | null;
  promisedAtMs: number;
}

/** A request before it is recorded. */
export function newRequest(rules: RuleBook, draft: RequestDraft): ServiceRequest {
  const { nowMs, photoIds, requester, helper, ...said } = draft;
  return {
    ...said,
    kind: 'serviceRequest',
    chain: newChain,
    status: 'draft',
    statusSinceMs: nowMs,
    holder: null,
    holderKey: '',
    dueAtMs: 0,
    isOpen: true,
    photoIds: [...photoIds],
    requester,
    requesterId: requester.villagerId,
    helper,
    helperId: helper?.villagerId ?? '',
    doer: null,
    unit: null,
    acceptance: null,
    visitor: null,
    reopenedCount: 0,
    steps: [],
    ladder: { stepsTaken: 0, toldIds: [] },
    reminderDays: valueOf(rules, 'reminderDays'),
    ladderAtMs: 0,
    rules: freezeRequestRules(rules),
    createdAtMs: nowMs,
    movedAtMs: nowMs,
  };
}
