import { act, fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { sendVoice } from '../../../miniprogram/cloud/send-voice';
import { send } from '../../../miniprogram/cloud/transport';
import RaisePage from '../../../miniprogram/pages/proposal/raise';
import { raiseWords } from '../../../shared/text/words/raise';
import { voiceWords } from '../../../shared/text/words/voice';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
jest.mock('../../../miniprogram/cloud/send-voice', () => ({ sendVoice: jest.fn(), forgetSentVoice: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

const sent = send as jest.Mock;
const answers: Record<string, unknown> = {
  'proposal.submit': { proposalId: 'm9', dueAtMs: Date.now() },
  'proposal.similar': {
    rows: [],
    decided: [{ id: 'd1', year: 2026, number: 7, title: '村口装三盏路灯', sharedWords: [] }],
  },
};
const callsOf = (action: string) => sent.mock.calls.map(([request]) => request).filter((one) => one.action === action);
const write = (text: string) =>
  fireEvent.change(screen.getByLabelText(raiseWords.question), { target: { value: text } });

beforeEach(() => {
  jest.useFakeTimers();
  page.open();
  sent.mockReset();
  sent.mockImplementation(({ action }: { action: string }) => Promise.resolve({ ok: true, data: answers[action] }));
});
afterEach(() => jest.useRealTimers());
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

it('sends nothing before something is said', () => {
  render(<RaisePage />);
  expect(screen.getByText(raiseWords.tooShort)).toBeTruthy();
  fireEvent.click(screen.getByText(raiseWords.send));
  expect(callsOf('proposal.submit')).toEqual([]);
});

it('sends one sentence once, tells in whose hands it is, and forgets the draft', async () => {
  const { unmount } = render(<RaisePage />);
  write(' 路灯坏了 ');
  fireEvent.click(screen.getByText(raiseWords.send));
  fireEvent.click(screen.getByText(raiseWords.send, { exact: false }));
  await pass(10);
  expect(callsOf('proposal.submit')).toMatchObject([{ payload: { body: '路灯坏了', photoIds: [] } }]);
  expect(screen.getByText(raiseWords.sentTitle)).toBeTruthy();
  unmount();
  render(<RaisePage />);
  expect(screen.queryByText(raiseWords.restored)).toBeNull();
});

it('says how far the recording has gone up, and sends the matter when it is there', async () => {
  Taro.setStorageSync('draft:nobody:proposal.raise', '{"voice":{"keptName":"a","seconds":8}}');
  let tell: (percent: number) => void = () => undefined;
  let arrive: (voice: unknown) => void = () => undefined;
  (sendVoice as jest.Mock).mockImplementation((_voice: unknown, onProgress: typeof tell) => {
    tell = onProgress;
    return new Promise((resolve) => (arrive = resolve));
  });
  render(<RaisePage />);
  fireEvent.click(screen.getByText(raiseWords.send));
  expect(screen.getByRole('status').textContent).toBe(voiceWords.goingUp(0));
  act(() => tell(40));
  expect(screen.getByRole('status').textContent).toBe(voiceWords.goingUp(40));
  expect(callsOf('proposal.submit')).toEqual([]);
  act(() => arrive({ fileId: 'f1', seconds: 8 }));
  await pass(10);
  expect(callsOf('proposal.submit')).toMatchObject([{ payload: { voice: { fileId: 'f1', seconds: 8 } } }]);
  expect(screen.getByText(raiseWords.sentTitle)).toBeTruthy();
});

it('keeps what was written over a closed page, until it is begun anew', async () => {
  const { unmount } = render(<RaisePage />);
  write('水渠堵了一半');
  unmount();
  render(<RaisePage />);
  expect(screen.getByText(raiseWords.restored)).toBeTruthy();
  expect(screen.getByDisplayValue('水渠堵了一半')).toBeTruthy();
  fireEvent.click(screen.getByText(raiseWords.startAnew));
  expect(screen.queryByDisplayValue('水渠堵了一半')).toBeNull();
  await pass(1_000);
});

it('asks for similar matters when the writer pauses, not at every key', async () => {
  render(<RaisePage />);
  for (const text of ['路灯坏', '路灯坏了', '路灯坏了很久']) {
    write(text);
    await pass(200);
  }
  expect(callsOf('proposal.similar')).toEqual([]);
  await pass(700);
  expect(callsOf('proposal.similar')).toMatchObject([{ payload: { text: '路灯坏了很久' } }]);
  expect(screen.getByText('2026 年第 7 号议定过')).toBeTruthy();
});

it('says why it was refused, and keeps the text', async () => {
  sent.mockResolvedValue({ ok: false, refusal: { code: 'ProposalBodyTooLong', chars: 2_001, charsMax: 2_000 } });
  render(<RaisePage />);
  write('很长的一段话');
  fireEvent.click(screen.getByText(raiseWords.send));
  await pass(10);
  expect(screen.getByRole('alert').textContent).toContain('最多 2000 个字');
  expect(screen.getByDisplayValue('很长的一段话')).toBeTruthy();
});
