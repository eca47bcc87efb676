import { fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { serverNowMs } from '../../../miniprogram/cloud/clock';
import { send } from '../../../miniprogram/cloud/transport';
import { PollScreen } from '../../../miniprogram/pages/vote/poll/poll-screen';
import { liveTitle } from '../../../shared/text/words/poll-methods';
import { pollWords } from '../../../shared/text/words/vote';
import { pollPage as poll } from '../../helpers/poll-page';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

async function shown(more: Partial<typeof poll>): Promise<string> {
  (send as jest.Mock).mockResolvedValue({ ok: true, data: { ...poll, ...more } });
  page.open({ id: 'p1' });
  const { container } = render(<PollScreen pollId="p1" />);
  await screen.findByText(poll.motion);
  return container.textContent ?? '';
}

it("puts one's own ballot before the counts", async () => {
  const words = await shown({});
  expect(words.indexOf(pollWords.yourBallot)).toBeGreaterThan(-1);
  expect(words.indexOf(pollWords.yourBallot)).toBeLessThan(words.indexOf(liveTitle));
});

it('leads back to the evening from a vote that was just held', async () => {
  await shown({ status: 'void', closedAtMs: serverNowMs() - 60_000, mine: null as never });
  fireEvent.click(screen.getByRole('button', { name: pollWords.toMeeting }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/meeting/evening/index?id=e1' });
});

it('is only read when it was held on another day', async () => {
  await shown({ status: 'void', closedAtMs: serverNowMs() - 86_400_000, mine: null as never });
  expect(document.querySelector('.page-frame-bar')).toBeNull();
});
