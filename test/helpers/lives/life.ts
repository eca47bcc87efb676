import { nextDueAtMs, runClock } from '@cloud/clock/run-clock';
import type { ActionName, PayloadOf, ReplyOf } from '@shared/contract';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Verb } from '@shared/domain/proposal/road';
import type { ProposalStatus } from '@shared/domain/proposal/status';
import type { FoundVillage } from '@shared/domain/village/found-village';
import { dayOf, minuteMs } from '@shared/kernel/time';
import { openStore } from '../open-store';
import { aSmallVillage } from '../small-village';
import { World } from '../world';

/** What one act did: to the matter whose life is told, to the record, and to the outbox. */
export interface Happened<Reply> {
  reply: Reply;
  status: ProposalStatus | null;
  /** `person:cm001`, `role:chair`, `body:town`; empty at the end of the road. */
  holder: string;
  /** The calendar day until when; empty at the end of the road. */
  untilOn: string;
  /** Types of all events of the act, in alphabetical order. */
  events: string[];
  /** Codes of the messages that the act left in the outbox, each once, in alphabetical order. */
  told: string[];
}

/** The life of one matter in a small village, told act by act, a minute apart, with the clock running beside it. */
export class Life {
  matterId = '';
  /** What the timer starts. */
  runClock = (): Promise<void> => runClock(this.world.ports);

  private constructor(
    readonly world: World,
    readonly villageId: string,
  ) {}

  static async begin(village: FoundVillage = aSmallVillage(), open = openStore): Promise<Life> {
    return new Life(await World.create(village, open), village.villageId);
  }

  /** Another matter's life in the same world; in another village when named. */
  beside(villageId = this.villageId): Life {
    return new Life(this.world, villageId);
  }

  /** A person of the small village as their own village knows them: a neighbouring village's people have a prefix. */
  person(id: string): string {
    return this.villageId === 'v1' ? id : `${this.villageId}${id}`;
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** A real call, a minute after the last one and behind everything that fell due meanwhile. */
  async act<A extends ActionName>(who: string, action: A, payload: PayloadOf<A>): Promise<Happened<ReplyOf<A>>> {
    this.world.advance(minuteMs);
    await this.settle();
    this.world.advance(1);
    const reply = await this.world.done(this.key(who), action, payload);
    if (action === 'proposal.submit') this.matterId = (reply as { proposalId: string }).proposalId;
    const { status, holderKey, dueAtMs } = (await this.found()) ?? { status: null, holderKey: '', dueAtMs: 0 };
    const events = (await this.eventsNow()).sort();
    const told = [...new Set(await this.toldNow())].sort();
    return { reply, status, holder: holderKey, untilOn: dueAtMs === 0 ? '' : dayOf(dueAtMs), events, told };
  }

  refusal<A extends ActionName>(who: string, action: A, payload: PayloadOf<A>): Promise<{ code: string }> {
    return this.world.refusal(this.key(who), action, payload);
  }

  async matter(): Promise<Proposal> {
    const proposal = await this.found();
    if (!proposal) throw new Error(`no matter ${this.matterId}`);
    return proposal;
  }

  /** Whether the matter's page offers the verb to this person now. */
  async isOpenTo(who: string, verb: Verb): Promise<boolean> {
    const { permissions } = await this.world.done(this.key(who), 'proposal.read', {
      proposalId: this.matterId,
    });
    return permissions[verb]?.isOpen ?? false;
  }

  /** The verbs that the matter took, first to last. */
  async road(): Promise<string[]> {
    return (await this.matter()).steps.map((step) => step.verb);
  }

  /** Everything that is due now happens. */
  settle(): Promise<void> {
    return this.runClock();
  }

  /** Time passes; what falls due in between happens in its order, each at its own instant. */
  async passUntil(atMs: number): Promise<void> {
    await this.settle();
    for (let dueMs = await this.nextDue(); dueMs !== null && dueMs < atMs; dueMs = await this.nextDue()) {
      this.world.moveTo(dueMs);
      await this.settle();
    }
    if (atMs > this.world.now) this.world.moveTo(atMs);
    await this.settle();
  }

  /** Codes of what was delivered to a person about the village's matters, oldest first. */
  async deliveredTo(recipientId: string): Promise<{ code: string; text: string; atMs: number }[]> {
    const where = { villageId: this.villageId, recipientId };
    return this.world.all('messages', { where, orderBy: { field: 'atMs', direction: 'ascending' }, limit: 100 });
  }

  /** By what the platform knows a caller. */
  key(who: string): string {
    return `${this.villageId}:${this.person(who)}`;
  }

  private nextDue(): Promise<number | null> {
    return nextDueAtMs(this.world.ports, this.world.now);
  }

  private async found(): Promise<Proposal | undefined> {
    if (this.matterId === '') return undefined;
    return this.world.stored<Proposal & { kind: string }>('proposals', this.matterId);
  }

  private async eventsNow(): Promise<string[]> {
    const events = await this.world.all<{ type: string }>('events', {
      where: { villageId: this.villageId },
      ...this.now,
    });
    return events.map((event) => event.type);
  }

  private async toldNow(): Promise<string[]> {
    const entries = await this.world.all<{ villageId: string; messages: { code: string }[] }>('outbox', {
      where: { isOpen: true },
      ...this.now,
    });
    const ours = entries.filter((entry) => entry.villageId === this.villageId);
    return ours.flatMap((entry) => entry.messages.map((message) => message.code));
  }

  private get now() {
    const atMs = this.world.now;
    return {
      range: { field: 'atMs', from: atMs, to: atMs },
      orderBy: { field: 'atMs', direction: 'ascending' } as const,
      limit: 100,
    };
  }
}
