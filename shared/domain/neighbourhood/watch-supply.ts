import { accept, type Accepted, change } from '../../kernel/outcome';
import type { Supply } from './supply';
import { tellClaimer, tellPublisher } from './supply-messages';
import { unwatched } from './watch';

/**
 * What the clock does now with a line of the list: one thing, or nothing. It reminds whoever claimed it a day before the
 * promised day, tells both when that has passed, asks once for the confirmation of what was delivered, and ends the line
 * with its last day, at the latest with the quarter.
 *
 * Records `SupplyReminded`, `SupplyLate`, `SupplyToConfirm` or `SupplyLapsed`, each once.
 */
export function watchSupply(supply: Supply, nowMs: number): Accepted | null {
  if (!supply.isOpen || !supply.isWatched || nowMs < supply.lookAtMs) return null;
  if (supply.status === 'delivered') return askToConfirm(supply);
  if (nowMs > supply.untilMs) return lapse(supply);
  return nowMs < supply.dueAtMs ? remind(supply) : late(supply);
}

function remind(supply: Supply): Accepted {
  const { dueAtMs, untilMs } = supply;
  // Where the promised day is the last one, the end itself is told and no delay before it.
  const next: Supply = { ...supply, lookAtMs: dueAtMs < untilMs ? dueAtMs : untilMs + 1 };
  return accept([change(next, { type: 'SupplyReminded', data: { dueAtMs } })], {
    messages: tellClaimer(supply, 'supplyReminder'),
  });
}

function late(supply: Supply): Accepted {
  const next: Supply = { ...supply, lookAtMs: supply.untilMs + 1 };
  return accept([change(next, { type: 'SupplyLate', data: { dueAtMs: supply.dueAtMs } })], {
    messages: [...tellClaimer(supply, 'supplyLate'), ...tellPublisher(supply, 'supplyLate')],
  });
}

function askToConfirm(supply: Supply): Accepted {
  const next: Supply = { ...supply, isWatched: false, lookAtMs: 0 };
  return accept([change(next, { type: 'SupplyToConfirm', data: { dueAtMs: supply.dueAtMs } })], {
    messages: tellPublisher(supply, 'supplyToConfirm'),
  });
}

function lapse(supply: Supply): Accepted {
  const next: Supply = { ...supply, ...unwatched, status: 'lapsed', isOpen: false };
  return accept([change(next, { type: 'SupplyLapsed', data: { untilMs: supply.untilMs, quarter: supply.quarter } })], {
    messages: [...tellPublisher(supply, 'supplyLapsed'), ...tellClaimer(supply, 'supplyLapsed')],
  });
}
