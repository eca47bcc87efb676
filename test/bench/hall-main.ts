import { secondMs } from '@shared/kernel/time';
import { HallEvening } from './hall-evening';

const memberCount = 40;
const minutes = 60;
const busySeconds = 2;
const calmSeconds = 10;

/** The chair's and the clerk's acts of an hour, by the second at which they happen. */
function acts(hall: HallEvening): Map<number, () => Promise<unknown>> {
  const plan = new Map<number, () => Promise<unknown>>();
  const meetingId = 'e1';
  const chair =
    (action: string, more: object = {}) =>
    () =>
      hall.call('ch001', action, { meetingId, ...more });
  const speakers = hall.phones.slice(2, 14);
  for (const [index, itemId] of ['i1', 'i2'].entries()) {
    const from = 300 + index * 1_620;
    plan.set(from, chair('meeting.start-item', { itemId }));
    for (const [place, villagerId] of speakers.entries()) {
      plan.set(from + 20 + place * 100, chair('meeting.give-floor', { villagerId }));
      const note = { gist: '先把最暗的一段装上，其余的明年再说', stance: 'for' };
      plan.set(from + 105 + place * 100, () => hall.call('ck001', 'meeting.end-speech', { meetingId, note }));
    }
    const said = { itemId, text: '先装三盏，用村集体的钱，年底前装好', hasOfferedAll: true };
    plan.set(from + 1_260, chair('meeting.state-consensus', said));
    const motion = '在村口装三盏太阳能路灯，由村集体出资 6000 元';
    plan.set(from + 1_270, async () => {
      await hall.call('ck001', 'meeting.save-motion', { meetingId, itemId, text: motion, edition: 0 });
      await hall.call('ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
    });
    const opening = { itemId, motion, method: 'open', presentCount: memberCount };
    plan.set(from + 1_280, () => vote(hall, { meetingId, ...opening }));
    plan.set(from + 1_460, () => hall.call('ch001', 'vote.close-poll', { pollId: openPollId }));
  }
  return plan;
}

let openPollId = '';

async function vote(hall: HallEvening, opening: object): Promise<void> {
  const { pollId } = (await hall.call('ch001', 'vote.open-poll', opening)) as { pollId: string };
  openPollId = pollId;
  for (const who of hall.phones) {
    const { mine } = (await hall.call(who, 'vote.poll', { pollId })) as { mine: { boxId: string } };
    await hall.call(who, 'vote.cast', { boxId: mine.boxId, choice: 'for' });
  }
}

/** One phone in the hall: asks the small revision by its pace, and reads the page when that has changed. */
class Phone {
  private revision = '';
  private isBusy = false;
  private nextAt: number;

  constructor(
    private readonly hall: HallEvening,
    private readonly who: string,
    place: number,
  ) {
    this.nextAt = place % calmSeconds;
  }

  async tick(second: number): Promise<void> {
    if (second < this.nextAt) return;
    const of = { meetingId: 'e1' };
    const { revision } = (await this.hall.call(this.who, 'meeting.revision', of)) as { revision: string };
    if (revision !== this.revision) await this.read(revision);
    this.nextAt = second + (this.isBusy ? busySeconds : calmSeconds);
  }

  private async read(revision: string): Promise<void> {
    this.revision = revision;
    const page = (await this.hall.call(this.who, 'meeting.evening', { meetingId: 'e1' })) as {
      floor: { current: object | null } | null;
      openPollId: string | null;
    };
    this.isBusy = page.openPollId !== null || (page.floor !== null && page.floor.current !== null);
  }
}

/** `npm run bench:hall`: an hour of an evening with forty phones, in calls, documents and bytes of each phone. */
async function main(): Promise<void> {
  const hall = await HallEvening.begin(memberCount);
  await hall.call('ch001', 'meeting.open', { meetingId: 'e1' });
  const phones = hall.phones.map((who, place) => new Phone(hall, who, place));
  const plan = acts(hall);
  for (let second = 0; second < minutes * 60; second += 1) {
    hall.time.nowMs += secondMs;
    await plan.get(second)?.();
    for (const phone of phones) await phone.tick(second);
  }
  console.log(`one phone of ${memberCount}, in one hour (JSON of question and answer, without HTTP headers):`);
  for (const [kind, { calls, reads, writes, bytes }] of hall.costs) {
    const each = (count: number) => (count / memberCount).toFixed(1);
    const size = Math.round(bytes / calls);
    console.log(
      `  ${kind}: ${each(calls)} calls of ${size} bytes, ${each(reads)} reads, ${each(writes)} writes, ${each(bytes / 1_024)} kB`,
    );
  }
  const sum = (part: (cost: { calls: number; reads: number; writes: number; bytes: number }) => number) =>
    [...hall.costs.values()].reduce((all, cost) => all + part(cost), 0) / memberCount;
  console.log(
    `  all: ${Math.round(sum(({ calls }) => calls))} calls, ${Math.round(sum(({ reads }) => reads))} reads, ` +
      `${sum(({ writes }) => writes).toFixed(1)} writes, ${Math.round(sum(({ bytes }) => bytes) / 1_024)} kB`,
  );
  await hall.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
