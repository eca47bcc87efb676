import { type ActionName, contract } from '@shared/contract';
import type { PlatformRefusal } from '@shared/contract/platform';
import { type Actor, actorFrom, systemActor } from '@shared/domain/member/actor';
import { assert } from '@shared/kernel/assert';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { idFrom } from '@shared/kernel/id';
import { refuse } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import { sha256 } from '@cloud/_platform/sha256';
import { StoreBusy, type Transaction } from '@cloud/_platform/store';
import type { ReadsById } from '@cloud/_repositories/documents';
import { type Binding, findBinding } from '@cloud/_repositories/member/bindings';
import { outboxEntry } from '@cloud/_repositories/outbox';
import { actIdOf, findReceipt, receiptOf } from '@cloud/_repositories/receipts';
import { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import { findVillager } from '@cloud/_repositories/villages';
import type { Command, View } from './action';
import { type Checked, checkTexts, noteDoubt } from './content/check-texts';
import { carryOn } from './continuations';
import { type Envelope, parseEnvelope } from './envelope';
import { handlers } from './handlers';
import { answerUnboundCommand, answerUnboundView } from './member/answer-unbound';
import { type Found, lookAhead } from './look-ahead';
import { PageReader } from './page-reader';
import { standIn } from './stand-in';
import { prepare } from './preparations';
import type { WireAnswer } from './wire-answer';

export type { WireAnswer } from './wire-answer';

/**
 * Answers one call: who is it, is it understood, was it answered before; then load, decide, save in one transaction.
 * `callerKey` is the platform's own identity of the caller; nothing in the call itself is believed about identity.
 */
export async function dispatch(ports: Ports, callerKey: string, input: unknown): Promise<WireAnswer> {
  const parsed = parseEnvelope(input);
  if (!parsed.ok) return parsed;
  const { envelope } = parsed;
  const kind: string = contract[envelope.action].kind;
  const answer = kind === 'view' ? answerView : answerCommand;
  try {
    return await answer(ports, callerKey, envelope);
  } catch (error) {
    if (error instanceof StoreBusy) return refuse({ code: 'Busy' } satisfies PlatformRefusal);
    throw error;
  }
}

/** An act that goes on in further transactions does so before its answer, also when its answer is a repeated one. */
async function answerCommand(ports: Ports, callerKey: string, envelope: Envelope): Promise<WireAnswer> {
  const prepared = await prepare(ports, callerKey, envelope);
  if (prepared) return prepared;
  if (contract[envelope.action].isOpenToUnbound) return answerUnboundCommand(ports, callerKey, envelope);
  const checked = await checkTexts(ports, callerKey, envelope);
  if ('refusal' in checked) return checked;
  const found = await lookAhead(ports, envelope.action, envelope.payload, callerKey);
  const answer = await ports.store.transact((transaction) =>
    carryOut(ports, transaction, callerKey, envelope, { checked, found }),
  );
  if (answer.ok) await carryOn(ports, envelope.action, envelope.payload);
  return answer;
}

async function answerView(ports: Ports, callerKey: string, envelope: Envelope): Promise<WireAnswer> {
  const { action, payload } = envelope;
  if (contract[action].isOpenToUnbound) return answerUnboundView(ports, callerKey, envelope);
  const nowMs = ports.nowMs();
  const reads = new PageReader(ports.store);
  const actor = contract[action].needsPerson ? await actorOfCaller(reads, callerKey, nowMs) : systemActor('');
  if (!actor) return refuse({ code: 'NotBound' } satisfies PlatformRefusal);
  const handle = handlers[action] as unknown as View<ActionName>;
  const result = await handle({ reads, actor, nowMs, payload: payload as never, ports });
  return result.ok ? { ok: true, data: result.reply } : result;
}

async function carryOut(
  ports: Ports,
  transaction: Transaction,
  callerKey: string,
  envelope: Envelope,
  { checked, found }: { checked: Checked; found: Found<ActionName> },
): Promise<WireAnswer> {
  const { action, payload, requestId, asVillagerId } = envelope;
  const { keepsReceipt } = contract[action];
  const nowMs = ports.nowMs();
  const newId = () => idFrom(ports.randomBytes(16));
  const act = { actId: '', actorId: '', onBehalfOf: null as string | null, nowMs };
  const work = new UnitOfWork(transaction, act, newId);

  const binding = await findBinding(work, callerKey);
  if (!binding) return refuse({ code: 'NotBound' } satisfies PlatformRefusal);
  if (asVillagerId !== undefined && asVillagerId !== binding.villagerId) {
    return refuse({ code: 'IdentityChanged' } satisfies PlatformRefusal);
  }
  act.actorId = binding.villagerId;
  act.actId = actIdOf(binding.villagerId, requestId);
  const payloadHash = keepsReceipt ? sha256(canonicalJson({ action, payload })) : '';
  const receipt = keepsReceipt ? await findReceipt(work, act.actId) : undefined;
  if (receipt) {
    if (receipt.payloadHash !== payloadHash) return refuse({ code: 'RequestReused' } satisfies PlatformRefusal);
    return { ok: true, data: receipt.reply };
  }
  const caller = keepsReceipt ? await actorOf(work, binding, nowMs) : actorByBindingAlone(binding);
  assert(caller, 'a binding leads to a person');
  const actor = await standIn(work, envelope, caller, nowMs);
  if (actor.villagerId !== caller.villagerId) act.onBehalfOf = actor.villagerId;
  const handle = handlers[action] as unknown as Command<ActionName>;
  const result = await handle({ work, actor, nowMs, payload: payload as never, requestId, newId, ports, found });
  if (!result.ok) return result;
  await work.writeAccepted();
  await noteDoubt(work, binding.villageId, checked, { payload, reply: result.reply });
  const afterwards = outboxEntry(work, binding.villageId);
  if (afterwards) await work.add(afterwards);
  if (keepsReceipt) await work.add(receiptOf(act, binding.villageId, payloadHash, result.reply));
  return { ok: true, data: result.reply };
}

async function actorOfCaller(reads: ReadsById, callerKey: string, nowMs: number): Promise<Actor | undefined> {
  const binding = await findBinding(reads, callerKey);
  return binding && actorOf(reads, binding, nowMs);
}

async function actorOf(reads: ReadsById, binding: Binding, nowMs: number): Promise<Actor | undefined> {
  const villager = await findVillager(reads, binding.villagerId, binding.villageId);
  return villager && actorFrom(villager, nowMs);
}

/** Enough for a ballot: the electorate in the box says who may vote. */
function actorByBindingAlone(binding: Binding): Actor {
  return {
    villagerId: binding.villagerId,
    villageId: binding.villageId,
    name: '',
    isNamePublic: false,
    householdId: '',
    roles: [],
    relativeIds: [],
    isPartyMember: false,
    isReviewer: false,
    isShopkeeper: false,
  };
}
