import * as z from 'zod/mini';
import type { PersonReference } from '../domain/member/person-reference';
import type { CastBallotRefusal } from '../domain/vote/cast-ballot';
import type { ClosePollRefusal, VoidPollRefusal } from '../domain/vote/close-poll';
import type { DeferItemRefusal } from '../domain/vote/defer-item';
import type { EnterHandsRefusal } from '../domain/vote/enter-hands';
import { motionCharsMax, voteReasonCharsMax } from '../domain/vote/motion-draft';
import type { OpenPollRefusal } from '../domain/vote/open-poll';
import { type Choice, choiceShape, type Force, type Poll, type Tally } from '../domain/vote/poll';
import type { RecusalRefusal } from '../domain/vote/recuse-member';
import type { Explanation } from '../domain/village/explanation';
import { cursor, id, type Page, type Permission, text } from './common';
import { command, commandWithoutReceipt, view } from './declare';
import type { MotionModel } from './motion-pages';

/** A poll, a box or an evening that is not in this village, or not at all. */
export type PollNotFound = { code: 'PollNotFound' };
export type PollMeetingNotFound = { code: 'PollMeetingNotFound' };

const reason = text(voteReasonCharsMax, 2);
const hands = z.int().check(z.gte(0), z.lte(10_000));

export interface Recusal extends PersonReference {
  reason: string;
}

/** Before the vote: what the chair opens, with whom, and what stands in the way. */
export interface OpeningModel {
  meetingId: string;
  itemId: string;
  title: string;
  consensus: string;
  motion: MotionModel;
  /** The poll that is on this item already, if any. */
  pollId: string | null;
  presentCount: number;
  memberCount: number;
  electorateCount: number;
  quorums: { councilName: string; explanation: Explanation }[];
  /** Everybody who is present, to choose from for a recusal. */
  present: PersonReference[];
  recused: Recusal[];
  readerId: string;
  permissions: {
    open: Permission<OpenPollRefusal>;
    defer: Permission<DeferItemRefusal>;
    /** For oneself. */
    recuse: Permission<RecusalRefusal>;
    recuseOthers: Permission<RecusalRefusal>;
  };
}

/** The poll for voters, chair and clerk. While it runs nobody sees how the ballots divide. */
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
  openedAtMs: number;
  closedAtMs: number | null;
  electorateCount: number;
  castCount: number;
  recused: Recusal[];
  /** The reader's own box and ballot; null for who does not vote by phone here. */
  mine: { boxId: string; choice: Choice | null } | null;
  /** Why the reader has no ballot, where that needs saying. */
  isRecused: boolean;
  hands: { for: number; against: number; abstain: number } | null;
  tally: Tally | null;
  explanation: Explanation | null;
  decisionId: string | null;
  proposalId: string;
  voidReason: string;
  permissions: {
    enterHands: Permission<EnterHandsRefusal>;
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
  'vote.open-poll': command<{ pollId: string }, OpenPollRefusal | PollMeetingNotFound>()(
    z.strictObject({
      meetingId: id,
      itemId: id,
      /** The frozen words, as the chair's screen shows them. */
      motion: text(motionCharsMax, 2),
      /** The amendment that is voted on before the motion. */
      amendmentId: z.optional(id),
      method: z.enum(['open', 'showOfHands']),
      /** The headcount as the chair sees and confirms it. */
      presentCount: hands,
    }),
  ),
  'vote.cast': commandWithoutReceipt<{ choice: Choice }, CastBallotRefusal | PollNotFound>()(
    z.strictObject({ boxId: id, choice: choiceShape }),
  ),
  'vote.enter-hands': command<Record<string, never>, EnterHandsRefusal | PollNotFound>()(
    z.strictObject({ pollId: id, for: hands, against: hands, abstain: hands }),
  ),
  'vote.close-poll': command<{ pollId: string }, ClosePollRefusal | PollNotFound>()(z.strictObject({ pollId: id })),
  'vote.void-poll': command<{ pollId: string }, VoidPollRefusal | PollNotFound>()(
    z.strictObject({ pollId: id, reason }),
  ),
  'vote.defer-item': command<Record<string, never>, DeferItemRefusal | PollMeetingNotFound>()(
    z.strictObject({ meetingId: id, itemId: id, reason }),
  ),
  'vote.opening': view<OpeningModel, PollMeetingNotFound>()(z.strictObject({ meetingId: id, itemId: id })),
  'vote.poll': view<PollModel, PollNotFound>()(z.strictObject({ pollId: id })),
  'vote.results': view<Page<PollResult>>()(z.strictObject({ cursor })),
};
