import { aPhone } from '../../helpers/phone';
import { convenedEvening, openEvening } from '../../helpers/evenings';
import CheckInPage from '../../../miniprogram/pages/meeting/check-in';
import { useLive } from '../../../miniprogram/pages/meeting/use-live';
import PollPage from '../../../miniprogram/pages/vote/poll';

jest.mock('../../../miniprogram/pages/meeting/use-live', () => ({ useLive: jest.fn() }));

const live = useLive as jest.Mock;
const phone = aPhone(() => Promise.resolve());
/** Whether the page that is open is asked after as often as when somebody speaks. */
const isBusy = () => (live.mock.calls.at(-1) as unknown[])[2];

describe.each([
  ['before it is opened', convenedEvening, false],
  ['while it is on', openEvening, true],
] as const)('a meeting %s', (_, prepare, busy) => {
  it('is followed on the clerk’s list accordingly', async () => {
    const meetingId = await prepare(phone().world);
    await phone().open('ck001', CheckInPage, { id: meetingId });
    expect(isBusy()).toBe(busy);
  });

  it('is followed before a vote accordingly', async () => {
    const meetingId = await prepare(phone().world);
    const { items } = await phone().world.done('ch001', 'meeting.evening', { meetingId });
    for (const who of ['ch001', 'cm001']) {
      await phone().open(who, PollPage, { meetingId, itemId: items[1]?.itemId ?? '' });
      expect(isBusy()).toBe(busy);
    }
  });
});
