import { stepInterval } from '@shared/text/words/procedure';

it('says how long after the step before a step may be taken and is due', () => {
  expect(stepInterval({ daysMin: 0, daysMax: 15 })).toBe('上一步以后 15 天以内');
  expect(stepInterval({ daysMin: 10, daysMax: 60 })).toBe('上一步 10 天以后、60 天以内');
  expect(stepInterval({})).toBe('');
});
