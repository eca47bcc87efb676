import * as z from 'zod/mini';
import type { PersonReference } from '../domain/member/person-reference';
import { type PollMethod, pollMethodShape } from '../domain/village/poll-method';
import type { AskRecusalRefusal } from '../domain/vote/ask-recusal';
import type { CastBallotRefusal } from '../domain/vote/cast-ballot';
import type { CastSecretBallotRefusal } from '../domain/vote/cast-secret-ballot';
import type { ClosePollRefusal, VoidPollRefusal } from '../domain/vote/close-poll';
import type { PublishResultRefusal } from '../domain/vote/count-secret';
import type { DecideRecusalRefusal } from '../domain/vote/decide-recusal';
import type { DeferItemRefusal } from '../domain/vote/defer-item';
import type { EnterCountRefusal } from '../domain/vote/enter-count';
import type { Paper, TellerCount } from '../domain/vote/hand-count';
import { motionCharsMax, voteReasonCharsMax } from '../domain/vote/motion-draft';
import type { OpenPollRefusal } from '../domain/vote/open-poll';
import { type Choice, choiceShape, type Force, type Poll, type Tally } from '../domain/vote/poll';
import type { ReconcilePaperRefusal } from '../domain/vote/reconcile-paper';
import type { RecusalRefusal } from '../domain/vote/recuse-member';
import type { Revealing } from '../domain/vote/secret-count';
import type { Explanation } from '../domain/village/explanation';
import { cursor, id, type Page, type Permission, text } from './common';
import type { ListedMember, Recusal, RecusalRequestModel } from './recusal-pages';
import { command, commandWithoutReceipt, view } from './declare';
import type { MotionModel } from './motion-pages';

/** A poll, a box or an evening that is not in this village, or not at all. */
export type PollNotFound = { code: 'PollNotFound' };
export type PollMeetingNotFound = { code: 'PollMeetingNotFound' };

/** Twelve digits, made by the phone: easily read out, and never met twice by chance. */
const ballotCode = z.string().check(z.regex(/^\d{12}$/));
const reason = text(voteReasonCharsMax, 2);
const counted = z.int().check(z.gte(0), z.lte(10_000));

/** Before the vote: what the chair opens, with whom, and what stands in the way. */
export interface OpeningModel {
  /** By the cloud's clock; a revision that is later means that the page has changed since. */
  readAtMs: number;
  meetingId: string;
  itemId: string;
  proposalId: string;
  title: string;
  recommendsTo: string | null;
  consensus: string;
  motion: MotionModel;
  /** The poll that is on this item already, if any. */
  pollId: string | null;
  presentCount: number;
  memberCount: number;
  electorateCount: number;
  quorums: { councilName: string; explanation: Explanation }[];
  /** Everybody on the rolls, present or not: who may stand aside. */
  members: ListedMember[];
  /** Who may count: present, not standing aside, not the chair. */
  tellerChoices: ListedMember[];
  recused: Recusal[];
  recusalRequests: RecusalRequestModel[];
  readerId: string;
  /** The methods that the rules of the evening allow, and whether each is open now. */
  methods: { method: PollMethod; permission: Permission<OpenPollRefusal> }[];
  secretVotersMin: number;
  /** For which chair the reader records this; empty in one's own name. */
  recordsForName: string;
  permissions: {
    askRecusal: Permission<AskRecusalRefusal>;
    open: Permission<OpenPollRefusal>;
    defer: Permission<DeferItemRefusal>;
    /** For oneself. */
    recuse: Permission<RecusalRefusal>;
    recuseOthers: Permission<RecusalRefusal>;
  };
}

export interface TellerModel extends PersonReference {
  /** In the round that is being counted now. */
  hasCounted: boolean;
  /** What was counted now, for whoever entered it alone: the tellers do not see each other's count. */
  count: CountsOfHands | null;
  enter: Permission<EnterCountRefusal>;
}
export type CountsOfHands = Pick<TellerCount, 'for' | 'against' | 'abstain' | 'invalid'>;

/** What two tellers count, under the eyes of a watcher. */
export interface HandCountModel {
  tellers: TellerModel[];
  watcher: PersonReference;
  failedCount: number;
  roundsMax: number;
  agreed: CountsOfHands | null;
  paper: Pick<Paper, 'issued' | 'returned' | 'spoiled' | 'unused'> | null;
  /** Every round, once the poll is over: who counted what, and what the clerk entered for a teller. */
  rounds: (CountsOfHands & { tellerName: string; isByClerk: boolean })[][];
}

