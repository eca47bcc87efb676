import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ActionName, PayloadOf, ReplyOf } from '@shared/contract';

interface Person {
  openid: string;
  villagerId: string;
  name: string;
  roles: string[];
  isMember: boolean;
}

const beijingHours = 8;

/** What a story does beside its screens: the many acts that are alike, and the demonstration's clock. */
export class CloudCalls {
  private constructor(
    private readonly url: string,
    readonly people: readonly Person[],
  ) {}

  static async at(url: string): Promise<CloudCalls> {
    const answer = (await (await fetch(`${url}/local/people`)).json()) as { data: { people: Person[] } };
    return new CloudCalls(url, answer.data.people);
  }

  person(name: string): Person {
    const found = this.people.find((one) => one.name === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  }

  get members(): Person[] {
    return this.people.filter(({ isMember }) => isMember);
  }

  /** One call as somebody; a refusal fails the story. */
  async act<A extends ActionName>(name: string, action: A, payload: PayloadOf<A>): Promise<ReplyOf<A>> {
    const answer = await this.ask(name, action, payload);
    if (!answer.ok) throw new Error(`${action} as ${name} was refused: ${JSON.stringify(answer.refusal)}`);
    return answer.data as ReplyOf<A>;
  }

  /** Asks until it is so: what was tapped arrives a moment later. */
  async until(isSo: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await isSo()) return;
      await pause(100);
    }
    throw new Error('it did not come about within ten seconds');
  }

  async ask<A extends ActionName>(
    name: string,
    action: A,
    payload: PayloadOf<A>,
  ): Promise<{ ok: boolean; data?: unknown; refusal?: { code: string } }> {
    const response = await fetch(`${this.url}/call/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-demo-openid': this.person(name).openid },
      body: JSON.stringify({ action, payload, requestId: randomUUID() }),
    });
    return (await response.json()) as { ok: boolean };
  }

  /** Lets time pass until a moment of the village: `2026-11-26 19:20`. */
  async passUntil(moment: string): Promise<void> {
    const [day = '', time = ''] = moment.split(' ');
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const nowMs = Date.parse(`${day}T00:00:00Z`) + ((hours - beijingHours) * 60 + minutes) * 60_000;
    const response = await fetch(`${this.url}/local/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nowMs }),
    });
    if (!response.ok) throw new Error(`the clock did not move to ${moment}: ${await response.text()}`);
  }

  /** The latest messages that WeChat would have delivered. */
  async messages(): Promise<{ id: string; recipientName: string; text: string }[]> {
    const answer = (await (await fetch(`${this.url}/local/outbox?limit=100`)).json()) as {
      data: { messages: { id: string; recipientName: string; text: string }[] };
    };
    return answer.data.messages;
  }
}
