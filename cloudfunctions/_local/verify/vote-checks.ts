import type { Fault } from '@shared/domain/record/verify-chain';
import type { Ballot, BallotBox } from '@shared/domain/vote/ballot-box';
import { tallyOf } from '@shared/domain/vote/ballot-boxes';
import { agreedCount } from '@shared/domain/vote/hand-count';
import type { Poll, Tally } from '@shared/domain/vote/poll';
import type { SecretBox } from '@shared/domain/vote/secret-box';
import { canonicalJson } from '@shared/kernel/canonical-json';
import type { CaseEvent } from '@shared/kernel/case';
import type { Reader } from '@cloud/_platform/store';
import { type CaseCheck, problem } from './case-checks';

/** The ballots in a box are the last ones that its voters cast. */
export const checkBallotBox: CaseCheck = async (owner, events) =>
  holdsWhatWasCast((owner as BallotBox).ballots, events, 'BallotCast')
    ? null
    : problem(owner, 'this box holds other ballots than were cast');

/** Whether these ballots are the last ones that each voter cast, one a voter. */
export function holdsWhatWasCast(ballots: readonly Ballot[], events: readonly CaseEvent[], castType: string): boolean {
  const cast = new Map<string, unknown>();
  for (const { type, actorId, data } of events) {
    if (type === castType) cast.set(actorId, (data as { choice: unknown }).choice);
  }
  const held = new Map(ballots.map(({ voterId, choice }) => [voterId, choice]));
  return held.size === ballots.length && sortedEntries(held) === sortedEntries(cast);
}

function sortedEntries(entries: ReadonlyMap<string, unknown>): string {
  return canonicalJson(Object.fromEntries(entries));
}

/** Whoever voted secretly is recorded once; there are as many slips of each kind, in no order, or none once cleared. */
export const checkSecretBox: CaseCheck = async (owner, events) => {
  const box = owner as SecretBox;
  const voters = events.filter(({ type }) => type === 'SecretBallotCast').map(({ actorId }) => actorId);
  if (canonicalJson(voters.sort()) !== canonicalJson(box.votedIds)) {
    return problem(owner, 'this box names other voters than have voted');
  }
  const expected = box.isCleared ? 0 : box.votedIds.length;
  const holdsAll = [box.codeSlips, box.choiceSlips].every(
    (slips) => slips.length === expected && new Set(slips).size === expected && isSorted(slips),
  );
  return holdsAll ? null : problem(owner, 'this box does not hold one ballot for each who has voted');
};

function isSorted(texts: readonly string[]): boolean {
  return texts.every((text, index) => index === 0 || (texts[index - 1] ?? '') <= text);
}

/** The tally of a closed poll is that of its ballots, adds up to its electorate, and is what was recorded. */
export const checkPoll: CaseCheck = async (owner, events, store) => {
  const poll = owner as Poll;
  if (poll.status !== 'closed') return null;
  if (!poll.tally) return problem(owner, 'this poll is closed without a tally');
  const { for: inFavour, against, abstain, notVoting } = poll.tally;
  if (notVoting < 0 || inFavour + against + abstain + notVoting !== poll.electorateIds.length) {
    return problem(owner, 'the tally of this poll does not add up to its electorate');
  }
  const recorded = events.find(({ type }) => type === 'PollClosed')?.data as Recorded | undefined;
  if (!recorded || !isSameTally(recorded, poll.tally)) {
    return problem(owner, 'the tally of this poll is not the one that was recorded');
  }
  if (poll.method === 'open') return checkOpen(poll, poll.tally, store);
  return poll.method === 'secret' ? checkSecret(poll, poll.tally, recorded, store) : checkHands(poll, poll.tally);
};

type Recorded = Tally & { codes?: readonly string[] };

function isSameTally(one: Tally, other: Tally): boolean {
  return (['for', 'against', 'abstain', 'notVoting'] as const).every((name) => one[name] === other[name]);
}

async function checkOpen(poll: Poll, tally: Tally, store: Reader): Promise<Fault | null> {
  const boxes: BallotBox[] = [];
  for (const boxId of poll.boxIds) {
    const box = (await store.get('ballotBoxes', boxId)) as BallotBox | undefined;
    if (!box) return { kind: 'ballotBox', id: boxId, problem: 'this box of a closed poll is missing' };
    if (!box.isSealed) return problem(box, 'this box of a closed poll is not sealed');
    boxes.push(box);
  }
  const isSame = isSameTally(tallyOf(boxes, poll.electorateIds.length), tally);
  return isSame ? null : problem(poll, 'the tally of this poll is not that of its ballots');
}

/** As many votes and as many codes as members who have voted, and every box cleared. */
async function checkSecret(poll: Poll, tally: Tally, recorded: Recorded, store: Reader): Promise<Fault | null> {
  let votedCount = 0;
  for (const boxId of poll.boxIds) {
    const box = (await store.get('secretBoxes', boxId)) as SecretBox | undefined;
    if (!box) return { kind: 'secretBox', id: boxId, problem: 'this box of a closed poll is missing' };
    if (!box.isSealed || !box.isCleared) return problem(box, 'this box of a closed poll is not sealed and cleared');
    votedCount += box.votedIds.length;
  }
  const codes = poll.secretCount?.codes ?? [];
  const castCount = tally.for + tally.against + tally.abstain;
  if (castCount !== votedCount || codes.length !== votedCount || new Set(codes).size !== votedCount) {
    return problem(poll, 'this poll has not as many votes and codes as members who have voted');
  }
  const isSame = canonicalJson(codes) === canonicalJson(recorded.codes ?? []);
  return isSame ? null : problem(poll, 'the codes of this poll are not those that were recorded');
}

/** What both tellers counted; on paper every paper is accounted for. */
function checkHands(poll: Poll, tally: Tally): Fault | null {
  const agreed = poll.handCount && agreedCount(poll.handCount);
  const isSame = agreed && (['for', 'against', 'abstain'] as const).every((name) => agreed[name] === tally[name]);
  if (!agreed || !isSame) return problem(poll, 'the tally of this poll is not what both tellers counted');
  if (poll.method !== 'paper') return null;
  const paper = poll.handCount?.paper;
  const counted = agreed.for + agreed.against + agreed.abstain + agreed.invalid;
  const addsUp = paper && paper.issued === paper.returned + paper.spoiled + paper.unused && counted === paper.returned;
  return addsUp ? null : problem(poll, 'the papers of this poll do not add up');
}
