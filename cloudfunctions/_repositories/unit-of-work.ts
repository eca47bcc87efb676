import { assert } from '@shared/kernel/assert';
import type { CaseDocument, ChainHead } from '@shared/kernel/case';
import { chainEvent } from '@shared/kernel/chain';
import type { AwardDraft, Change, MessageDraft, Outcome, Refusal, Refused } from '@shared/kernel/outcome';
import { collectionOf } from '@cloud/_platform/collections';
import { sha256 } from '@cloud/_platform/sha256';
import { type StoredDocument, type Transaction, transactionWritesMax } from '@cloud/_platform/store';

/** Who acts, by which request, when. */
export interface Act {
  /** `villagerId.requestId`, or a name made by the clock: one act is carried out once. */
  actId: string;
  actorId: string;
  onBehalfOf: string | null;
  nowMs: number;
}

/**
 * One act inside its transaction: reads by id, and the saving of a rule's outcome as documents with their events.
 * Counts its writes, which both engines bound.
 */
export class UnitOfWork {
  readonly messages: MessageDraft[] = [];
  readonly awards: AwardDraft[] = [];
  /** Of the case saved last; empty before. Whose act it is cannot always say: somebody unbound has no village yet. */
  villageId = '';
  private readonly touchedMeetings = new Set<string>();
  /** Heads of the cases written so far: an act may take two steps with one case, and the second goes on from the first. */
  private readonly heads = new Map<string, ChainHead>();
  private writeCount = 0;
  private readonly onceAccepted: StoredDocument[] = [];

  constructor(
    private readonly transaction: Transaction,
    readonly act: Act,
    private readonly salt: () => string,
  ) {}

  get(kind: string, id: string): Promise<StoredDocument | undefined> {
    return this.transaction.get(collectionOf(kind), id);
  }

  /** Adds a document that has no chain of its own (a receipt, a transfer); refuses an id that exists. */
  add(document: StoredDocument): Promise<void> {
    this.countWrite();
    return this.transaction.add(collectionOf(document.kind), document);
  }

  put(document: StoredDocument): Promise<void> {
    this.countWrite();
    return this.transaction.put(collectionOf(document.kind), document);
  }

  /** For what is to be noted before the rule is asked: a refused act leaves nothing. */
  putOnceAccepted(document: StoredDocument): void {
    this.onceAccepted.push(document);
  }

  /** To be called by whoever knows that the act was accepted. */
  async writeAccepted(): Promise<void> {
    for (const document of this.onceAccepted) await this.put(document);
  }

  /**
   * Writes what a rule accepted: each case with its next event, and keeps messages and awards for the outbox.
   * A refusal passes through and writes nothing.
   */
  async save<R extends Refusal, Reply>(outcome: Outcome<R>, reply: Reply): Promise<Saved<Reply> | Refused<R>> {
    if (!outcome.ok) return outcome;
    for (const { next, event } of outcome.changes) await this.saveChange(next, event);
    for (const record of outcome.records ?? []) await this.add(record);
    this.messages.push(...(outcome.messages ?? []));
    this.awards.push(...(outcome.awards ?? []));
    return { ok: true, reply };
  }

  private async saveChange(next: CaseDocument, draft: Change['event']): Promise<void> {
    const chain = this.heads.get(next.id) ?? next.chain;
    const isNew = chain.seq === 0;
    const head = isNew ? { ...chain, salt: this.salt() } : chain;
    const place = { caseId: next.id, villageId: next.villageId, head };
    const { actId, actorId, onBehalfOf, nowMs } = this.act;
    const event = chainEvent(place, draft, { actId, actorId, onBehalfOf, atMs: nowMs }, sha256);
    const document = { ...next, chain: { seq: event.seq, hash: event.hash, salt: head.salt } };
    this.heads.set(next.id, document.chain);
    this.villageId = next.villageId;
    if (isNew) await this.add(document);
    else await this.put(document);
    await this.add(event);
    await this.bumpRevision(next);
  }

  /** Phones in the hall poll the revision of their meeting; ballots leave it alone (rule: two writes a ballot). */
  private async bumpRevision(next: CaseDocument): Promise<void> {
    const meetingId = next.kind === 'meeting' ? next.id : (next as { meetingId?: unknown }).meetingId;
    if (!followedLive.has(next.kind) || typeof meetingId !== 'string' || this.touchedMeetings.has(meetingId)) return;
    this.touchedMeetings.add(meetingId);
    await this.put({
      id: meetingId,
      kind: 'revision',
      villageId: next.villageId,
      atMs: this.act.nowMs,
      actId: this.act.actId,
    } as StoredDocument);
  }

  private countWrite(): void {
    this.writeCount += 1;
    assert(this.writeCount <= transactionWritesMax, `an act writes at most ${transactionWritesMax} documents`);
  }
}

const followedLive = new Set(['meeting', 'presenceRoll', 'floor', 'poll', 'readReceipt']);

export interface Saved<Reply> {
  ok: true;
  reply: Reply;
}
