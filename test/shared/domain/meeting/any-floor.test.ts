import fc from 'fast-check';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import { drawnOrder } from '@shared/domain/meeting/first-round';
import { type Floor, timesSpoken } from '@shared/domain/meeting/floor';
import { floorQueue } from '@shared/domain/meeting/floor-queue';
import { floorShares } from '@shared/domain/meeting/floor-shares';
import { endSpeech } from '@shared/domain/meeting/end-speech';
import { giveFloor } from '@shared/domain/meeting/give-floor';
import { passFloor } from '@shared/domain/meeting/pass-floor';
import { arrived, departed, isHere, presentMembers, withMember } from '@shared/domain/meeting/presence-roll';
import { lowerHand, raiseHand } from '@shared/domain/meeting/raise-hand';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import { anEveningAtItsMatter, chair, clerk, councilIds, fridayEvening } from '../../../helpers/a-meeting';

const evening = anEveningAtItsMatter(7);
const rollOfNine = councilIds.map((id, index) => ({ id, seat: index + 1 }));

type Act = 'give' | 'pass' | 'raise' | 'lower' | 'end' | 'come' | 'go';
interface Step {
  act: Act;
  who: number;
  stance: 'for' | 'against' | null;
  seconds: number;
}
const step = fc.record<Step>({
  act: fc.constantFrom('give', 'give', 'give', 'pass', 'raise', 'raise', 'lower', 'end', 'end', 'come', 'go'),
  who: fc.nat({ max: 8 }),
  stance: fc.constantFrom('for', 'against', null),
  seconds: fc.integer({ min: 1, max: 400 }),
});

/** An evening in which anybody does anything; what the rules refuse does not happen. */
class AnyFloor {
  floor: Floor;
  roll: PresenceRoll = evening.roll;
  nowMs = fridayEvening;

  constructor(orderSeed: number | null) {
    this.floor = { ...evening.floor, orderSeed };
  }

  take({ act, who, stance, seconds }: Step): void {
    this.nowMs += seconds * 1_000;
    const villagerId = councilIds[who] ?? '';
    const { meeting } = evening;
    const base = { actor: clerk, nowMs: this.nowMs, villagerId };
    if (act === 'give') this.give(villagerId);
    if (act === 'pass') this.keep(passFloor(meeting, [this.roll], this.floor, { ...base, speechId: 'passed' }));
    if (act === 'raise') this.keep(raiseHand(meeting, [this.roll], this.floor, { ...base, stance }));
    if (act === 'lower') this.keep(lowerHand(meeting, this.floor, base));
    if (act === 'end') this.keep(endSpeech(meeting, this.floor, { actor: clerk, nowMs: this.nowMs, note: null }));
    if (act === 'come' || act === 'go') this.move(villagerId, act === 'come');
  }

  /** Asks the rule, and checks its answer against what fairness says by itself. */
  private give(villagerId: string): void {
    const outcome = giveFloor(evening.meeting, [this.roll], this.floor, {
      actor: chair,
      nowMs: this.nowMs,
      speechId: `s${this.floor.speeches.length + 1}`,
      villagerId,
    });
    if (outcome.ok) this.checkFair(villagerId);
    this.keep(outcome);
  }

  private checkFair(villagerId: string): void {
    const present = presentMembers(this.roll, this.nowMs).map((member) => member.villagerId);
    const times = timesSpoken(this.floor, villagerId);
    const unoffered = present.filter((id) => !this.floor.offeredIds.includes(id));
    if (this.floor.offeredIds.includes(villagerId)) expect(unoffered).toEqual([]);
    const waiting = this.floor.hands.filter((hand) => present.includes(hand.villagerId));
    expect(waiting.filter((hand) => timesSpoken(this.floor, hand.villagerId) < times)).toEqual([]);
  }

  private keep(outcome: Outcome<Refusal>): void {
    if (outcome.ok) this.floor = outcome.changes[0]?.next as unknown as Floor;
  }

  private move(villagerId: string, comes: boolean): void {
    const member = this.roll.members.find((one) => one.villagerId === villagerId);
    if (!member || isHere(member) === comes) return;
    this.roll = withMember(this.roll, comes ? arrived(member, this.nowMs) : departed(member, this.nowMs));
  }
}

describe('any course of a discussion', () => {
  it('gives nobody a further turn while somebody present was not asked, or waits and spoke less', () => {
    let given = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 80 }), fc.option(fc.nat()), (steps, seed) => {
        const any = new AnyFloor(seed);
        steps.forEach((one) => any.take(one));
        given += any.floor.speeches.length;
        const spoken = any.floor.speeches.filter(({ itemId }) => itemId === 'i1');
        for (const share of floorShares(any.floor, any.nowMs)) {
          expect(share.itemTimes).toBe(
            spoken.filter((one) => one.speaker.villagerId === share.speaker.villagerId).length,
          );
          expect(share.itemMs).toBeLessThanOrEqual(share.eveningMs);
        }
      }),
      { numRuns: 200, seed: 20260306 },
    );
    expect(given).toBeGreaterThan(400);
  });

  it('always has somebody whom the rule lets speak, while anybody present waits', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        const any = new AnyFloor(null);
        steps.forEach((one) => any.take(one));
        if (any.floor.currentSpeechId !== null) any.take({ act: 'end', who: 0, stance: null, seconds: 1 });
        const { notOffered, hands } = floorQueue(any.floor, [any.roll], any.nowMs);
        const next = notOffered[0] ?? hands[0];
        if (!next) return;
        const command = { actor: chair, nowMs: any.nowMs, speechId: 'next', villagerId: next.villagerId };
        expect(giveFloor(evening.meeting, [any.roll], any.floor, command)).toMatchObject({ ok: true });
      }),
      { numRuns: 200, seed: 20260306 },
    );
  });
});

describe('the order drawn by lot', () => {
  it('is the same again from the same seed, and holds everybody once', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 - 1 }), (seed) => {
        const order = drawnOrder(rollOfNine, seed);
        expect(drawnOrder(rollOfNine, seed)).toEqual(order);
        expect(order.map(({ seat }) => seat).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      }),
    );
  });

  it('puts everybody first about as often as anybody else', () => {
    const firsts = new Map<string, number>();
    for (let seed = 0; seed < 9_000; seed += 1) {
      const first = drawnOrder(rollOfNine, seed * 7_919)[0]?.id ?? '';
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    expect(firsts.size).toBe(9);
    for (const count of firsts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  it('is this one for this seed, on every machine', () => {
    expect(drawnOrder(rollOfNine, 20260306).map(({ seat }) => seat)).toMatchInlineSnapshot(`
      [
        2,
        5,
        4,
        3,
        9,
        7,
        1,
        6,
        8,
      ]
    `);
  });
});
