import type { Meeting } from '@shared/domain/agenda/meeting';
import { minutesOf } from '@shared/domain/record/minutes/minutes-of';
import type { Minutes } from '@shared/domain/record/minutes/minutes';
import type { MeetingRecord } from '@shared/domain/record/minutes/meeting-record';
import { sha256 } from '@cloud/_platform/sha256';
import { collectionOf } from '@cloud/_platform/collections';
import { findMeeting } from '@cloud/_repositories/meetings';
import { readMeetingRecord } from '@cloud/_repositories/meeting-record';
import type { ActionName, PayloadOf } from '@shared/contract';
import { minuteMs } from '@shared/kernel/time';
import { councilIds } from './evening-builder';
import type { World } from './world';

function readsOf(world: World) {
  const { store } = world.ports;
  return {
    get: (kind: string, id: string) => store.get(collectionOf(kind), id),
    find: (kind: string, query: Parameters<typeof store.find>[1]) => store.find(collectionOf(kind), query),
  };
}

/** The record of a meeting, as the store holds it now. */
export async function recordOf(world: World, meetingId: string, villageId = 'v1'): Promise<MeetingRecord> {
  const meeting = await findMeeting(readsOf(world), meetingId, villageId);
  const read = meeting && (await readMeetingRecord(readsOf(world), meeting));
  if (!read?.ok) throw new Error(`the record of ${meetingId} is broken: ${JSON.stringify(read?.fault)}`);
  return read.record;
}

export function minutesFrom(record: MeetingRecord): Minutes {
  const verdict = minutesOf(record, sha256);
  if (!verdict.ok) throw new Error(`a text is not the one recorded: ${JSON.stringify(verdict.fault)}`);
  return verdict.minutes;
}

export async function minutesNow(world: World, meetingId: string): Promise<Minutes> {
  return minutesFrom(await recordOf(world, meetingId));
}

export async function meetingNow(world: World, meetingId: string): Promise<Meeting> {
  return (await world.stored<Meeting & { kind: string }>('meetings', meetingId)) as Meeting;
}

/** One thing that somebody may try during an evening; whether it is accepted depends on what went before. */
export interface EveningStep {
  verb: (typeof eveningVerbs)[number];
  who: number;
  minutes: number;
}

export const eveningVerbs = [
  'checkIn',
  'checkIn',
  'checkIn',
  'checkOut',
  'undo',
  'open',
  'startItem',
  'giveFloor',
  'giveFloor',
  'endSpeech',
  'callGuest',
  'noteSpeech',
  'raiseHand',
  'consensus',
  'recuse',
  'cancelRecusal',
  'openPoll',
  'openPoll',
  'cast',
  'enterHands',
  'closePoll',
  'voidPoll',
  'defer',
  'suspend',
  'resume',
  'resume',
  'headcount',
  'takeBack',
  'takeBack',
] as const;

/** What was accepted of an evening that anybody might have played. */
export interface Played {
  speechIds: string[];
  pollIds: string[];
}

/** Takes every step by a real call; a refusal leaves the evening as it is. The minutes so far are made at each. */
export async function playEvening(world: World, meetingId: string, steps: readonly EveningStep[]): Promise<Played> {
  const played: Played = { speechIds: [], pollIds: [] };
  for (const step of steps) {
    world.advance(step.minutes * minuteMs);
    await take(world, meetingId, step, played);
  }
  return played;
}

