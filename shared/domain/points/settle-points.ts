import { assert } from '../../kernel/assert';
import { type Accepted, accept } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import { type Account, balanceOf } from './account';
import type { Charter, CharterRuleId } from './charter';
import { givePoints, type Reason, receivePoints } from './post-transfer';

/** The entry under which a leaving member's points go, in place of one of the tariff. */
export const settlementEntryId = 'member-settlement';

/** Which rule of the charter says where a leaving member's points go. */
export const settlingRuleOf = {
  leave: 'personPointsOnLeaving',
  death: 'personPointsOnDeath',
} as const satisfies Record<'leave' | 'death', CharterRuleId>;

export interface SettlePoints {
  charter: Charter;
  what: 'leave' | 'death';
  /** The change of membership, the late claim, or what came back 退回、更正 that it comes of. */
  sourceId: string;
  nowMs: number;
}

/**
 * Settle what a leaving member has 结清余分, by the charter's rule: to their household, or back to the village. Nothing
 * where nothing is left.
 *
 * Records `PointsGiven`, and `PointsReceived` for the household, each with a transfer of its own.
 */
export function settlePoints(account: Account, household: Account | null, command: SettlePoints): Accepted {
  const { charter, what, sourceId, nowMs } = command;
  const rule = charter.rules[settlingRuleOf[what]];
  const points = balanceOf(account);
  if (points === 0) return accept([]);
  const reason: Reason = {
    entry: { id: settlementEntryId, points, title: rule.title, source: rule.source },
    tariffEdition: charter.edition,
    sourceKind: 'membership',
    sourceId,
    on: dayOf(nowMs),
    nowMs,
  };
  const given = givePoints(account, reason);
  assert(given.ok, 'an account can give what it holds');
  if (rule.value === 'village' || !household) return given;
  const received = receivePoints(household, reason);
  return accept([...given.changes, ...received.changes], {
    records: [...(given.records ?? []), ...(received.records ?? [])],
  });
}
