import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { dayOf } from '../../kernel/time';
import { personReferenceShape } from '../member/person-reference';
import type { Villager } from '../member/villager';
import { ballotShape } from '../vote/ballot-box';
import type { Choice } from '../vote/poll';

/** Most advisory polls of one matter: who is asked the same thing a fourth time no longer answers. */
export const advisoryPollsMax = 3;

/** What came out of the boxes: counts, never names. */
export const advisoryCountsShape = z.object({ for: z.int(), against: z.int(), abstain: z.int() });
export type AdvisoryCounts = z.infer<typeof advisoryCountsShape>;

/** `preparing`: its adults are being counted, so that boxes of the right number stand ready. */
export const advisoryStatuses = ['preparing', 'open', 'counted', 'cancelled'] as const;
export type AdvisoryStatus = (typeof advisoryStatuses)[number];

/** An advisory poll 意见征集 of all adult villagers on a matter. It binds nobody and moves no matter. */
export const advisoryPollShape = z.object({
  ...caseFields,
  kind: z.literal('advisoryPoll'),
  proposalId: z.string(),
  /** First, second or third of its matter; its id is made of the two. */
  number: z.int(),
  question: z.string(),
  openedBy: personReferenceShape,
  openedAtMs: z.int(),
  /** Last day on which one may answer. */
  endsOn: z.string(),
  /** The instant after that day, when the clock counts. */
  endsAtMs: z.int(),
  status: z.enum(advisoryStatuses),
  isOpen: z.boolean(),
  /** From its rules, as they stood at opening. */
  ageMin: z.int(),
  boxSize: z.int(),
  ballotChangesMax: z.int(),
  /** How many adults live in the village; 0 while preparing. */
  adultCount: z.int(),
  boxCount: z.int(),
  counts: z.nullable(advisoryCountsShape),
});
export type AdvisoryPoll = z.infer<typeof advisoryPollShape>;

/** A box of the village's ballots. It has no roll: who may vote is seen from the villager. */
export const advisoryBoxShape = z.object({
  ...caseFields,
  kind: z.literal('advisoryBox'),
  pollId: z.string(),
  proposalId: z.string(),
  ballots: z.array(ballotShape),
  ballotChangesMax: z.int(),
  isSealed: z.boolean(),
});
export type AdvisoryBox = z.infer<typeof advisoryBoxShape>;

export function advisoryPollId(proposalId: string, number: number): string {
  return `${proposalId}.advisory${number}`;
}

export function advisoryBoxId(pollId: string, index: number): string {
  return `${pollId}.box${index}`;
}

export function advisoryBoxIds({ id, boxCount }: Pick<AdvisoryPoll, 'id' | 'boxCount'>): string[] {
  return Array.from({ length: boxCount }, (_, index) => advisoryBoxId(id, index));
}

/** The box in which a villager votes, computed from the digest of their id: no list says it. */
export function advisoryBoxIdOf(poll: Pick<AdvisoryPoll, 'id' | 'boxCount'>, villagerDigest: string): string {
  const digits = 8;
  return advisoryBoxId(poll.id, Number.parseInt(villagerDigest.slice(0, digits), 16) % Math.max(1, poll.boxCount));
}

/** Whether somebody is asked: grown up in the year of the opening, and living in the village since that day at latest. */
export function isAsked(villager: Villager, poll: Pick<AdvisoryPoll, 'openedAtMs' | 'ageMin'>): boolean {
  const openedOn = dayOf(poll.openedAtMs);
  const since = [villager.registeredSinceOn, villager.residentSinceOn];
  const livesHere = since.some((on) => on !== null && on <= openedOn);
  return livesHere && Number(openedOn.slice(0, 4)) - villager.birthYear >= poll.ageMin;
}

export function countsIn(boxes: readonly Pick<AdvisoryBox, 'ballots'>[]): AdvisoryCounts {
  const ballots = boxes.flatMap((box) => box.ballots);
  const count = (choice: Choice) => ballots.filter((ballot) => ballot.choice === choice).length;
  return { for: count('for'), against: count('against'), abstain: count('abstain') };
}
