import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Fault } from '@shared/domain/record/verify-chain';
import type { BallotBox } from '@shared/domain/vote/ballot-box';
import { tallyOf } from '@shared/domain/vote/ballot-boxes';
import type { Poll } from '@shared/domain/vote/poll';
import { canonicalJson } from '@shared/kernel/canonical-json';
import type { CaseDocument, CaseEvent } from '@shared/kernel/case';
import type { Reader } from '@cloud/_platform/store';

/** What a document says beyond its chain, compared with what its events say. */
export type CaseCheck = (owner: CaseDocument, events: readonly CaseEvent[], store: Reader) => Promise<Fault | null>;

function problem({ kind, id }: CaseDocument, sentence: string): Fault {
  return { kind, id, problem: sentence };
}

/** Where a matter is, in whose hands and until when, as its last step recorded it. */
export const checkProposal: CaseCheck = async (owner, events) => {
  const { status, holderKey, dueAtMs } = owner as Proposal;
  const steps = events.map((event) => event.data as Record<string, unknown>).filter((data) => 'verb' in data);
  const last = steps.at(-1);
  if (!last) return problem(owner, 'this matter has no step on the road');
  const agrees = last.status === status && last.holderKey === holderKey && last.dueAtMs === dueAtMs;
  return agrees ? null : problem(owner, 'this matter is not where its last step left it');
};

/** The ballots in a box are the last ones that its voters cast. */
export const checkBallotBox: CaseCheck = async (owner, events) => {
  const box = owner as BallotBox;
  const cast = new Map<string, unknown>();
  for (const { type, actorId, data } of events) {
    if (type === 'BallotCast') cast.set(actorId, (data as { choice: unknown }).choice);
  }
  const held = new Map(box.ballots.map(({ voterId, choice }) => [voterId, choice]));
  const isSame = held.size === box.ballots.length && sortedEntries(held) === sortedEntries(cast);
  return isSame ? null : problem(owner, 'this box holds other ballots than were cast');
};

function sortedEntries(entries: ReadonlyMap<string, unknown>): string {
  return canonicalJson(Object.fromEntries(entries));
}

/** The tally of a closed poll equals its ballots; with hands, its counts fit the electorate. */
export const checkPoll: CaseCheck = async (owner, _events, store) => {
  const poll = owner as Poll;
  if (poll.status !== 'closed') return null;
  if (!poll.tally) return problem(owner, 'this poll is closed without a tally');
  const { for: inFavour, against, abstain, notVoting } = poll.tally;
  const electorateCount = poll.electorateIds.length;
  if (notVoting < 0 || inFavour + against + abstain + notVoting !== electorateCount) {
    return problem(owner, 'the tally of this poll does not add up to its electorate');
  }
  if (poll.method !== 'open') return null;
  const boxes: BallotBox[] = [];
  for (const boxId of poll.boxIds) {
    const box = (await store.get('ballotBoxes', boxId)) as BallotBox | undefined;
    if (!box) return { kind: 'ballotBox', id: boxId, problem: 'this box of a closed poll is missing' };
    if (!box.isSealed) return problem(box, 'this box of a closed poll is not sealed');
    boxes.push(box);
  }
  const counted = tallyOf(boxes, electorateCount);
  const isSame = canonicalJson(counted) === canonicalJson(poll.tally);
  return isSame ? null : problem(owner, 'the tally of this poll is not that of its ballots');
};
