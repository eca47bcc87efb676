import { act, fireEvent, render, screen } from '@testing-library/react';
import { ConnectionLost } from '../../../miniprogram/cloud/connection-lost';
import { noteReader } from '../../../miniprogram/cloud/reader';
import { send } from '../../../miniprogram/cloud/transport';
import { newCommand } from '../../../miniprogram/cloud/unsent/new-command';
import { sendUnsent } from '../../../miniprogram/cloud/unsent/send-unsent';
import { addUnsent, dropUnsent, listUnsent, noteRefusal } from '../../../miniprogram/cloud/unsent/unsent-store';
import { UnsentLine } from '../../../miniprogram/components/unsent-line';
import UnsentPage from '../../../miniprogram/pages/phone/unsent';
import { componentWords, unsentWords } from '../../../shared/text/components';
import { refusalSentence } from '../../../shared/text/refusals/all';
import { unsentPageWords as words } from '../../../shared/text/words/unsent';
import Taro, { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));

window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;
const sent = send as jest.Mock;

function hold(action: 'proposal.submit' | 'vote.cast' | 'meeting.open', payload: object, ageMs = 0) {
  const command = { ...newCommand(action, payload, {}), madeAtMs: Date.now() - ageMs };
  act(() => addUnsent(command));
  return command;
}

beforeEach(() => {
  page.open();
  noteReader('vg001');
  sent.mockReset().mockRejectedValue(new ConnectionLost('off'));
});
afterEach(() => act(() => listUnsent().forEach(({ requestId }) => dropUnsent(requestId))));

it('says nothing while everything has arrived', () => {
  const { container } = render(<UnsentLine />);
  expect(container.textContent).toBe('');
});

it('says on every page how much waits, and leads to it', () => {
  render(<UnsentLine />);
  hold('proposal.submit', { body: '路灯坏了' });
  fireEvent.click(screen.getByText(unsentWords(1, 0)));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/phone/unsent/index' });
  expect(screen.getByText(componentWords.look)).toBeTruthy();
});

it('does not lead to itself from its own page', () => {
  hold('proposal.submit', { body: '路灯坏了' });
  jest
    .mocked(Taro.getCurrentInstance)
    .mockReturnValueOnce({ router: { path: 'pages/phone/unsent/index', params: {} } });
  const { container } = render(<UnsentLine />);
  expect(container.textContent).toBe('');
});

it('shows what it was, and sends it on a tap', async () => {
  hold('proposal.submit', { body: '村口的路灯坏了' });
  render(<UnsentPage />);
  expect(screen.getByText(/村口的路灯坏了/)).toBeTruthy();
  sent.mockResolvedValue({ ok: true, data: {} });
  fireEvent.click(screen.getByText(words.sendAll));
  await act(() => sendUnsent());
  expect(screen.getByText(words.nothing)).toBeTruthy();
});

it('says of a ballot that there is one, and never which', () => {
  hold('vote.cast', { boxId: 'b1', choice: 'against' });
  const { container } = render(<UnsentPage />);
  expect(container.textContent).toContain('投一票');
  expect(container.textContent).not.toMatch(/反对|against/);
});

it('asks before it sends an act of the evening late, and sends it then', async () => {
  hold('meeting.open', { meetingId: 'm1' }, 10 * 60_000);
  render(<UnsentPage />);
  expect(screen.getByText(words.onTap)).toBeTruthy();
  await act(() => sendUnsent());
  expect(sent).not.toHaveBeenCalled();
  sent.mockResolvedValue({ ok: true, data: {} });
  fireEvent.click(screen.getByText(words.sendAll));
  await act(() => sendUnsent());
  expect(sent).toHaveBeenCalledTimes(1);
});

it('asks once more before it drops what waits', () => {
  hold('proposal.submit', { body: '路灯坏了' });
  render(<UnsentPage />);
  fireEvent.click(screen.getByText(words.discard));
  expect(listUnsent()).toHaveLength(1);
  const [, confirm] = screen.getAllByText(words.discard);
  fireEvent.click(confirm as HTMLElement);
  expect(listUnsent()).toEqual([]);
});

it('shows why something was refused while nobody looked, until it has been read', () => {
  const { requestId } = hold('vote.cast', { boxId: 'b1', choice: 'for' });
  act(() => noteRefusal(requestId, { code: 'BallotPollClosed' }));
  render(<UnsentPage />);
  expect(screen.getByText(refusalSentence({ code: 'BallotPollClosed' }))).toBeTruthy();
  fireEvent.click(screen.getByText(words.read));
  expect(screen.getByText(words.nothing)).toBeTruthy();
});
