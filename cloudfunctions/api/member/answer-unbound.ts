import { type ActionName, contract } from '@shared/contract';
import type { PlatformRefusal } from '@shared/contract/platform';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { idFrom } from '@shared/kernel/id';
import { refuse } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import { sha256 } from '@cloud/_platform/sha256';
import type { Transaction } from '@cloud/_platform/store';
import type { ReadsById } from '@cloud/_repositories/documents';
import { findBinding } from '@cloud/_repositories/member/bindings';
import { callerIdOf } from '@cloud/_repositories/member/caller-id';
import { outboxEntry } from '@cloud/_repositories/outbox';
import { findReceipt, receiptOf } from '@cloud/_repositories/receipts';
import { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import type { Caller, UnboundCommand, UnboundView } from '../action';
import type { Envelope } from '../envelope';
import { handlers } from '../handlers';
import { type Found, lookAhead } from '../look-ahead';
import { PageReader } from '../page-reader';
import type { WireAnswer } from '../wire-answer';

const notBound = () => refuse({ code: 'NotBound' } satisfies PlatformRefusal);

/** Answers a view that somebody may read whom the roster does not know yet. Without any identity nobody may. */
export async function answerUnboundView(
  ports: Ports,
  callerKey: string,
  { action, payload }: Envelope,
): Promise<WireAnswer> {
  if (callerKey === '') return notBound();
  const reads = new PageReader(ports.store);
  const caller = await callerOf(ports, reads, callerKey);
  const handle = handlers[action] as unknown as UnboundView<ActionName>;
  const result = await handle({ reads, caller, nowMs: ports.nowMs(), payload: payload as never, ports });
  return result.ok ? { ok: true, data: result.reply } : result;
}

/** Answers a command of somebody without a binding: nothing of it is ever public, so no text of it is checked. */
export async function answerUnboundCommand(ports: Ports, callerKey: string, envelope: Envelope): Promise<WireAnswer> {
  const found = await lookAhead(ports, envelope.action, envelope.payload, callerKey);
  return ports.store.transact((transaction) => carryOut(ports, transaction, callerKey, envelope, found));
}

/** Carries out a command of somebody without a binding; it is theirs by a name made of their identity. */
async function carryOut(
  ports: Ports,
  transaction: Transaction,
  callerKey: string,
  { action, payload, requestId }: Envelope,
  found: Found<ActionName>,
): Promise<WireAnswer> {
  if (callerKey === '') return notBound();
  const { keepsReceipt } = contract[action];
  const nowMs = ports.nowMs();
  const callerId = callerIdOf(ports, callerKey);
  const act = { actId: `${callerId}.${requestId}`, actorId: callerId, onBehalfOf: null, nowMs };
  const work = new UnitOfWork(transaction, act, () => idFrom(ports.randomBytes(16)));
  const payloadHash = keepsReceipt ? sha256(canonicalJson({ action, payload })) : '';
  const receipt = keepsReceipt ? await findReceipt(work, act.actId) : undefined;
  if (receipt) {
    if (receipt.payloadHash !== payloadHash) return refuse({ code: 'RequestReused' } satisfies PlatformRefusal);
    return { ok: true, data: receipt.reply };
  }
  const caller = await callerOf(ports, work, callerKey);
  const handle = handlers[action] as unknown as UnboundCommand<ActionName>;
  const result = await handle({ work, caller, nowMs, payload: payload as never, ports, found });
  if (!result.ok) return result;
  const afterwards = outboxEntry(work, work.villageId);
  if (afterwards) await work.add(afterwards);
  if (keepsReceipt) await work.add(receiptOf(act, work.villageId, payloadHash, result.reply));
  return { ok: true, data: result.reply };
}

async function callerOf(ports: Ports, reads: ReadsById, key: string): Promise<Caller> {
  const binding = await findBinding(reads, key);
  return { key, id: callerIdOf(ports, key), isBound: binding !== undefined };
}
