import { assert } from '../../../kernel/assert';
import type { Explanation } from '../../village/explanation';
import type { Force, Poll, Tally } from '../../vote/poll';
import type { TextSeal } from './meeting-record';
import type { MinutesPoll } from './minutes';
import { dataOf, personIn, silent, type Teller, type Tellers, type Told } from './told';

type OfPoll = Teller<'poll'>;

interface OpenedData {
  itemId: string;
  method: string;
  electorateIds: string[];
  recusedIds: string[];
  memberCount: number;
  force: Force;
  bodyThatDecides?: TextSeal | null;
  motion: TextSeal;
}

function pollIn(told: Told, { id }: Poll): MinutesPoll {
  const poll = told.polls.get(id);
  assert(poll, 'a poll is opened before anything else happens to it');
  return poll;
}

const opened: OfPoll = (told, document, event) => {
  const data = dataOf<OpenedData>(event);
  const item = told.items.get(data.itemId);
  assert(item, 'a poll is held on an item of the meeting');
  if (data.bodyThatDecides) told.texts.take(document, 'body', data.bodyThatDecides, document.bodyThatDecides ?? '');
  const poll: MinutesPoll = {
    pollId: document.id,
    method: data.method,
    motion: told.texts.take(document, 'motion', data.motion, document.motion),
    force: data.force,
    bodyThatDecides: data.bodyThatDecides === null ? null : document.bodyThatDecides,
    openedAtMs: event.atMs,
    closedAtMs: null,
    electorateCount: data.electorateIds.length,
    memberCount: data.memberCount,
    recused: data.recusedIds.map((villagerId) => personIn(told, villagerId)),
    countedBy: [],
    tally: null,
    explanation: null,
    voidReason: null,
    decision: null,
  };
  item.polls.push(poll);
  told.polls.set(document.id, poll);
};

const closed: OfPoll = (told, document, event) => {
  const {
    explanation,
    isAdopted: _,
    ...tally
  } = dataOf<Tally & { isAdopted: boolean; explanation: Explanation }>(event);
  Object.assign(pollIn(told, document), { closedAtMs: event.atMs, tally, explanation });
};

const voiding: OfPoll = (told, document, event) => {
  const { reason } = dataOf<{ reason: TextSeal }>(event);
  const said = document.closing?.voidReason ?? '';
  pollIn(told, document).voidReason = told.texts.take(document, 'void', reason, said);
};

/** The events of a poll 表决. */
export const pollTellers: Tellers<'poll'> = {
  PollOpened: opened,
  HandsEntered: (told, document, event) => {
    pollIn(told, document).countedBy = [personIn(told, event.actorId)];
  },
  // Its end is told by what comes of it: the count, or that it is void.
  PollClosing: silent,
  PollClosed: closed,
  PollVoiding: voiding,
  PollVoided: (told, document, event) => {
    pollIn(told, document).closedAtMs = event.atMs;
  },
};