async function take(world: World, meetingId: string, { verb, who }: EveningStep, played: Played): Promise<void> {
  const villagerId = councilIds[who % councilIds.length] ?? '';
  const meeting = await meetingNow(world, meetingId);
  const itemId = meeting.currentItemId ?? '';
  const pollId = meeting.openPollId ?? '';
  const tried = async <A extends ActionName>(by: string, action: A, payload: PayloadOf<A>) => {
    const answer = await world.call(by, action, payload);
    return answer.ok ? answer.data : null;
  };
  const note = { gist: `要点${who}`, stance: who % 2 === 0 ? ('for' as const) : null };
  const recusal = { meetingId, itemId, villagerId };
  const present = (await minutesNow(world, meetingId)).attendance.at(0)?.steps.at(-1)?.count ?? 0;
  switch (verb) {
    case 'checkIn':
      return void (await tried('ck001', 'meeting.check-in', { meetingId, villagerId }));
    case 'checkOut':
      return void (await tried('ck001', 'meeting.check-out', { meetingId, villagerId }));
    case 'undo':
      return void (await tried('ck001', 'meeting.undo-check-in', { meetingId, villagerId }));
    case 'open':
      return void (await tried('ch001', 'meeting.open', { meetingId }));
    case 'startItem': {
      const next = meeting.items.find((item) => item.status === 'pending')?.id ?? 'none';
      return void (await tried('ch001', 'meeting.start-item', { meetingId, itemId: next }));
    }
    case 'giveFloor': {
      const given = await tried('ck001', 'meeting.give-floor', { meetingId, villagerId });
      if (given) played.speechIds.push(given.speechId);
      return;
    }
    case 'callGuest': {
      const called = await tried('ck001', 'meeting.call-guest', { meetingId, name: '周律师' });
      if (called) played.speechIds.push(called.speechId);
      return;
    }
    case 'endSpeech':
      return void (await tried('ck001', 'meeting.end-speech', { meetingId, note: who % 3 === 0 ? null : note }));
    case 'noteSpeech': {
      const speechId = played.speechIds[who % Math.max(1, played.speechIds.length)] ?? 'none';
      return void (await tried('ck001', 'meeting.note-speech', { meetingId, speechId, ...note }));
    }
    case 'raiseHand':
      return void (await tried(villagerId, 'meeting.raise-hand', { meetingId, villagerId, stance: null }));
    case 'consensus': {
      const stated = { meetingId, itemId, text: `共识${who}`, hasOfferedAll: true };
      return void (await tried('ch001', 'meeting.state-consensus', stated));
    }
    case 'recuse':
      return void (await tried('ck001', 'vote.recuse', { ...recusal, reason: `亲属${who}` }));
    case 'cancelRecusal':
      return void (await tried('ck001', 'vote.cancel-recusal', recusal));
    case 'openPoll': {
      // Whatever stands in the way of a vote is done first, so that there are polls at all.
      await tried('ck001', 'meeting.end-speech', { meetingId, note: null });
      await tried('ch001', 'meeting.state-consensus', { meetingId, itemId, text: '可以表决', hasOfferedAll: true });
      const method = who % 2 === 0 ? ('open' as const) : ('showOfHands' as const);
      const motion = `装${who}盏灯`;
      const saved = await tried('ck001', 'meeting.save-motion', { meetingId, itemId, text: motion, edition: 0 });
      if (saved) await tried('ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: saved.edition });
      const tellers = method === 'open' ? {} : { tellers: { tellerIds: ['cm001', 'cm002'], watcherId: 'cm003' } };
      const opening = { meetingId, itemId, motion, method, presentCount: present, ...tellers };
      const opened = await tried('ch001', 'vote.open-poll', opening);
      if (opened) played.pollIds.push(opened.pollId);
      return;
    }
    case 'cast':
      return void (await tried(villagerId, 'vote.cast', { boxId: `${pollId}.box0`, choice: 'for' }));
    case 'enterHands':
      for (const tellerId of ['cm001', 'cm002']) {
        const counts = { for: 3, against: who % 3, abstain: 0, invalid: 0 };
        await tried('ck001', 'vote.enter-count', { pollId, tellerId, ...counts });
      }
      return;
    case 'closePoll':
      return void (await tried('ch001', 'vote.close-poll', { pollId }));
    case 'voidPoll':
      return void (await tried('ch001', 'vote.void-poll', { pollId, reason: '原话写错了' }));
    case 'defer':
      return void (await tried('ch001', 'vote.defer-item', { meetingId, itemId, reason: '报价还没有来' }));
    case 'suspend':
      return void (await tried('ch001', 'meeting.suspend', { meetingId }));
    case 'resume':
      return void (await tried('ch001', 'meeting.resume', { meetingId }));
    case 'headcount':
      return void (await tried('ck001', 'meeting.confirm-headcount', { meetingId, presentCount: present }));
    case 'takeBack': {
      const page = await tried('ch001', 'meeting.evening', { meetingId });
      const latest = page?.undo[who % Math.max(1, page.undo.length)];
      if (!latest) return;
      await world.done('ch001', 'meeting.undo', { meetingId, act: latest.act, reason: `点错了${who}` });
      if (latest.act === 'speechGiven') played.speechIds.pop();
      return;
    }
  }
}
