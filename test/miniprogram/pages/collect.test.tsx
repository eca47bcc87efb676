import { act, fireEvent, render, screen } from '@testing-library/react';
import { listCollected } from '../../../miniprogram/cloud/collected/collected-store';
import { ConnectionLost } from '../../../miniprogram/cloud/connection-lost';
import { noteReader } from '../../../miniprogram/cloud/reader';
import { send } from '../../../miniprogram/cloud/transport';
import CollectPage from '../../../miniprogram/pages/phone/collect';
import { collectWords } from '../../../shared/text/words/collect';
import { helpingWords } from '../../../shared/text/words/raise';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
jest.mock('../../../miniprogram/cloud/kept-file', () => ({
  keepFile: (path: string) => Promise.resolve(path),
  keptPath: (name: string) => Promise.resolve(name),
  dropFile: () => Promise.resolve(),
}));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

interface Request {
  action: string;
  payload: { body?: string; onBehalfOfId?: string; query?: string };
  requestId: string;
}

const sent = send as jest.Mock;
const people = [
  { villagerId: 'vg001', name: '石丹', groupName: '二组', roles: [] },
  { villagerId: 'vg002', name: '王秀英', groupName: '一组', roles: [] },
  { villagerId: 'vg003', name: '王秀英', groupName: '三组', roles: [] },
];
let isCut = false;
let refusal: object | null = null;

function answer({ action, payload }: Request) {
  if (isCut) return Promise.reject(new ConnectionLost('cut'));
  if (action === 'member.names') return Promise.resolve({ ok: true, data: { rows: people, next: null } });
  if (action === 'member.people') {
    const rows = people.filter(({ name }) => name.startsWith(payload.query ?? ''));
    return Promise.resolve({ ok: true, data: { rows, next: null } });
  }
  if (action === 'member.me') return Promise.resolve({ ok: true, data: { villagerId: 'cm001' } });
  if (refusal) return Promise.resolve({ ok: false, refusal });
  return Promise.resolve({ ok: true, data: { proposalId: `m-${payload.body}`, dueAtMs: 0 } });
}

const submitted = () =>
  sent.mock.calls.map(([request]) => request as Request).filter(({ action }) => action === 'proposal.submit');
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  jest.useFakeTimers();
  page.open();
  noteReader('cm001');
  isCut = false;
  refusal = null;
  sent.mockReset();
  sent.mockImplementation(answer);
});
afterEach(() => jest.useRealTimers());

async function open() {
  const rendered = render(<CollectPage />);
  page.show();
  await pass(10);
  return rendered;
}

/** Whoever raises it: chosen where the phone remembers them, else the name alone. */
async function collect(name: string, body: string) {
  fireEvent.click(screen.getByText(collectWords.who));
  fireEvent.change(screen.getByLabelText(collectWords.search), { target: { value: name } });
  fireEvent.click(screen.queryByText(name) ?? screen.getByText(collectWords.typed(name)));
  fireEvent.change(screen.getByLabelText(collectWords.body), { target: { value: body } });
  fireEvent.click(screen.getByText(collectWords.add));
  await pass(10);
}

it('sends one after the other as it is noted, each in both names and under a request of its own', async () => {
  await open();
  await collect('石丹', '路灯坏了');
  await collect('石丹', '水渠堵了');
  expect(submitted()).toMatchObject([
    { payload: { body: '路灯坏了', photoIds: [], onBehalfOfId: 'vg001' } },
    { payload: { body: '水渠堵了', photoIds: [], onBehalfOfId: 'vg001' } },
  ]);
  const [one, other] = submitted();
  expect(one?.requestId).not.toBe(other?.requestId);
  expect(screen.getAllByText(collectWords.states.sent)).toHaveLength(2);
});

