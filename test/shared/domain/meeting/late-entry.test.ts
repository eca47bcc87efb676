import fc from 'fast-check';
import { endSpeech } from '@shared/domain/meeting/end-speech';
import type { Floor } from '@shared/domain/meeting/floor';
import { giveFloor } from '@shared/domain/meeting/give-floor';
import { passFloor } from '@shared/domain/meeting/pass-floor';
import { momentOf, presenceMoment } from '@shared/domain/meeting/late-entry';
import { guestIdOf, nextTurn, speechIdOf, turnsMax } from '@shared/domain/meeting/speech-draft';
import { departed } from '@shared/domain/meeting/presence-roll';
import { withMember } from '@shared/domain/agenda/presence-roll';
import { accepted, anEveningAtItsMatter, clerk, fridayEvening } from '../../../helpers/a-meeting';

const { meeting, roll, floor } = anEveningAtItsMatter(6);
const minute = 60_000;
const heldAtMs = fridayEvening + 5 * minute;
const nowMs = fridayEvening + 20 * minute;
const give = { actor: clerk, nowMs, atMs: heldAtMs, speechId: 'i1.cm001.1', villagerId: 'cm001' };
const late = accepted<Floor>(giveFloor(meeting, [roll], floor, give), 'floor');

describe('what was entered without a line', () => {
  it('is held when it was held, and says so in the record', () => {
    expect(late.speeches).toMatchObject([{ startedAtMs: heldAtMs, endsAtMs: heldAtMs + 3 * minute }]);
    const end = { actor: clerk, nowMs, atMs: heldAtMs + 2 * minute, speechId: 'i1.cm001.1', note: null };
    const outcome = endSpeech(meeting, late, end);
    expect(accepted<Floor>(outcome, 'floor').speeches).toMatchObject([{ endedAtMs: heldAtMs + 2 * minute }]);
    expect(outcome).toMatchObject({ changes: [{ event: { data: { endedAtMs: heldAtMs + 2 * minute } } }] });
  });

  it('asks who was in the hall then', () => {
    const seat = roll.members.find(({ villagerId }) => villagerId === 'cm001')!;
    const gone = withMember(roll, departed(seat, heldAtMs + minute));
    expect(giveFloor(meeting, [gone], floor, give).ok).toBe(true);
    expect(passFloor(meeting, [gone], floor, give).ok).toBe(true);
    const after = { ...give, atMs: heldAtMs + minute };
    expect(giveFloor(meeting, [gone], floor, after)).toMatchObject({ refusal: { code: 'FloorNotPresent' } });
    expect(passFloor(meeting, [gone], floor, after)).toMatchObject({ refusal: { code: 'FloorNotPresent' } });
  });

  it('is never in the future, before the item, or before the speech before it', () => {
    const instants = fc.integer({ min: 0, max: fridayEvening * 2 });
    fc.assert(
      fc.property(instants, instants, (atMs, endedAtMs) => {
        const held = { ...late, speeches: [{ ...late.speeches[0]!, endedAtMs: Math.min(endedAtMs, nowMs) }] };
        const at = momentOf(meeting, held, { nowMs, atMs });
        expect(at).toBeLessThanOrEqual(nowMs);
        expect(at).toBeGreaterThanOrEqual(Math.min(endedAtMs, nowMs));
        expect(at).toBeGreaterThanOrEqual(meeting.openedAtMs ?? 0);
        if (atMs <= nowMs && atMs >= Math.max(fridayEvening, endedAtMs)) expect(at).toBe(atMs);
      }),
    );
    expect(momentOf(meeting, floor, { nowMs })).toBe(nowMs);
  });
});

describe('the id of a speech', () => {
  it('is the same on every device: the next turn of the same speaker on the same item', () => {
    expect(speechIdOf('i1', 'cm001', 2)).toBe('i1.cm001.2');
    expect(nextTurn('i1', 'cm001', [])).toBe(1);
    expect(nextTurn('i1', 'cm001', ['i1.cm001.1', 'i1.cm002.2', 'i0.cm001.2'])).toBe(2);
    expect(nextTurn('i1', guestIdOf(0), ['i1.guest0.1'])).toBe(2);
    const all = Array.from({ length: turnsMax }, (_, index) => speechIdOf('i1', 'cm001', index + 1));
    expect(nextTurn('i1', 'cm001', all)).toBe(turnsMax);
  });
});

describe('a mark of the desk that waited for a line', () => {
  const opens = { openedAtMs: fridayEvening, checkInOpensAtMs: fridayEvening - 120 * minute };
  const seat = { ...roll.members[8]!, intervals: [] };
  const uncounted = { ...roll, headcountAtMs: null, countedAtMs: 0 };
  const before = { ...opens, openedAtMs: null };

  it('counts from when it was made, from a minute of waiting on', () => {
    for (const [waitedMs, countsAtMs] of [
      [minute - 1, nowMs],
      [minute, nowMs - minute],
      [10 * minute, nowMs - 10 * minute],
    ] as const) {
      expect(presenceMoment(before, uncounted, seat, { nowMs, atMs: nowMs - waitedMs })).toBe(countsAtMs);
    }
    expect(presenceMoment(before, uncounted, seat, { nowMs })).toBe(nowMs);
  });

  it('is never in the future, before check-in began, or before anything that was counted or marked', () => {
    const instants = fc.integer({ min: fridayEvening - 300 * minute, max: nowMs + 300 * minute });
    const past = fc.integer({ min: fridayEvening - 100 * minute, max: nowMs - 1 });
    fc.assert(
      fc.property(instants, past, past, (atMs, countedAtMs, leftAtMs) => {
        const left = { ...seat, intervals: [{ fromAtMs: leftAtMs - 1, toAtMs: leftAtMs }] };
        const counted = { ...uncounted, countedAtMs };
        const at = presenceMoment(opens, counted, left, { nowMs, atMs });
        expect(at).toBeLessThanOrEqual(nowMs);
        const floorMs = Math.max(opens.checkInOpensAtMs, fridayEvening + 1, countedAtMs + 1, leftAtMs + 1);
        expect(at).toBeGreaterThanOrEqual(Math.min(nowMs, floorMs));
        if (atMs >= floorMs && atMs <= nowMs - minute) expect(at).toBe(atMs);
      }),
    );
  });
});
