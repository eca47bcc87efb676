import fc from 'fast-check';
import { countAttendance, toReplace, unexcusedInARow } from '@shared/domain/village/count-attendance';
import type { Village } from '@shared/domain/village/village';
import { dayMs } from '@shared/kernel/time';
import { accepted, councilIds, fridayEvening, smallVillage } from '../../../helpers/a-meeting';

type Came = 'there' | 'leave' | 'missing';

function ended(number: number, cameOf: (id: string) => Came = () => 'there') {
  return {
    meetingId: `e${number}`,
    startAtMs: fridayEvening + number * 14 * dayMs,
    isAdjourned: true,
    members: councilIds.map((villagerId) => ({
      villagerId,
      wasThere: cameOf(villagerId) === 'there',
      hadLeave: cameOf(villagerId) === 'leave',
    })),
  };
}

const only = (id: string, came: Came) => (each: string) => (each === id ? came : 'there');

function after(evenings: readonly Came[]): { village: Village; told: string[][] } {
  let village = smallVillage();
  const told: string[][] = [];
  evenings.forEach((came, index) => {
    const outcome = countAttendance(village, ended(index + 1, only('cm001', came)));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    told.push((outcome.messages ?? []).map(({ code }) => code));
    village = accepted<Village>(outcome, 'village');
  });
  return { village, told };
}

describe('counting who was missing', () => {
  it('tells a member before, and chair and member when the list is reached', () => {
    const { village, told } = after(['missing', 'missing', 'missing', 'missing']);
    expect(told).toEqual([[], ['absenceWarning'], ['absencesReached', 'replacementWanted'], []]);
    expect(unexcusedInARow(village, 'cm001')).toBe(4);
    expect(toReplace(village).map(({ villagerId }) => villagerId)).toEqual(['cm001']);
  });

  it('puts nobody on the list one absence short of it', () => {
    expect(toReplace(after(['missing', 'missing']).village)).toEqual([]);
  });

  it.each([
    ['leave', 0],
    ['there', 0],
  ] as [Came, number][])('begins anew when the member is %s', (came, left) => {
    const { village } = after(['missing', 'missing', came]);
    expect(unexcusedInARow(village, 'cm001')).toBe(left);
    expect(toReplace(after(['missing', 'missing', came, 'missing']).village)).toEqual([]);
  });

  it('lowers no quorum: the seats stay as they are', () => {
    const { village } = after(['missing', 'missing', 'missing']);
    expect(village.council.members).toEqual(smallVillage().council.members);
  });

  it('counts a meeting once, and only when it is adjourned', () => {
    const { village } = after(['missing']);
    expect(countAttendance(village, ended(1, only('cm001', 'missing')))).toEqual({ ok: true, changes: [] });
    expect(countAttendance(village, { ...ended(2), isAdjourned: false })).toMatchObject({
      refusal: { code: 'AttendanceNotAdjourned' },
    });
  });

  it('is the length of the last row without leave, whatever came before', () => {
    const came = fc.constantFrom<Came>('there', 'leave', 'missing');
    fc.assert(
      fc.property(fc.array(came, { maxLength: 12 }), (evenings) => {
        let row = 0;
        for (const one of evenings) row = one === 'missing' ? row + 1 : 0;
        expect(unexcusedInARow(after(evenings).village, 'cm001')).toBe(row);
      }),
      { numRuns: 100 },
    );
  });
});
