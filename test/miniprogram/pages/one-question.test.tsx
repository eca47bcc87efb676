import { act, render, renderHook, screen } from '@testing-library/react';
import { useMode } from '../../../miniprogram/cloud/mode';
import { send } from '../../../miniprogram/cloud/transport';
import EnterCodePage from '../../../miniprogram/pages/meeting/enter-code';
import RaisePage from '../../../miniprogram/pages/proposal/raise';
import { PollScreen } from '../../../miniprogram/pages/vote/poll/poll-screen';
import { checkInWords } from '../../../shared/text/words/meeting';
import { pollPage as poll } from '../../helpers/poll-page';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

/** What is asked on the screen: a choice among several, a box to tick, something to fill in, a photo to add. */
function questions(): number {
  const choices = document.querySelectorAll('[role=radiogroup]').length;
  const loose = [...document.querySelectorAll('[role=radio]')].filter(
    (one) => !one.closest('[role=radiogroup], .field'),
  );
  const fields = document.querySelectorAll('.field, input:not(.field input), textarea:not(.field textarea)').length;
  const photos = [...document.querySelectorAll('.photo-picker')].filter((one) => !one.closest('.field')).length;
  return choices + loose.length + fields + photos;
}

function choose(size: 'elder' | 'normal'): void {
  const { result } = renderHook(() => useMode());
  act(() => result.current.chooseSize(size));
}

beforeEach(() => {
  page.open({ id: 'p1' });
  (send as jest.Mock).mockReset();
});

describe('in the elder view one question is on the screen', () => {
  beforeEach(() => choose('elder'));

  it.each(['open', 'secret'])('where somebody votes (%s)', async (method) => {
    const mine = { ...poll.mine, choice: method === 'open' ? null : undefined };
    (send as jest.Mock).mockResolvedValue({ ok: true, data: { ...poll, method, mine, liveCounts: null } });
    const { container } = render(<PollScreen pollId="p1" />);
    await screen.findByText(poll.motion);
    expect(container.querySelector('.mode-elder')).not.toBeNull();
    expect(questions()).toBe(1);
    expect(container.querySelectorAll('.action-primary').length).toBeLessThanOrEqual(1);
  });

  it('where the votes so far are shown too', async () => {
    (send as jest.Mock).mockResolvedValue({ ok: true, data: poll });
    render(<PollScreen pollId="p1" />);
    await screen.findByText(poll.motion);
    expect(questions()).toBe(1);
  });

  it('where somebody checks in', () => {
    const { container } = render(<EnterCodePage />);
    expect(screen.getByText(checkInWords.enterCode)).toBeTruthy();
    expect(container.querySelector('.mode-elder')).not.toBeNull();
    expect(questions()).toBe(1);
    expect(container.querySelectorAll('.action-primary, .action-closed')).toHaveLength(1);
  });

  it('where a matter is raised', () => {
    render(<RaisePage />);
    expect(questions()).toBeLessThanOrEqual(2);
  });
});

it('counts the questions: everybody else raises a matter with all of them on one page', () => {
  choose('normal');
  render(<RaisePage />);
  expect(questions()).toBeGreaterThan(2);
});
