import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import { ConnectionLost } from '../../../miniprogram/cloud/connection-lost';
import { keepPage, keptPage } from '../../../miniprogram/cloud/kept-pages';
import { readKept, writeKept } from '../../../miniprogram/cloud/phone-storage';
import { noteReader } from '../../../miniprogram/cloud/reader';
import { send } from '../../../miniprogram/cloud/transport';
import { useView } from '../../../miniprogram/cloud/use-view';
import { SeenEarlier } from '../../../miniprogram/components/page-frame/seen-earlier';
import { componentWords, seenEarlier } from '../../../shared/text/components';
import Taro, { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));

const sent = send as jest.Mock;
const matter = (title: string) => ({ ok: true, data: { title } });
const visit = (proposalId = 'a') => renderHook(() => useView('proposal.read', { proposalId }));
const day = 24 * 3_600_000;

/** Reads a page while the line is good, and leaves it. */
async function visitAndLeave(title: string, proposalId = 'a'): Promise<void> {
  sent.mockResolvedValueOnce(matter(title));
  const { result, unmount } = visit(proposalId);
  await waitFor(() => expect(result.current.seenAtMs).toBeNull());
  await waitFor(() => expect(result.current.data).toEqual({ title }));
  unmount();
}

beforeEach(() => {
  page.open();
  sent.mockReset();
  noteReader('vg001');
});

it('shows at once what was seen before, with its age, and what the cloud says as soon as it answers', async () => {
  await visitAndLeave('修路灯');
  sent.mockResolvedValueOnce(matter('修好路灯'));
  const { result } = visit();
  expect(result.current).toMatchObject({ status: 'ready', data: { title: '修路灯' }, isStale: false });
  expect(result.current.seenAtMs).toEqual(expect.any(Number));
  await waitFor(() => expect(result.current.data).toEqual({ title: '修好路灯' }));
  expect(result.current.seenAtMs).toBeNull();
});

it('stays readable without a connection, and says so', async () => {
  await visitAndLeave('修路灯');
  sent.mockRejectedValue(new ConnectionLost('off'));
  const { result } = visit();
  await waitFor(() => expect(result.current.isStale).toBe(true));
  expect(result.current).toMatchObject({ status: 'ready', data: { title: '修路灯' }, problem: null });
  const seenAtMs = result.current.seenAtMs ?? 0;
  render(<SeenEarlier view={result.current} />);
  expect(screen.getByText(`${componentWords.offline}${seenEarlier(seenAtMs, Date.now())}`)).toBeTruthy();
});

it('has nothing of a page never seen', async () => {
  await visitAndLeave('修路灯');
  sent.mockRejectedValue(new ConnectionLost('off'));
  const { result } = visit('b');
  await waitFor(() => expect(result.current.status).toBe('failed'));
});

it('is forgotten once the reader may no longer see it', async () => {
  await visitAndLeave('修路灯');
  sent.mockResolvedValueOnce({ ok: false, refusal: { code: 'ProposalNotFound' } });
  const { result } = visit();
  await waitFor(() => expect(result.current.status).toBe('refused'));
  expect(result.current.data).toBeNull();
  expect(visit().result.current.status).toBe('loading');
});

it('is gone when another person reads, and when nobody is bound any more', async () => {
  await visitAndLeave('修路灯');
  noteReader('vg002');
  noteReader('vg001');
  expect(visit().result.current.status).toBe('loading');
  await visitAndLeave('修路灯');
  sent.mockResolvedValueOnce({ ok: false, refusal: { code: 'NotBound' } });
  const { result } = renderHook(() => useView('home.read', {}));
  await waitFor(() => expect(result.current.status).toBe('refused'));
  noteReader('vg001');
  expect(visit().result.current.status).toBe('loading');
});

it('keeps nothing before it is known who reads', () => {
  noteReader(null);
  keepPage('proposal.read', 'p', { title: '修路灯' });
  expect(keptPage('proposal.read', 'p')).toBeNull();
});

it.each(['vote.poll', 'vote.opening', 'meeting.code', 'member.people', 'proposal.preparation'] as const)(
  'never keeps %s',
  (action) => {
    keepPage(action, 'p', { mine: { choice: 'against' } });
    expect(keptPage(action, 'p')).toBeNull();
  },
);

