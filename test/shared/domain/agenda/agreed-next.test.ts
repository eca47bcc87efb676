import { agreedNext } from '@shared/domain/agenda/agreed-next';
import { dayMs } from '@shared/kernel/time';
import { aDraft, fridayEvening } from '../../../helpers/a-meeting';

const agreed = { startAtMs: fridayEvening + 7 * dayMs, place: '祠堂' };
const last = aDraft({ status: 'adjourned', nextMeeting: agreed });

it('is what the last evening agreed, until that moment comes', () => {
  expect(agreedNext(last, [], agreed.startAtMs - 1)).toEqual(agreed);
  expect(agreedNext(last, [], agreed.startAtMs)).toBeNull();
});

it('is nothing where the last evening agreed nothing', () => {
  expect(agreedNext(aDraft({ status: 'adjourned' }), [], fridayEvening)).toBeNull();
});

it('is nothing once a meeting is planned for that day, and stays while one is planned for another', () => {
  const onThatDay = aDraft({ startAtMs: agreed.startAtMs - 3_600_000 });
  const dayBefore = aDraft({ startAtMs: agreed.startAtMs - dayMs });
  expect(agreedNext(last, [dayBefore, onThatDay], fridayEvening)).toBeNull();
  expect(agreedNext(last, [dayBefore], fridayEvening)).toEqual(agreed);
});
