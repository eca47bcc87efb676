import type { CaseDocument, CaseEvent } from '../../kernel/case';
import { eventHash, type Sha256 } from '../../kernel/chain';

/** The first thing found wrong in a record 记录: which document it is, and what does not hold. */
export interface Fault {
  kind: string;
  id: string;
  problem: string;
}

/** Where a chain has been followed to. */
export interface Link {
  seq: number;
  hash: string;
}

/** Before the first event. */
export const chainStart: Link = { seq: 0, hash: '' };

function fault(document: { kind: string; id: string }, problem: string): Fault {
  return { kind: document.kind, id: document.id, problem };
}

/**
 * Checks one event against the one before it.
 *
 * Requirements, checked in this order:
 * - It is the event of this case that comes next: no number is missing, repeated or exchanged.
 * - Its id is made of its case and its number.
 * - It belongs to the village of its case.
 * - It names its predecessor's hash.
 * - Its own hash is that of what it says.
 */
export function faultInLink(owner: CaseDocument, before: Link, event: CaseEvent, sha256: Sha256): Fault | null {
  const seq = before.seq + 1;
  const id = `${owner.id}.${seq}`;
  if (event.seq !== seq) return { kind: 'event', id, problem: 'this event is missing from its chain' };
  if (event.caseId !== owner.id || event.id !== id) return fault(event, 'this event has the number of another');
  if (event.villageId !== owner.villageId) return fault(event, 'this event names another village than its case');
  if (event.prevHash !== before.hash) return fault(event, 'this event does not continue the one before it');
  const { hash, ...said } = event;
  return eventHash(said, sha256) === hash ? null : fault(event, 'this event was changed after it was recorded');
}

/** Checks that a case ends where its chain does. */
export function faultInHead(owner: CaseDocument, last: Link): Fault | null {
  if (owner.chain.seq > last.seq) {
    return { kind: 'event', id: `${owner.id}.${last.seq + 1}`, problem: 'this event is missing from its chain' };
  }
  if (owner.chain.seq < last.seq) return fault(owner, 'this case knows fewer events than its chain holds');
  return owner.chain.hash === last.hash ? null : fault(owner, 'this case does not end in the hash of its last event');
}

/** Checks a whole case with its events in order; null when everything holds. */
export function faultInChain(owner: CaseDocument, events: readonly CaseEvent[], sha256: Sha256): Fault | null {
  let last = chainStart;
  for (const event of events) {
    const found = faultInLink(owner, last, event, sha256);
    if (found) return found;
    last = event;
  }
  return faultInHead(owner, last);
}
