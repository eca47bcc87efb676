import fc from 'fast-check';
import {
  arrived,
  corrected,
  departed,
  headcountConfirmed,
  isHere,
  isPresent,
  presentMembers,
  type RollMember,
} from '@shared/domain/meeting/presence-roll';
import { anEmptyRoll, present } from '../../../helpers/a-meeting';

const empty = anEmptyRoll();
const [someone] = empty.members as [RollMember];

describe('presence as half-open intervals', () => {
  it('includes the instant of arriving and excludes that of leaving', () => {
    const member = departed(arrived(someone, 100), 200);
    expect([99, 100, 199, 200].map((atMs) => isPresent(member, atMs))).toEqual([false, true, true, false]);
  });

  it('is one presence when somebody comes back at the instant of leaving', () => {
    expect(arrived(departed(arrived(someone, 100), 200), 200).intervals).toEqual([{ fromAtMs: 100, toAtMs: null }]);
  });

  it('drops a presence that would last no time', () => {
    expect(departed(arrived(someone, 100), 100).intervals).toEqual([]);
  });

  it('never begins before the last one ended, however the servers’ clocks differ', () => {
    expect(arrived(departed(arrived(someone, 100), 200), 150).intervals).toEqual([{ fromAtMs: 100, toAtMs: null }]);
  });

  it('takes back the last mark alone', () => {
    const left = departed(arrived(someone, 100), 200);
    expect(corrected(left).intervals).toEqual([{ fromAtMs: 100, toAtMs: null }]);
    expect(corrected(corrected(left)).intervals).toEqual([]);
  });

  it('lists who is present by seat and confirms their number', () => {
    const roll = present(empty, 3, 100);
    expect(presentMembers(roll, 100).map(({ seat }) => seat)).toEqual([1, 2, 3]);
    expect(headcountConfirmed(roll, 200)).toMatchObject({
      next: { headcountAtMs: 200 },
      event: { type: 'HeadcountConfirmed', data: { memberCount: 9, presentCount: 3 } },
    });
  });

  it('keeps intervals sorted, disjoint and at most one open, whatever is marked and taken back', () => {
    const mark = fc.record({ what: fc.constantFrom('in', 'out', 'undo'), afterMs: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 40 }), (marks) => {
        let member = someone;
        let atMs = 1_000;
        for (const { what, afterMs } of marks) {
          atMs += afterMs;
          const before = member;
          if (what === 'in' && !isHere(member)) member = arrived(member, atMs);
          if (what === 'out' && isHere(member)) member = departed(member, atMs);
          if (what === 'undo' && member.intervals.length > 0) member = corrected(member);
          if (what === 'in') expect(isPresent(member, atMs)).toBe(true);
          if (what === 'out') expect(isPresent(member, atMs)).toBe(false);
          if (what === 'undo' && before.intervals.length > 0) expect(isHere(member)).toBe(!isHere(before));
        }
        member.intervals.forEach(({ fromAtMs, toAtMs }, index) => {
          const next = member.intervals[index + 1];
          if (toAtMs === null) expect(next).toBeUndefined();
          else expect(fromAtMs).toBeLessThan(toAtMs);
          if (next) expect(toAtMs).toBeLessThan(next.fromAtMs);
        });
      }),
    );
  });
});
