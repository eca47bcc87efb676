import type { Meeting } from '@shared/domain/agenda/meeting';
import { suggestGuests, suggestedGuestsMax } from '@shared/domain/agenda/suggest-guests';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { guestReason } from '@shared/text/words/agenda-order';
import { dayMs } from '@shared/kernel/time';
import { aMatterItem, aDraft, anAdmittedMatter, fridayEvening } from '../../../helpers/a-meeting';

const matter = (id: string, category: string, matterKind = '', parts: Partial<Proposal> = {}): Proposal => {
  const base = anAdmittedMatter({ id, title: `第${id}件事`, ...parts });
  return { ...base, preparation: { ...base.preparation, category, matterKind } };
};
const lawyer = { name: '周律师', capacity: '法律顾问' };
const evening = (id: string, proposalIds: string[], guests: Meeting['guests'], parts: Partial<Meeting> = {}): Meeting =>
  aDraft({
    id,
    status: 'adjourned',
    guests,
    items: proposalIds.map((proposalId) => aMatterItem({ id: `i-${proposalId}`, proposalId })),
    ...parts,
  });
const lights = matter('new', 'roadsAndLights', 'roadsAndLightsUpkeep');

it('proposes whoever was asked to an evening on such a matter, and says which and when', () => {
  const earlier = [matter('1', 'roadsAndLights')];
  const [guest, ...others] = suggestGuests([lights], [evening('e0', ['1'], [lawyer])], earlier, []);
  expect(others).toEqual([]);
  expect(guest).toEqual({
    ...lawyer,
    because: 'attended',
    matterTitle: '第1件事',
    startAtMs: fridayEvening,
    matterCount: 1,
  });
  expect(guest && guestReason(guest, fridayEvening)).toBe('3月6日议“第1件事”时请过');
});

it('finds likeness in the kind of matter where the category differs, and none in blanks', () => {
  const asked = [evening('e0', ['1'], [lawyer])];
  expect(suggestGuests([lights], asked, [matter('1', 'water', 'roadsAndLightsUpkeep')], [])).toHaveLength(1);
  expect(suggestGuests([lights], asked, [matter('1', 'water', 'waterUpkeep')], [])).toEqual([]);
  expect(suggestGuests([matter('new', '')], asked, [matter('1', '')], [])).toEqual([]);
});

it('proposes nobody of an evening that did not take place, nor from the matter itself', () => {
  const earlier = [matter('1', 'roadsAndLights')];
  for (const status of ['draft', 'convened', 'cancelled', 'inquorate'] as const) {
    expect(suggestGuests([lights], [evening('e0', ['1'], [lawyer], { status })], earlier, [])).toEqual([]);
  }
  expect(suggestGuests([lights], [evening('e0', ['new'], [lawyer])], [lights], [])).toEqual([]);
});

it('proposes whoever carried such a matter out, as the unit or the hand that knows', () => {
  const assignee = { villagerId: 'u001', name: '供电所老陈', isNamePublic: true };
  const earlier = [matter('1', 'roadsAndLights', '', { assignee })];
  const [guest] = suggestGuests([lights], [evening('e0', ['1'], [])], earlier, []);
  expect(guest).toMatchObject({ name: '供电所老陈', capacity: '', because: 'carriedOut' });
  expect(guest && guestReason(guest, fridayEvening)).toBe('“第1件事”定了以后是这位去办的，请来说说怎么办');
});

it('puts who spoke to most such matters first, then who came last, and leaves out whoever comes anyway', () => {
  const earlier = ['1', '2', '3'].map((id) => matter(id, 'roadsAndLights'));
  const builder = { name: '王工', capacity: '施工队' };
  const clerk = { name: '记录员一', capacity: '记录员' };
  const evenings = [
    evening('e1', ['1'], [lawyer], { startAtMs: fridayEvening - 30 * dayMs }),
    evening('e2', ['2'], [lawyer, clerk], { startAtMs: fridayEvening - 20 * dayMs }),
    evening('e3', ['3'], [builder], { startAtMs: fridayEvening - 10 * dayMs }),
  ];
  const guests = suggestGuests([lights], evenings, earlier, ['记录员一']);
  expect(guests.map(({ name, matterCount }) => [name, matterCount])).toEqual([
    ['周律师', 2],
    ['王工', 1],
  ]);
  expect(guests[0] && guestReason(guests[0], fridayEvening)).toBe('2月14日议“第2件事”等 2 件时请过');
});

it('proposes no more than a chair reads', () => {
  const many = Array.from({ length: suggestedGuestsMax + 1 }, (_, index) => ({ name: `客${index}`, capacity: '专家' }));
  const guests = suggestGuests([lights], [evening('e0', ['1'], many)], [matter('1', 'roadsAndLights')], []);
  expect(guests).toHaveLength(suggestedGuestsMax);
});
