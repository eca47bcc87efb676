import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { OpeningModel } from '../../../shared/contract/vote';
import { RecusalWay } from '../../../miniprogram/components/recusal-way';
import { send } from '../../../miniprogram/cloud/transport';
import { OpenPoll } from '../../../miniprogram/pages/vote/poll/open-poll';
import { recusalPage } from '../../../shared/domain/vote/recusal-page';
import '../../../shared/text/refusals/vote';
import { recusalWords } from '../../../shared/text/words/poll-methods';
import { decideFirst, recusalWay } from '../../../shared/text/words/recusal';
import { openingWords } from '../../../shared/text/words/vote';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));

const sent = send as jest.Mock;
beforeEach(() => {
  page.open();
  sent.mockReset().mockResolvedValue({ ok: true, data: {} });
});

const none = { recusedCount: 0, isMine: false, isAsked: false, toDecideCount: 0, waitingCount: 0 };
const items = [
  { itemId: 'i0', title: '', recusals: null },
  { itemId: 'i1', title: '路灯', recusals: none },
  { itemId: 'i2', title: '水渠', recusals: { ...none, toDecideCount: 1 } },
];

describe('the way to recusal', () => {
  it('leads from each matter to the page where one stands aside', () => {
    render(<RecusalWay meetingId="e1" items={items} />);
    fireEvent.click(screen.getByText('第 2 项 · 路灯'));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: recusalPage('e1', 'i1') });
    fireEvent.click(screen.getByText(recusalWay.decide));
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: recusalPage('e1', 'i2') });
  });

  it('says to whoever was asked to stand aside that somebody asked, until they did', () => {
    const asked = { ...none, isAsked: true, waitingCount: 1 };
    const { rerender } = render(<RecusalWay meetingId="e1" items={[{ itemId: 'i1', title: '', recusals: asked }]} />);
    expect(screen.getByText(recusalWay.answer)).toBeTruthy();
    expect(screen.getByText(recusalWay.asked)).toBeTruthy();
    const declared = { ...asked, isMine: true, recusedCount: 1 };
    rerender(<RecusalWay meetingId="e1" items={[{ itemId: 'i1', title: '', recusals: declared }]} />);
    expect(screen.queryByText(recusalWay.answer)).toBeNull();
  });

  it('is not there once every vote has opened', () => {
    const { container } = render(<RecusalWay meetingId="e1" items={items.slice(0, 1)} />);
    expect(container.textContent).toBe('');
  });
});

describe('a request that holds up the poll', () => {
  const request = { id: 'q1', memberName: '张三', askedByName: '李四', reason: '他家门口', status: 'asked' };
  const opening = (decide: object) =>
    ({
      meetingId: 'e1',
      itemId: 'i1',
      methods: [],
      recusalRequests: [{ ...request, decidedByName: null, decide }],
      permissions: { open: { isOpen: false, refusal: { code: 'PollRecusalUndecided', undecidedCount: 1 } } },
    }) as unknown as OpeningModel;
  const show = (decide: object) =>
    render(
      <OpenPoll
        opening={opening(decide)}
        words={{ motion: '装灯' }}
        draft={{ method: 'open', counterIds: [] }}
        onOpened={jest.fn()}
        onDecided={jest.fn()}
      />,
    );

  it('is decided by the button that stands in the place of the poll', async () => {
    const { container } = show({ isOpen: true });
    expect(screen.queryByText(openingWords.open)).toBeNull();
    fireEvent.click(screen.getByText(decideFirst(1)));
    const field = container.ownerDocument.querySelector('textarea')!;
    fireEvent.input(field, { target: { value: '确实是' }, detail: { value: '确实是' } });
    fireEvent.click(screen.getByText(recusalWords.uphold));
    await act(async () => fireEvent.click(screen.getByText(recusalWords.decideConfirm)));
    expect(sent).toHaveBeenCalledWith(
      expect.objectContaining({
        action: 'vote.decide-recusal',
        payload: { meetingId: 'e1', itemId: 'i1', recusalId: 'q1', isUpheld: true, reason: '确实是' },
      }),
    );
  });

  it('says whose decision it waits for where that is not the reader', () => {
    show({ isOpen: false, refusal: { code: 'RecusalOwnCase' } });
    fireEvent.click(screen.getByText(decideFirst(1)));
    expect(screen.queryByText(recusalWords.uphold)).toBeNull();
    expect(screen.getByText(/记录员或者村务监督/)).toBeTruthy();
  });
});
