import { act, renderHook } from '@testing-library/react';
import { noteServerNow, serverNowMs } from '../../../miniprogram/cloud/clock';
import { useDraft } from '../../../miniprogram/cloud/drafts';
import { newRequestId } from '../../../miniprogram/cloud/request-id';
import { readAnswer } from '../../../miniprogram/cloud/wire-answer';
import { page } from '../../helpers/taro/taro';

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 });
  page.open();
});
afterEach(() => {
  noteServerNow(Date.now());
  jest.useRealTimers();
});

describe('the clock', () => {
  it('is the cloud’s, and goes on by itself', () => {
    noteServerNow(5_000_000);
    jest.advanceTimersByTime(1_000);
    expect(serverNowMs()).toBe(5_001_000);
  });

  it.each([0, -1, Number.NaN])('does not believe %s', (nothing) => {
    noteServerNow(5_000_000);
    noteServerNow(nothing);
    expect(serverNowMs()).toBe(5_000_000);
  });

  it('is read from an answer that brings it', () => {
    readAnswer({ ok: true, data: {}, nowMs: 7_000_000 });
    expect(serverNowMs()).toBe(7_000_000);
  });
});

it.each([null, 'error', {}, []])('takes %j for no answer', (body) => {
  expect(() => readAnswer(body)).toThrow('no answer');
});

it('names each request differently, and as the contract allows', () => {
  const ids = Array.from({ length: 1_000 }, newRequestId);
  expect(new Set(ids).size).toBe(1_000);
  expect(ids.every((id) => /^[\w.:-]{1,100}$/.test(id))).toBe(true);
});

describe('a draft', () => {
  const open = () => renderHook(() => useDraft('proposal', { body: '', category: 'roads' }));

  it('is found again after the page was closed at once', () => {
    const { result, unmount } = open();
    expect(result.current.isRestored).toBe(false);
    act(() => result.current.change({ body: '修路灯' }));
    unmount();
    const again = open();
    expect(again.result.current).toMatchObject({ value: { body: '修路灯', category: 'roads' }, isRestored: true });
  });

  it('is written a moment after the last change', () => {
    const { result } = open();
    act(() => result.current.change({ body: '修' }));
    act(() => result.current.change({ category: 'water' }));
    expect(open().result.current.isRestored).toBe(false);
    act(() => jest.advanceTimersByTime(1_000));
    expect(open().result.current.value).toEqual({ body: '修', category: 'water' });
  });

  it('is forgotten when it was sent', () => {
    const { result, unmount } = open();
    act(() => result.current.change({ body: '修路灯' }));
    act(() => result.current.discard());
    expect(result.current.value).toEqual({ body: '', category: 'roads' });
    unmount();
    expect(open().result.current.isRestored).toBe(false);
  });

  it('stays apart from another form', () => {
    const { result, unmount } = open();
    act(() => result.current.change({ body: '修路灯' }));
    unmount();
    expect(renderHook(() => useDraft('visit', { note: '' })).result.current.isRestored).toBe(false);
  });
});
