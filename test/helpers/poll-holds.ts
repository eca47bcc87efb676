import { checkBallotBox, checkPoll, checkSecretBox } from '@cloud/_local/verify/vote-checks';
import { sha256 } from '@cloud/_platform/sha256';
import { chainStart, faultInHead, faultInLink, type Link } from '@shared/domain/record/verify-chain';
import type { Poll } from '@shared/domain/vote/poll';
import type { CaseDocument, CaseEvent } from '@shared/kernel/case';
import type { World } from './world';

/** What the verifier asks of a poll and of each of its boxes: their chains, and what must agree with them. */
export async function expectPollHolds(world: World, pollId: string): Promise<void> {
  const poll = (await world.stored<Poll & { kind: string }>('polls', pollId)) as Poll;
  expect(await faultIn(world, poll, checkPoll)).toBeNull();
  const [collection, check] =
    poll.method === 'secret' ? (['secretBoxes', checkSecretBox] as const) : (['ballotBoxes', checkBallotBox] as const);
  for (const boxId of poll.boxIds) {
    const box = (await world.stored<CaseDocument>(collection, boxId)) as CaseDocument;
    expect(await faultIn(world, box, check)).toBeNull();
  }
}

export async function faultIn(world: World, owner: CaseDocument, check: typeof checkPoll, parts: object = {}) {
  const events = (await world.eventsOf(owner.id)) as unknown as CaseEvent[];
  let last: Link = chainStart;
  for (const event of events) {
    const fault = faultInLink(owner, last, event, sha256);
    if (fault) return fault;
    last = event;
  }
  return faultInHead(owner, last) ?? check({ ...owner, ...parts }, events, world.ports.store);
}