it('never draws what another build kept, whose pages may lack what these screens read', async () => {
  const older = { items: [{ itemId: 'i1', kind: 'matter', title: '路灯', status: 'pending' }] };
  const name = JSON.stringify(['agenda.notice', { meetingId: 'e1' }]);
  keepPage('agenda.notice', name, older);
  expect(keptPage('agenda.notice', name)?.data).toEqual(older);
  const index = readKept<{ entries: unknown[] }>('pages:vg001');
  writeKept('pages:vg001', { ...index, shapes: 'an older build' });
  sent.mockRejectedValue(new ConnectionLost('off'));
  const { result } = renderHook(() => useView('agenda.notice', { meetingId: 'e1' }));
  expect(result.current).toMatchObject({ status: 'loading', data: null });
  await waitFor(() => expect(result.current.status).toBe('failed'));
  expect(keptPage('agenda.notice', name)).toBeNull();
});

describe('what has no room', () => {
  const names = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `p${from + index}`);
  const kept = (all: string[]) => all.filter((name) => keptPage('proposal.read', name) !== null);

  it('lets the newest forty win', () => {
    names(0, 45).forEach((name) => keepPage('proposal.read', name, { name }));
    expect(kept(names(0, 45))).toEqual(names(5, 45));
    expect(keptPage('proposal.read', 'p44')?.data).toEqual({ name: 'p44' });
  });

  it('keeps what is read again longest', () => {
    names(0, 40).forEach((name) => keepPage('proposal.read', name, { name }));
    keepPage('proposal.read', 'p0', { name: 'again' });
    keepPage('proposal.read', 'p40', {});
    expect(keptPage('proposal.read', 'p0')?.data).toEqual({ name: 'again' });
    expect(keptPage('proposal.read', 'p1')).toBeNull();
  });

  it('keeps a page of a hundred thousand characters, and none of one more', () => {
    keepPage('proposal.read', 'fits', '村'.repeat(99_998));
    keepPage('proposal.read', 'large', '村'.repeat(99_999));
    expect(kept(['fits', 'large'])).toEqual(['fits']);
  });

  it('stays within a million and a half characters in all', () => {
    names(0, 20).forEach((name) => keepPage('proposal.read', name, '村'.repeat(99_998)));
    expect(kept(names(0, 20))).toEqual(names(5, 20));
  });

  it('goes on without keeping when the phone is full', () => {
    const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
      throw new Error('exceed storage max size');
    });
    keepPage('proposal.read', 'p', { title: '修路灯' });
    full.mockRestore();
    expect(keptPage('proposal.read', 'p')).toBeNull();
  });

  it('is too old after thirty days', () => {
    keepPage('proposal.read', 'p', { title: '修路灯' });
    const now = jest.spyOn(Date, 'now');
    const readAtMs = keptPage('proposal.read', 'p')?.seenAtMs ?? 0;
    now.mockReturnValue(readAtMs + 30 * day);
    expect(keptPage('proposal.read', 'p')).not.toBeNull();
    now.mockReturnValue(readAtMs + 30 * day + 1);
    expect(keptPage('proposal.read', 'p')).toBeNull();
    now.mockRestore();
  });
});

it('says the age by the day', () => {
  const at = (on: string) => new Date(`${on}+08:00`).getTime();
  expect(seenEarlier(at('2026-03-02T18:20'), at('2026-03-02T23:59'))).toBe('上次看到的：今晚六点二十分');
  expect(seenEarlier(at('2026-03-02T18:20'), at('2026-03-03T00:00'))).toBe('上次看到的：昨晚六点二十分');
});

it('keeps showing the page while a later question has no answer', async () => {
  await visitAndLeave('修路灯');
  sent.mockResolvedValueOnce(matter('修好路灯')).mockRejectedValue(new ConnectionLost('off'));
  const { result } = visit();
  await waitFor(() => expect(result.current.data).toEqual({ title: '修好路灯' }));
  await act(() => result.current.reload());
  expect(result.current).toMatchObject({ data: { title: '修好路灯' }, isStale: true, seenAtMs: null });
});
