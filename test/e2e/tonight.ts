import type { CloudCalls } from './story/cloud-calls';
import { people } from './story/scene';

/** The evening of the day on which the demonstration opens. */
export async function meetingTonight(calls: CloudCalls): Promise<string> {
  const { rows } = await calls.act(people.chair, 'agenda.list', { isOpen: true, cursor: null });
  return rows.find(({ title }) => title === '小雪夜话')?.meetingId ?? '';
}

/** So many members come, the chair opens and begins the first matter. Whoever is there already stays so. */
export async function openTonight(calls: CloudCalls, meetingId: string, comingCount: number): Promise<string> {
  await calls.passUntil('2026-11-22 19:20');
  for (const { villagerId } of calls.members.slice(0, comingCount)) {
    await calls.ask(people.clerk, 'meeting.check-in', { meetingId, villagerId });
  }
  await calls.passUntil('2026-11-22 19:30');
  await calls.act(people.chair, 'meeting.open', { meetingId });
  const itemId = (await calls.act(people.chair, 'meeting.evening', { meetingId })).nextItemId ?? '';
  await calls.act(people.chair, 'meeting.start-item', { meetingId, itemId });
  return itemId;
}

/** The evening begins; its first matter is talked over and put to the vote. */
export async function openPollTonight(calls: CloudCalls, meetingId: string): Promise<string> {
  const itemId = await openTonight(calls, meetingId, 26);
  const { floor } = await calls.act(people.chair, 'meeting.evening', { meetingId });
  for (const { villagerId } of floor?.notOffered ?? []) {
    await calls.act(people.chair, 'meeting.pass-floor', { meetingId, villagerId });
  }
  const text = '先装三盏路灯，年底前装好';
  await calls.act(people.chair, 'meeting.state-consensus', { meetingId, itemId, text, hasOfferedAll: true });
  await calls.act(people.chair, 'meeting.save-motion', { meetingId, itemId, text, edition: 0 });
  await calls.act(people.chair, 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  const { presentCount } = await calls.act(people.clerk, 'meeting.check-in-list', { meetingId });
  const opening = { meetingId, itemId, motion: text, method: 'open', presentCount } as const;
  return (await calls.act(people.chair, 'vote.open-poll', opening)).pollId;
}

/** The members who have a ballot in it. */
export async function votersOf(calls: CloudCalls, pollId: string): Promise<string[]> {
  const names: string[] = [];
  for (const { name } of calls.members) {
    if ((await calls.act(name, 'vote.poll', { pollId })).mine) names.push(name);
  }
  return names;
}
