import type { CountsOfHands, HandCountModel, TellerModel } from '@shared/contract/vote';
import type { Actor } from '@shared/domain/member/actor';
import type { PersonReference } from '@shared/domain/member/person-reference';
import { enterCount } from '@shared/domain/vote/enter-count';
import {
  agreedCount,
  failedRounds,
  type HandCount,
  isRoundDone,
  type TellerCount,
} from '@shared/domain/vote/hand-count';
import type { Poll } from '@shared/domain/vote/poll';
import { permissionOf } from '../permission';
import { shownPerson } from './recusals-shown';

/**
 * The tellers' counts for one reader: what the reader entered, that the other has counted, and the numbers of both only
 * once they agree or the poll is over.
 */
export function handCountFor(poll: Poll, actor: Actor, nowMs: number): HandCountModel | null {
  const { handCount, rules, isOpen } = poll;
  if (!handCount) return null;
  const { paper } = handCount;
  const agreed = agreedCount(handCount);
  const seen = (person: PersonReference) => shownPerson(actor, person);
  return {
    tellers: handCount.tellers.map((teller) => tellerOf(poll, handCount, teller, actor, nowMs)),
    watcher: seen(handCount.watcher),
    failedCount: failedRounds(handCount),
    roundsMax: rules.tellerRoundsMax,
    agreed: agreed && countsOf(agreed),
    paper: paper && {
      issued: paper.issued,
      returned: paper.returned,
      spoiled: paper.spoiled,
      unused: paper.unused,
    },
    rounds: isOpen ? [] : handCount.rounds.map(({ counts }) => counts.map((count) => named(handCount, count, actor))),
  };
}

function tellerOf(poll: Poll, handCount: HandCount, teller: PersonReference, actor: Actor, nowMs: number): TellerModel {
  const { villagerId: tellerId } = teller;
  const last = handCount.rounds.at(-1);
  const isCounting = last && (!isRoundDone(last) || agreedCount(handCount));
  const count = isCounting ? last.counts.find((one) => one.tellerId === tellerId) : undefined;
  const isReaders = count && [count.tellerId, count.enteredBy.villagerId].includes(actor.villagerId);
  // Asked with numbers that add up and that nobody entered, so that only who and when are in question.
  const invalid = handCount.paper ? handCount.paper.returned + 1 : 0;
  const numbers = { for: -1, against: 0, abstain: 0, invalid };
  return {
    ...shownPerson(actor, teller),
    hasCounted: count !== undefined,
    count: isReaders ? countsOf(count) : null,
    enter: permissionOf(enterCount(poll, { actor, nowMs, tellerId, ...numbers, isCorrection: true })),
  };
}

function named({ tellers }: HandCount, count: TellerCount, actor: Actor) {
  const teller = tellers.find(({ villagerId }) => villagerId === count.tellerId) ?? count.enteredBy;
  const isByClerk = count.enteredBy.villagerId !== count.tellerId;
  return { ...countsOf(count), tellerName: shownPerson(actor, teller).name, isByClerk };
}

function countsOf({ for: inFavour, against, abstain, invalid }: TellerCount): CountsOfHands {
  return { for: inFavour, against, abstain, invalid };
}