it('keeps all of it without a network over a restart, and sends it under the same requests', async () => {
  isCut = true;
  const { unmount } = await open();
  for (const body of ['路灯坏了', '水渠堵了', '护栏松了']) await collect('石丹', body);
  const before = listCollected();
  expect(before.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
  const tried = submitted()[0]?.requestId;
  unmount();

  page.turnTo();
  isCut = false;
  sent.mockClear();
  await open();
  await pass(60_000);
  expect(submitted().map(({ requestId }) => requestId)).toEqual(before.map(({ requestId }) => requestId));
  if (tried !== undefined) expect(submitted()[0]?.requestId).toBe(tried);
  expect(submitted().map(({ payload }) => payload.onBehalfOfId)).toEqual(['vg001', 'vg001', 'vg001']);
  expect(listCollected().map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
});

it('keeps what is half written, and for whom', async () => {
  const { unmount } = await open();
  fireEvent.change(screen.getByLabelText(collectWords.body), { target: { value: '只写了一半' } });
  unmount();
  page.turnTo();
  await open();
  expect(screen.getByDisplayValue('只写了一半')).toBeTruthy();
  expect(screen.getByText(collectWords.whoMissing)).toBeTruthy();
});

it.each([
  ['nobody bears', '李不在', collectWords.problems.nobody],
  ['several bear', '王秀英', collectWords.problems.several],
])('asks again for a name that %s, and nothing is lost', async (_, name, sentence) => {
  isCut = true;
  await open();
  await collect(name, '水管漏了');
  isCut = false;
  await pass(60_000);
  expect(submitted()).toEqual([]);
  expect(screen.getByText(sentence)).toBeTruthy();
  const [noted] = listCollected();
  fireEvent.click(screen.getByText(collectWords.change));
  expect(screen.getByDisplayValue('水管漏了')).toBeTruthy();
  fireEvent.click(screen.getByText(helpingWords(name)));
  fireEvent.click(screen.getByText(collectWords.own));
  fireEvent.click(screen.getByText(collectWords.add));
  await pass(10);
  expect(submitted()).toMatchObject([{ payload: { body: '水管漏了' }, requestId: noted?.requestId }]);
  expect(submitted()[0]?.payload).not.toHaveProperty('onBehalfOfId');
});

it('says why the cloud did not take one, and goes on with the next', async () => {
  await open();
  refusal = { code: 'HelperNotAllowed' };
  await collect('石丹', '路灯坏了');
  expect(screen.getByText(collectWords.states.refused)).toBeTruthy();
  refusal = null;
  await collect('石丹', '水渠堵了');
  expect(listCollected().map(({ state }) => state)).toEqual(['refused', 'sent']);
});

it('waits where the cloud is busy, and forgets everything when somebody else reads', async () => {
  await open();
  refusal = { code: 'Busy' };
  await collect('石丹', '路灯坏了');
  expect(listCollected()).toMatchObject([{ state: 'waiting' }]);
  act(() => noteReader('cm002'));
  expect(listCollected()).toEqual([]);
  act(() => noteReader('cm001'));
  expect(listCollected()).toEqual([]);
});

it('asks before one that is not sent is deleted', async () => {
  isCut = true;
  await open();
  await collect('石丹', '路灯坏了');
  fireEvent.click(screen.getByText(collectWords.remove));
  expect(screen.getByText(collectWords.removeSentence)).toBeTruthy();
  fireEvent.click(screen.getAllByText(collectWords.remove).at(-1) as HTMLElement);
  await pass(1_000);
  expect(listCollected()).toEqual([]);
});

it('may be the first page that a phone opens: it asks who reads before it names the people', async () => {
  noteReader(null);
  await open();
  await collect('石丹', '路灯坏了');
  expect(submitted()).toMatchObject([{ payload: { onBehalfOfId: 'vg001' } }]);
  expect(listCollected()).toMatchObject([{ state: 'sent' }]);
});

it('says that it does not know yet who reads, and keeps what was written', async () => {
  noteReader(null);
  isCut = true;
  await open();
  await collect('石丹', '路灯坏了');
  expect(screen.getByText(collectWords.whoAreYou)).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>(collectWords.body).value).toBe('路灯坏了');
});
