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
  quorums?: Explanation[];
  force: Force;
  bodyThatDecides?: TextSeal | null;
  motion: TextSeal;
  tellerIds?: string[];
  watcherId?: string;
}

interface TellerData {
  tellerId: string;
  round: number;
  isByClerk: boolean;
  for: number;
  against: number;
  abstain: number;
  invalid: number;
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
    ...(data.quorums ? { quorums: data.quorums } : {}),
    recused: data.recusedIds.map((villagerId) => personIn(told, villagerId)),
    countedBy: (data.tellerIds ?? []).map((villagerId) => personIn(told, villagerId)),
    watchedBy: data.watcherId === undefined ? null : personIn(told, data.watcherId),
    counts: [],
    paper: null,
    codes: [],
    tally: null,
    explanation: null,
    voidReason: null,
    decision: null,
  };
  item.polls.push(poll);
  told.polls.set(document.id, poll);
};

const closed: OfPoll = (told, document, event) => {
  const data = dataOf<Tally & { explanation: Explanation; codes?: string[] }>(event);
  const { explanation, codes = [] } = data;
  const tally = { for: data.for, against: data.against, abstain: data.abstain, notVoting: data.notVoting };
  Object.assign(pollIn(told, document), { closedAtMs: event.atMs, tally, explanation, codes });
};

/** A teller who corrects a count before the other has counted says it again. */
const counted: OfPoll = (told, document, event) => {
  const { tellerId, round, isByClerk, ...counts } = dataOf<TellerData>(event);
  const poll = pollIn(told, document);
  const teller = personIn(told, tellerId);
  const others = poll.counts.filter((one) => one.round !== round || one.teller.villagerId !== tellerId);
  const { for: inFavour, against, abstain, invalid } = counts;
  poll.counts = [...others, { teller, round, isByClerk, for: inFavour, against, abstain, invalid }];
};

const voiding: OfPoll = (told, document, event) => {
  const { reason } = dataOf<{ reason: TextSeal }>(event);
  const said = document.closing?.voidReason ?? '';
  pollIn(told, document).voidReason = told.texts.take(document, 'void', reason, said);
};

/** The events of a poll 表决. */
export const pollTellers: Tellers<'poll'> = {
  PollOpened: opened,
  PaperReconciled: (told, document, event) => {
    pollIn(told, document).paper = dataOf<NonNullable<MinutesPoll['paper']>>(event);
  },
  TellerCounted: counted,
  // What was counted is told with the end; that it was warned of changes nothing in it.
  SecretBallotsCounted: silent,
  RevealingResultPublished: silent,
  // Its end is told by what comes of it: the count, or that it is void.
  PollClosing: silent,
  PollClosed: closed,
  PollVoiding: voiding,
  PollVoided: (told, document, event) => {
    pollIn(told, document).closedAtMs = event.atMs;
  },
};