/** The poll for voters, tellers, chair and clerk. */
export interface PollModel {
  id: string;
  meetingId: string;
  title: string;
  motion: string;
  /** Of an amendment: which words make way for which. */
  amendment: { passage: string; replacement: string } | null;
  method: Poll['method'];
  status: Poll['status'];
  force: Force;
  bodyThatDecides: string | null;
  /** Which body decides, where it is not the council. */
  decidingBody: string | null;
  openedAtMs: number;
  closedAtMs: number | null;
  electorateCount: number;
  castCount: number;
  recused: Recusal[];
  /** The reader's own box and ballot; null for who does not vote by phone here. What was chosen secretly nobody knows. */
  mine: { boxId: string; choice: Choice | null; hasVoted: boolean } | null;
  /** Why the reader has no ballot, where that needs saying. */
  isRecused: boolean;
  handCount: HandCountModel | null;
  /** The counts so far, where the rules show those of an open poll while it runs. */
  liveCounts: Omit<Tally, 'notVoting'> | null;
  /** A secret poll is counted and waits for the chair to publish it. */
  isAwaiting: boolean;
  /** To the chair, why the counts would show how people voted. */
  revealing: Revealing;
  /** The codes of the ballots that were counted, once a secret poll is closed. */
  codes: string[] | null;
  tally: Tally | null;
  explanation: Explanation | null;
  decisionId: string | null;
  proposalId: string;
  voidReason: string;
  /** For which chair the reader records this; empty in one's own name. */
  recordsForName: string;
  permissions: {
    reconcilePaper: Permission<ReconcilePaperRefusal>;
    publish: Permission<PublishResultRefusal>;
    close: Permission<ClosePollRefusal>;
    void: Permission<VoidPollRefusal>;
  };
}

export interface PollResult {
  id: string;
  title: string;
  method: Poll['method'];
  status: Poll['status'];
  closedAtMs: number;
  isAdopted: boolean;
  electorateCount: number;
  tally: Tally | null;
  decisionId: string | null;
  /** Who decides where the council only recommended 建议. */
  bodyThatDecides: string | null;
}

export const voteContract = {
  'vote.recuse': command<{ recusedCount: number }, RecusalRefusal | PollMeetingNotFound>()(
    z.strictObject({
      meetingId: id,
      itemId: id,
      /** The member who stands aside; chair and clerk may name another than themselves. */
      villagerId: id,
      reason,
    }),
  ),
  'vote.cancel-recusal': command<Record<string, never>, RecusalRefusal | PollMeetingNotFound>()(
    z.strictObject({ meetingId: id, itemId: id, villagerId: id }),
  ),
  'vote.ask-recusal': command<{ requestId: string }, AskRecusalRefusal | PollMeetingNotFound>()(
    z.strictObject({ meetingId: id, itemId: id, villagerId: id, reason }),
  ),
  'vote.decide-recusal': command<Record<string, never>, DecideRecusalRefusal | PollMeetingNotFound>()(
    z.strictObject({ meetingId: id, itemId: id, recusalId: id, isUpheld: z.boolean(), reason }),
  ),
  'vote.open-poll': command<{ pollId: string }, OpenPollRefusal | PollMeetingNotFound>()(
    z.strictObject({
      meetingId: id,
      itemId: id,
      /** The frozen words, as the chair's screen shows them. */
      motion: text(motionCharsMax, 2),
      /** The amendment that is voted on before the motion. */
      amendmentId: z.optional(id),
      method: pollMethodShape,
      /** The headcount as the chair sees and confirms it. */
      presentCount: counted,
      /** Who counts, by show of hands and on paper. */
      tellers: z.optional(z.strictObject({ tellerIds: z.array(id).check(z.maxLength(2)), watcherId: id })),
    }),
  ),
  'vote.cast': commandWithoutReceipt<{ choice: Choice }, CastBallotRefusal | PollNotFound>()(
    z.strictObject({ boxId: id, choice: choiceShape }),
  ),
  'vote.cast-secret': commandWithoutReceipt<Record<string, never>, CastSecretBallotRefusal | PollNotFound>()(
    z.strictObject({ boxId: id, code: ballotCode, choice: choiceShape }),
  ),
  'vote.enter-count': command<Record<string, never>, EnterCountRefusal | PollNotFound>()(
    z.strictObject({
      pollId: id,
      tellerId: id,
      for: counted,
      against: counted,
      abstain: counted,
      invalid: counted,
      /** Which round was counted, so that a late count comes into no other. */
      round: z.optional(z.int().check(z.gte(1), z.lte(100))),
      /** The earlier count of this round was seen and is changed. */
      isCorrection: z.optional(z.boolean()),
    }),
  ),
  'vote.reconcile-paper': command<Record<string, never>, ReconcilePaperRefusal | PollNotFound>()(
    z.strictObject({
      pollId: id,
      issued: counted,
      returned: counted,
      spoiled: counted,
      unused: counted,
      /** The earlier numbers were seen and are changed. */
      isCorrection: z.optional(z.boolean()),
    }),
  ),
  'vote.close-poll': command<{ pollId: string }, ClosePollRefusal | PollNotFound>()(z.strictObject({ pollId: id })),
  'vote.void-poll': command<{ pollId: string }, VoidPollRefusal | PollNotFound>()(
    z.strictObject({ pollId: id, reason }),
  ),
  'vote.publish-result': command<{ pollId: string }, PublishResultRefusal | PollNotFound>()(
    z.strictObject({ pollId: id }),
  ),
  'vote.defer-item': command<Record<string, never>, DeferItemRefusal | PollMeetingNotFound>()(
    z.strictObject({ meetingId: id, itemId: id, reason }),
  ),
  'vote.opening': view<OpeningModel, PollMeetingNotFound>()(z.strictObject({ meetingId: id, itemId: id })),
  'vote.poll': view<PollModel, PollNotFound>()(z.strictObject({ pollId: id })),
  'vote.results': view<Page<PollResult>>()(z.strictObject({ cursor })),
};
