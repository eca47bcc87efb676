import fc from 'fast-check';
import type { BallotBox } from '@shared/domain/vote/ballot-box';
import { castBallot } from '@shared/domain/vote/cast-ballot';
import { closePoll } from '@shared/domain/vote/close-poll';
import { concludePoll } from '@shared/domain/decision/conclude-poll';
import { newDecisionRegister } from '@shared/domain/decision/decision-register';
import { boxIdOf, type Choice, type Poll } from '@shared/domain/vote/poll';
import { sealBox } from '@shared/domain/vote/seal-box';
import type { Accepted, Outcome, Refusal } from '@shared/kernel/outcome';
import { aPoll, boxesOf } from '../../../helpers/a-poll';
import { aMeeting, anItem, aScheduledProposal, theChair } from '../../../helpers/evening-builder';

type Step =
  | { kind: 'cast'; voter: number; choice: Choice; request: number }
  | { kind: 'retry'; which: number }
  | { kind: 'close' }
  | { kind: 'seal'; box: number }
  | { kind: 'conclude' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('cast' as const),
      voter: fc.nat(8),
      choice: fc.constantFrom<Choice>('for', 'against', 'abstain'),
      request: fc.nat(40),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('retry' as const), which: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'close' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('seal' as const), box: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'conclude' as const }) },
);

/** An evening in memory whose transactions come in any order; a crash is nothing but steps that come late or never. */
class Evening {
  poll: Poll = aPoll();
  readonly boxes = new Map<string, BallotBox>(boxesOf(this.poll).map((box) => [box.id, box]));
  private readonly sent: { voterId: string; choice: Choice; requestId: string }[] = [];
  /** The model: the last choice that was accepted as new, for each voter. */
  readonly expected = new Map<string, Choice>();
  private readonly known = new Map<string, Set<string>>();
  private readonly sealed = new Set<string>();
  concludedCount = 0;

  take(one: Step): void {
    if (one.kind === 'cast')
      this.send({ voterId: this.voter(one.voter), choice: one.choice, requestId: `r${one.request}` });
    else if (one.kind === 'retry') this.retry(one.which);
    else if (one.kind === 'close') this.save(closePoll(aMeeting(), this.poll, { actor: theChair, nowMs: 2_000 }));
    else if (one.kind === 'seal') this.seal(this.poll.boxIds[one.box] ?? '');
    else this.conclude();
  }

  private voter(index: number): string {
    return this.poll.electorateIds[index % this.poll.electorateIds.length] ?? '';
  }

  private retry(which: number): void {
    const again = this.sent[which % Math.max(1, this.sent.length)];
    if (again) this.send(again);
  }

  private send(ballot: { voterId: string; choice: Choice; requestId: string }): void {
    const box = this.boxes.get(boxIdOf(this.poll, ballot.voterId) ?? '') as BallotBox;
    const outcome = castBallot(box, { ...ballot, payloadHash: ballot.choice });
    this.sent.push(ballot);
    const isTaken = this.takes(ballot);
    expect(outcome.ok && outcome.changes.length > 0).toBe(isTaken);
    if (isTaken) this.expected.set(ballot.voterId, ballot.choice);
    this.save(outcome);
  }

  /** What the model says by itself: a request counts once and only while the box is open. */
  private takes({ voterId, requestId }: { voterId: string; requestId: string }): boolean {
    const known = this.known.get(voterId) ?? new Set<string>();
    const isTaken = !this.sealed.has(boxIdOf(this.poll, voterId) ?? '') && !known.has(requestId) && known.size <= 20;
    if (isTaken) this.known.set(voterId, known.add(requestId));
    return isTaken;
  }

  private seal(boxId: string): void {
    if (this.poll.status === 'open') return;
    this.save(sealBox(this.poll, this.boxes.get(boxId) as BallotBox));
    this.sealed.add(boxId);
  }

  /** The clock or the chair begins again from wherever it stopped. */
  resume(): void {
    this.save(closePoll(aMeeting(), this.poll, { actor: theChair, nowMs: 3_000 }));
    this.poll.boxIds.forEach((boxId) => this.seal(boxId));
    this.conclude();
  }

  private conclude(): void {
    const boxes = [...this.boxes.values()];
    if (this.poll.status !== 'closing' || boxes.some((box) => !box.isSealed)) return;
    const meeting = aMeeting({ openPollId: 'p1', items: [anItem({ pollId: 'p1' })] });
    const register = newDecisionRegister('v1', 1970);
    this.save(concludePoll({ poll: this.poll, boxes, meeting, proposal: aScheduledProposal(), register }, 4_000));
    this.concludedCount += 1;
  }

  private save(outcome: Accepted | Outcome<Refusal>): void {
    if (!outcome.ok) return;
    for (const { next } of outcome.changes) {
      if (next.kind === 'poll') this.poll = next as Poll;
      if (next.kind === 'ballotBox') this.boxes.set(next.id, next as BallotBox);
    }
  }
}

it('counts exactly the ballots in the boxes, one a member, none after sealing, whatever is mixed', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const evening = new Evening();
      steps.forEach((one) => evening.take(one));
      evening.resume();
      const ballots = [...evening.boxes.values()].flatMap((box) => box.ballots);
      expect(new Map(ballots.map((ballot) => [ballot.voterId, ballot.choice]))).toEqual(evening.expected);
      expect(ballots).toHaveLength(evening.expected.size);
      const count = (choice: Choice) => [...evening.expected.values()].filter((each) => each === choice).length;
      expect(evening.poll).toMatchObject({
        status: 'closed',
        tally: {
          for: count('for'),
          against: count('against'),
          abstain: count('abstain'),
          notVoting: 9 - evening.expected.size,
        },
      });
      expect(evening.concludedCount).toBe(1);
    }),
    { numRuns: 300 },
  );
});
