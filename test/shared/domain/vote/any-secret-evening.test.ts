import fc from 'fast-check';
import { castSecretBallot } from '@shared/domain/vote/cast-secret-ballot';
import { closePoll } from '@shared/domain/vote/close-poll';
import { clearBox, countSecretBallots } from '@shared/domain/vote/count-secret';
import { countPoll } from '@shared/domain/vote/count-poll';
import { boxIdOf, type Choice, type Poll } from '@shared/domain/vote/poll';
import { sealBox } from '@shared/domain/vote/seal-box';
import type { SecretBox } from '@shared/domain/vote/secret-box';
import type { Accepted, Outcome, Refusal } from '@shared/kernel/outcome';
import { aSecretPoll, secretBoxesOf } from '../../../helpers/a-poll';
import { aMeeting, theChair } from '../../../helpers/evening-builder';

type Step =
  | { kind: 'cast'; voter: number; choice: Choice; code: number }
  | { kind: 'retry'; which: number }
  | { kind: 'close' }
  | { kind: 'count' }
  | { kind: 'seal'; box: number }
  | { kind: 'clear'; box: number };

const box = fc.nat(1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('cast' as const),
      voter: fc.nat(8),
      choice: fc.constantFrom<Choice>('for', 'against', 'abstain'),
      code: fc.nat(14),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('retry' as const), which: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ kind: 'close' }, { kind: 'count' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('seal' as const), box }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const), box }) },
);

interface Sent {
  voterId: string;
  choice: Choice;
  code: string;
}

/** A secret evening in memory; slips are what they say with a running number, as the closed ones never look alike. */
class Evening {
  poll: Poll = aSecretPoll();
  readonly boxes = new Map<string, SecretBox>(secretBoxesOf(this.poll).map((one) => [one.id, one]));
  private readonly sent: Sent[] = [];
  /** The model: the first ballot of each voter that was accepted as new. */
  readonly expected = new Map<string, Sent>();
  private slipCount = 0;

  take(one: Step): void {
    if (one.kind === 'cast') {
      const voterId = this.poll.electorateIds[one.voter] ?? '';
      this.send({ voterId, choice: one.choice, code: `c${one.code}` });
    } else if (one.kind === 'retry') {
      const again = this.sent[one.which % Math.max(1, this.sent.length)];
      if (again) this.send(again);
    } else if (one.kind === 'close') this.save(closePoll(aMeeting(), this.poll, { actor: theChair, nowMs: 2_000 }));
    else if (one.kind === 'count') this.count();
    else this.touch(one.kind, this.poll.boxIds[one.box] ?? '');
  }

  private send(ballot: Sent): void {
    const boxId = boxIdOf(this.poll, ballot.voterId) ?? '';
    const into = this.boxes.get(boxId) as SecretBox;
    const { voterId, code, choice } = ballot;
    const choiceSlip = `${choice}#${(this.slipCount += 1)}`;
    const outcome = castSecretBallot(into, { voterId, codeSlip: code, choiceSlip });
    this.sent.push(ballot);
    const first = this.expected.get(voterId);
    const usedBy = [...this.expected.values()].find(
      (other) => other.code === code && boxIdOf(this.poll, other.voterId) === boxId,
    );
    if (outcome.ok && outcome.changes.length > 0) {
      expect([first, usedBy, into.isSealed]).toEqual([undefined, undefined, false]);
      this.expected.set(voterId, ballot);
    } else if (outcome.ok) expect(first).toBeDefined();
    // An answer never depends on what was chosen.
    const otherChoice = castSecretBallot(into, { voterId, codeSlip: code, choiceSlip: 'something else' });
    expect(otherChoice.ok).toBe(outcome.ok);
    this.save(outcome);
  }

  private touch(kind: 'seal' | 'clear', boxId: string): void {
    const one = this.boxes.get(boxId) as SecretBox;
    if (kind === 'seal' && this.poll.status !== 'open') this.save(sealBox(this.poll, one));
    if (kind === 'clear' && this.poll.secretCount) this.save(clearBox(this.poll, one));
  }

  private count(): void {
    const boxes = [...this.boxes.values()];
    if (this.poll.status !== 'closing' || boxes.some((one) => !one.isSealed)) return;
    const codes = boxes.flatMap((one) => one.codeSlips);
    const choices = boxes.flatMap((one) => one.choiceSlips).map((slip) => slip.split('#')[0] as Choice);
    this.save(countSecretBallots(this.poll, boxes, { codes, choices }));
  }

  /** The clock or the chair begins again from wherever it stopped. */
  resume(): void {
    this.save(closePoll(aMeeting(), this.poll, { actor: theChair, nowMs: 3_000 }));
    this.poll.boxIds.forEach((boxId) => this.touch('seal', boxId));
    this.count();
    this.poll.boxIds.forEach((boxId) => this.touch('clear', boxId));
  }

  private save(outcome: Accepted | Outcome<Refusal>): void {
    if (!outcome.ok) return;
    for (const { next } of outcome.changes) {
      if (next.kind === 'poll') this.poll = next as Poll;
      if (next.kind === 'secretBox') this.boxes.set(next.id, next as SecretBox);
    }
  }
}

it('counts one ballot a voter, the first that came, and as many codes, whatever is mixed', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 90 }), (steps) => {
      const evening = new Evening();
      steps.forEach((one) => evening.take(one));
      evening.resume();
      const cast = [...evening.expected.values()];
      const { poll } = countPoll(evening.poll, [], 4_000);
      const count = (choice: Choice) => cast.filter((ballot) => ballot.choice === choice).length;
      expect(poll.tally).toEqual({
        for: count('for'),
        against: count('against'),
        abstain: count('abstain'),
        notVoting: 9 - cast.length,
      });
      expect(poll.secretCount?.codes).toEqual(cast.map(({ code }) => code).sort());
      for (const one of evening.boxes.values()) {
        expect(one).toMatchObject({ isSealed: true, isCleared: true, codeSlips: [], choiceSlips: [] });
        expect(one.votedIds).toEqual(one.voterIds.filter((id) => evening.expected.has(id)).sort());
      }
    }),
    { numRuns: 400 },
  );
});
