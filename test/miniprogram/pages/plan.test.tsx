import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { serverNowMs } from '../../../miniprogram/cloud/clock';
import { send } from '../../../miniprogram/cloud/transport';
import PlanPage from '../../../miniprogram/pages/agenda/plan';
import { instantOf } from '../../../shared/text/dates';
import { agreedHint, planWords } from '../../../shared/text/words/agenda';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

const sent = send as jest.Mock;
const agreed = { startAtMs: instantOf('2030-12-05', '19:00'), place: '三组祠堂' };

async function opened(agreedBefore: typeof agreed | null): Promise<void> {
  const planning = { place: '议事厅', daysMin: 3, daysMax: 15, agreed: agreedBefore };
  const list = { rows: [], next: null, plan: { isOpen: true }, planning };
  sent.mockReset().mockResolvedValue({ ok: true, data: list });
  page.open();
  render(<PlanPage />);
  await screen.findByText(planWords.newMeetingHint);
}

it('begins with the day, the hour and the place that the last evening agreed', async () => {
  await opened(agreed);
  expect(screen.getByText(agreedHint(agreed, serverNowMs()))).toBeTruthy();
  sent.mockResolvedValue({ ok: true, data: { meetingId: 'e2' } });
  await act(() => Promise.resolve(fireEvent.click(screen.getByText(planWords.begin))));
  expect(sent).toHaveBeenCalledWith(
    expect.objectContaining({
      action: 'agenda.plan-meeting',
      payload: expect.objectContaining({ startAtMs: agreed.startAtMs, place: '三组祠堂' }),
    }),
  );
});

it('begins with the usual place and no day where nothing was agreed', async () => {
  await opened(null);
  expect(screen.queryByText(/上次散会时说好/)).toBeNull();
  expect(screen.getByText(planWords.incomplete)).toBeTruthy();
  cleanup();
});
