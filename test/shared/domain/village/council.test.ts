import { membersOn, parseCouncil, termOf } from '@shared/domain/village/council';

const seatOf = (villagerId: string, seat: number, changes: object = {}) => ({
  villagerId,
  category: 'massRepresentatives',
  seat,
  from: '2024-05-10',
  ...changes,
});
const council = (memberships: object[], changes: object = {}) => ({
  id: 'dengxia-council',
  villageId: 'dengxia',
  name: '灯下村群众议事会',
  selectedOn: '2024-04-28',
  place: '议事厅',
  presiderName: '陈慧芳',
  how: '户代表举手推选',
  termFrom: '2024-05-10',
  termTo: '2027-05-09',
  memberships,
  ...changes,
});

describe('a council', () => {
  it('seats its members by seat while its term lasts', () => {
    const parsed = parseCouncil(council([seatOf('p002', 2), seatOf('p001', 1)]));
    const idsOn = (on: string) => membersOn(parsed, on).map((member) => member.villagerId);
    expect(idsOn('2024-05-09')).toEqual([]);
    expect(idsOn('2024-05-10')).toEqual(['p001', 'p002']);
    expect(idsOn('2027-05-09')).toEqual(['p001', 'p002']);
    expect(idsOn('2027-05-10')).toEqual([]);
  });

  it('tells how it was selected and for which term', () => {
    expect(termOf(parseCouncil(council([seatOf('p001', 1)])))).toEqual({
      selectedOn: '2024-04-28',
      place: '议事厅',
      presiderName: '陈慧芳',
      how: '户代表举手推选',
      fromOn: '2024-05-10',
      toOn: '2027-05-09',
    });
  });

  it('hands a seat over from one day to the next, and never counts it twice', () => {
    const parsed = parseCouncil(
      council([seatOf('p001', 1, { to: '2025-06-30' }), seatOf('p002', 1, { from: '2025-07-01' })]),
    );
    expect(membersOn(parsed, '2025-06-30').map((member) => member.villagerId)).toEqual(['p001']);
    expect(membersOn(parsed, '2025-07-01').map((member) => member.villagerId)).toEqual(['p002']);
  });

  it('is refused when a seat has two members on one day', () => {
    const overlapping = [seatOf('p001', 1, { to: '2025-06-30' }), seatOf('p002', 1, { from: '2025-06-30' })];
    expect(() => parseCouncil(council(overlapping))).toThrow(/two seats/);
  });

  it('is refused when somebody has two seats on one day', () => {
    expect(() => parseCouncil(council([seatOf('p001', 1), seatOf('p001', 2)]))).toThrow(/two seats/);
  });

  it('is refused when a membership leaves the term', () => {
    expect(() => parseCouncil(council([seatOf('p001', 1, { from: '2024-05-09' })]))).toThrow(/within the term/);
    expect(() => parseCouncil(council([seatOf('p001', 1, { to: '2027-05-10' })]))).toThrow(/within the term/);
    expect(() => parseCouncil(council([seatOf('p001', 1, { to: '2027-05-09' })]))).not.toThrow();
  });

  it('is refused when its term begins before its selection', () => {
    expect(() => parseCouncil(council([seatOf('p001', 1)], { selectedOn: '2024-05-11' }))).toThrow(
      /follows its selection/,
    );
  });

  it('is refused with a category nobody knows', () => {
    expect(() => parseCouncil(council([seatOf('p001', 1, { category: 'friends' })]))).toThrow(/category/);
  });
});
