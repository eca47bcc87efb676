import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { openDocument } from '../../../miniprogram/cloud/printed-document';
import { send } from '../../../miniprogram/cloud/transport';
import MyMessagesPage from '../../../miniprogram/pages/message/mine';
import ToTellPage from '../../../miniprogram/pages/message/to-tell';
import type { MessageRow, TellingRow } from '../../../shared/contract/message';
import { documentWords } from '../../../shared/text/words/document';
import { messageWords, tellingWayNames, tellLabel, toTellWords } from '../../../shared/text/words/message';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/printed-document', () => ({ openDocument: jest.fn() }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

interface Sent {
  action: string;
  payload: { messageIds?: string[]; way?: string; tab?: string };
}
const sent = send as jest.Mock;
const open = jest.mocked(openDocument);
const requests = (action: string) =>
  (sent.mock.calls as [Sent][]).map(([one]) => one).filter((one) => one.action === action);

const atMs = Date.now() - 3_600_000;
const message = (id: string, isRead: boolean): MessageRow => ({
  messageId: id,
  text: `“路灯${id}”：正在落实`,
  page: `/pages/proposal/matter/index?id=${id}`,
  atMs,
  isRead,
});
const telling = (id: string): TellingRow => ({
  messageId: id,
  recipientName: `林奶奶${id}`,
  groupName: '三组',
  text: `“路灯${id}”：正在落实`,
  page: `/pages/proposal/matter/index?id=${id}`,
  atMs,
  reason: 'notBound',
  told: null,
});
const many = (count: number) => Array.from({ length: count }, (_, index) => telling(`n${index}`));

/** The cloud answers each action by its name. */
function answers(byAction: Record<string, unknown>): void {
  sent.mockImplementation(async ({ action }: Sent) => ({ ok: true, data: byAction[action] ?? {} }));
}

beforeEach(() => page.open());

describe('my messages', () => {
  it('say that there are none yet', async () => {
    answers({ 'message.list': { rows: [], next: null } });
    render(<MyMessagesPage />);
    expect(await screen.findByText(messageWords.empty)).toBeTruthy();
  });

  it('open their page and count as read', async () => {
    answers({ 'message.list': { rows: [message('a', false), message('b', true)], next: null } });
    render(<MyMessagesPage />);
    fireEvent.click(await screen.findByText('“路灯a”：正在落实'));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/proposal/matter/index?id=a' });
    expect(requests('message.read')).toMatchObject([{ payload: { messageIds: ['a'] } }]);
    fireEvent.click(screen.getByText('“路灯b”：正在落实'));
    await act(async () => undefined);
    expect(requests('message.read')).toHaveLength(1);
  });

  it('are all read at a tap, eighteen in a request', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => message(`m${index}`, false));
    answers({ 'message.list': { rows, next: null }, 'message.read': { readCount: 1 } });
    render(<MyMessagesPage />);
    fireEvent.click(await screen.findByText(messageWords.readAll));
    await waitFor(() =>
      expect(requests('message.read').map(({ payload }) => payload.messageIds?.length)).toEqual([18, 2]),
    );
  });
});

describe('the list of those to be told', () => {
  it('says that everybody knows', async () => {
    answers({ 'message.to-tell': { rows: [], next: null } });
    render(<ToTellPage />);
    expect(await screen.findByText(toTellWords.empty)).toBeTruthy();
  });

  it('marks the chosen, in the way that was chosen, eighteen in a request', async () => {
    answers({ 'message.to-tell': { rows: many(20), next: null }, 'message.tell': { toldCount: 1 } });
    render(<ToTellPage />);
    fireEvent.click(await screen.findByText(toTellWords.chooseAll));
    fireEvent.click(screen.getByText(tellLabel(20)));
    fireEvent.click(screen.getByText(tellingWayNames.paper));
    fireEvent.click(screen.getByText(toTellWords.confirm));
    await waitFor(() => expect(requests('message.tell')).toHaveLength(2));
    expect(requests('message.tell')).toMatchObject([
      { payload: { way: 'paper', messageIds: many(18).map(({ messageId }) => messageId) } },
      { payload: { way: 'paper', messageIds: ['n18', 'n19'] } },
    ]);
    await waitFor(() => expect(requests('message.to-tell')).toHaveLength(2));
  });

  it('says why nothing can be marked while nobody is chosen', async () => {
    answers({ 'message.to-tell': { rows: many(1), next: null } });
    render(<ToTellPage />);
    expect(await screen.findByText(toTellWords.nothingChosen)).toBeTruthy();
    fireEvent.click(screen.getByText(tellLabel(0)));
    expect(screen.queryByText(toTellWords.wayTitle)).toBeNull();
  });

  it('prints who, which sentence and which page', async () => {
    answers({ 'message.to-tell': { rows: many(2), next: null } });
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    const { container } = render(<ToTellPage />);
    fireEvent.click(await screen.findByText(toTellWords.print));
    expect(print).toHaveBeenCalledTimes(1);
    const lines = [...container.querySelectorAll('.telling-sheet-line')].map((line) => line.textContent);
    expect(lines[1]).toBe('1林奶奶n0 · 三组“路灯n0”：正在落实这件事');
    print.mockRestore();
  });

  it('gives the list as a Word document, and says so where none came', async () => {
    answers({ 'message.to-tell': { rows: many(2), next: null } });
    render(<ToTellPage />);
    open.mockResolvedValueOnce({ ok: true, data: {} } as never);
    fireEvent.click(await screen.findByText(toTellWords.download));
    await act(async () => undefined);
    expect(open.mock.calls).toEqual([[{ sheet: 'tellingSheet' }]]);
    expect(screen.queryByText(documentWords.downloadFailed)).toBeNull();
    open.mockRejectedValueOnce(new Error('the line is down'));
    fireEvent.click(screen.getByText(toTellWords.download));
    expect(await screen.findByText(documentWords.downloadFailed)).toBeTruthy();
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('shows who was told by whom, and puts back what was marked by mistake', async () => {
    const told = { ...telling('a'), told: { byName: '陈会计', way: 'phone' as const, atMs } };
    answers({ 'message.to-tell': { rows: [told], next: null }, 'message.put-back': { putBackCount: 1 } });
    render(<ToTellPage />);
    fireEvent.click(await screen.findByText(toTellWords.tabs.told));
    expect(await screen.findByText(/陈会计打电话告知/)).toBeTruthy();
    fireEvent.click(screen.getByText(toTellWords.putBack));
    await waitFor(() => expect(requests('message.put-back')).toMatchObject([{ payload: { messageIds: ['a'] } }]));
  });
});
