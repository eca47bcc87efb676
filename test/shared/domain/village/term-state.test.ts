import { termState } from '@shared/domain/village/announce-term';
import { foundVillage } from '@shared/domain/village/found-village';
import type { Village } from '@shared/domain/village/village';
import { addDays, startOfDayMs } from '@shared/kernel/time';
import { aSmallVillage } from '../../../helpers/small-village';

const toOn = '2026-12-31';
const said = { selectedOn: '2023-12-20', place: '议事厅', presiderName: '党员一', how: '推选' };
const founded = (term: Village['council']['term']) => {
  const command = aSmallVillage();
  const { next, event } = foundVillage({ ...command, council: { ...command.council, term } }).village;
  return { village: next as Village, data: event.data };
};
const withTerm = founded({ ...said, fromOn: '2024-01-01', toOn });
const stateOn = (on: string) => termState(withTerm.village, startOfDayMs(on));

describe('a village that was founded with the term of its council', () => {
  it('keeps it, records its days and announces its end', () => {
    expect(withTerm.village.council.term).toMatchObject({ toOn, how: '推选' });
    expect(withTerm.data).toMatchObject({ term: { fromOn: '2024-01-01', toOn } });
    expect(withTerm.village).toMatchObject({
      isTermToAnnounce: true,
      termDueAtMs: startOfDayMs(addDays(toOn, -60)),
    });
  });

  it('is running, then ending, then over without a successor', () => {
    expect(stateOn(addDays(toOn, -61))).toBe('running');
    expect(stateOn(addDays(toOn, -60))).toBe('ending');
    expect(stateOn(toOn)).toBe('ending');
    expect(stateOn(addDays(toOn, 1))).toBe('over');
  });
});

it('is unknown where no term was recorded', () => {
  const { village, data } = founded(null);
  expect(termState(village, startOfDayMs('2040-01-01'))).toBe('unknown');
  expect(village).toMatchObject({ isTermToAnnounce: false, termDueAtMs: 0 });
  expect(data).not.toHaveProperty('term');
});
