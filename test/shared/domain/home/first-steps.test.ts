import { firstSteps, firstStepsOf } from '@shared/domain/home/first-steps';
import { aConvenedEvening, aDraft, smallVillage } from '../../../helpers/a-meeting';

const founded = smallVillage();
const state = (parts: Partial<Parameters<typeof firstStepsOf>[0]>) =>
  firstStepsOf({ village: founded, hasTariff: false, meetings: [], ...parts });
const doneOf = (parts: Partial<Parameters<typeof firstStepsOf>[0]>) =>
  state(parts)
    .filter(({ isDone }) => isDone)
    .map(({ step }) => step);
const { council } = founded;
const left = { reason: 'resigned', on: '2026-03-01' } as const;

it('goes from the roster to the first evening, in one order', () => {
  expect(state({}).map(({ step }) => step)).toEqual(firstSteps);
});

it.each([
  [
    'a village without groups and areas has no roster yet',
    { village: { ...founded, groups: [], grids: [] } },
    ['council', 'place'],
  ],
  ['a draft is no evening', { meetings: [aDraft()] }, ['roster', 'council', 'place']],
  [
    'a convened meeting is one, whatever became of it',
    { meetings: [aDraft(), { ...aConvenedEvening().meeting, status: 'cancelled' as const }] },
    ['roster', 'council', 'place', 'evening'],
  ],
  ['a tariff that was entered counts', { hasTariff: true }, ['roster', 'council', 'place', 'tariff']],
  ['a place has a name', { village: { ...founded, meetingPlace: ' ' } }, ['roster', 'council']],
  [
    'a council without its chair is not seated',
    { village: { ...founded, offices: { ...founded.offices, chair: [] } } },
    ['roster', 'place'],
  ],
  [
    'nor is one whose members have all left',
    { village: { ...founded, council: { ...council, members: council.members.map((one) => ({ ...one, left })) } } },
    ['roster', 'place'],
  ],
])('%s', (_, parts, done) => {
  expect(doneOf(parts)).toEqual(done);
});

it('counts who is there, and says of the rules that no record tells', () => {
  const [first, ...others] = council.members.map((one) => ({ ...one }));
  const members = [{ ...first, left }, ...others] as typeof council.members;
  const states = state({ village: { ...founded, council: { ...council, members } } });
  expect(states).toContainEqual({ step: 'council', isDone: true, count: 8 });
  expect(states).toContainEqual({ step: 'rules', isDone: null, count: null });
});
