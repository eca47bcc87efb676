import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { EveningPage } from '../../../shared/contract/meeting-pages';
import { send } from '../../../miniprogram/cloud/transport';
import { MotionSection } from '../../../miniprogram/pages/meeting/evening/motion-section';
import { OpenButton } from '../../../miniprogram/pages/meeting/evening/opening-button';
import { RuleButton } from '../../../miniprogram/pages/meeting/evening/ruling-sheet';
import { OpenSheet, SheetHostProvider } from '../../../miniprogram/pages/meeting/evening/sheet-host';
import '../../../shared/text/refusals/meeting';
import { floorWords } from '../../../shared/text/words/floor';
import { eveningWords } from '../../../shared/text/words/meeting';
import { conflictWords, motionWords } from '../../../shared/text/words/motion';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));

const sent = send as jest.Mock;
beforeEach(() => {
  page.open();
  sent.mockReset().mockResolvedValue({ ok: true, data: {} });
});

const anEvening = (parts: object = {}) =>
  ({
    meeting: { meetingId: 'e1', status: 'inSession' },
    reader: { villagerId: 'cm001', isPresent: true },
    items: [{ itemId: 'i1', pollId: null, result: null }],
    chair: { candidates: [] },
    permissions: {
      open: { isOpen: true },
      inSession: { leadsFloor: false, ruleOnPoint: { isOpen: true }, raisePoint: { isOpen: true } },
    },
    ...parts,
  }) as unknown as EveningPage;
const host = (part: ReactNode) => (
  <SheetHostProvider>
    {part}
    <OpenSheet />
  </SheetHostProvider>
);
const type = (container: HTMLElement, selector: string, value: string) =>
  fireEvent.input(container.querySelector(selector)!, { target: { value }, detail: { value } });
const acts = () =>
  sent.mock.calls.map(([{ action, payload }]: [{ action: string; payload: object }]) => [action, payload]);

describe('opening the meeting', () => {
  const evening = anEvening({ presentCount: 22, memberCount: 31, quorums: [] });

  it('is asked once more, with the headcount', async () => {
    render(host(<OpenButton page={evening} onDone={jest.fn()} />));
    fireEvent.click(screen.getByText(eveningWords.open));
    expect(sent).not.toHaveBeenCalled();
    expect(screen.getByText(/到会 22 人，应到 31 人/)).toBeTruthy();
    await act(async () => fireEvent.click(screen.getByText(eveningWords.openConfirm)));
    expect(acts()).toEqual([['meeting.open', { meetingId: 'e1' }]]);
    expect(screen.queryByText(eveningWords.openTitle)).toBeNull();
  });
});

describe('ruling on a point of order', () => {
  const points = [{ pointId: 'o1', name: '张三', text: '离题了', ruling: null }];

  it('is asked once more, with what will be read out', async () => {
    const evening = anEvening({ floor: { points } });
    const { container } = render(host(<RuleButton page={evening} onDone={jest.fn()} />));
    fireEvent.click(screen.getByText(floorWords.rule));
    type(container, 'input', '请说回路灯的事');
    fireEvent.click(screen.getByText(floorWords.uphold));
    expect(sent).not.toHaveBeenCalled();
    await act(async () => fireEvent.click(screen.getByText(floorWords.rulingConfirm)));
    const ruling = { meetingId: 'e1', pointId: 'o1', isUpheld: true, text: '请说回路灯的事' };
    expect(acts()).toEqual([['meeting.rule-on-point', ruling]]);
  });
});

describe('an amendment', () => {
  const motion = {
    itemId: 'i1',
    text: '装三盏灯',
    edition: 1,
    savedByName: '理事长一',
    isReadOut: false,
    amendments: [],
    nextAmendmentId: null,
    save: { isOpen: false },
    amend: { isOpen: true },
  };
  const section = (parts: object = {}, evening: object = {}) =>
    host(<MotionSection page={anEvening({ motion: { ...motion, ...parts }, ...evening })} onDone={jest.fn()} />);
  const mine = { meetingId: 'e1', itemId: 'i1', villagerId: 'cm001', text: '装五盏灯' };
  const newer = { code: 'MotionChanged', edition: 2, text: '装三盏灯，年底前装好', savedByName: '记录员一' };

  it('is sent on the edition on which it was begun, and says when that is old', async () => {
    const { container, rerender } = render(section());
    fireEvent.click(screen.getByText(motionWords.amend));
    type(container, 'textarea', '装五盏灯');
    rerender(section({ edition: 2, text: newer.text }));
    sent.mockResolvedValueOnce({ ok: false, refusal: newer });
    await act(async () => fireEvent.click(screen.getByText(motionWords.amendSend)));
    expect(acts()).toEqual([['meeting.move-amendment', { ...mine, edition: 1 }]]);
    expect(screen.getByText(conflictWords('记录员一'))).toBeTruthy();
    expect(screen.getAllByText(newer.text)).not.toHaveLength(0);
    expect(container.querySelector('textarea')?.value).toBe('装五盏灯');

    fireEvent.click(screen.getByText(motionWords.amendMine));
    await act(async () => fireEvent.click(screen.getByText(motionWords.amendSend)));
    expect(acts()[1]).toEqual(['meeting.move-amendment', { ...mine, edition: 2 }]);
  });

  it('begins anew from the new words where the member wants that', async () => {
    const { container } = render(section());
    fireEvent.click(screen.getByText(motionWords.amend));
    type(container, 'textarea', '装五盏灯');
    sent.mockResolvedValueOnce({ ok: false, refusal: newer });
    await act(async () => fireEvent.click(screen.getByText(motionWords.amendSend)));
    fireEvent.click(screen.getByText(motionWords.amendTheirs));
    expect(container.querySelector('textarea')?.value).toBe(newer.text);
  });

  it('says so at once where what was begun before is taken up again', () => {
    const { container, unmount } = render(section());
    fireEvent.click(screen.getByText(motionWords.amend));
    type(container, 'textarea', '装五盏灯');
    unmount();
    const again = render(section({ edition: 2, text: newer.text, savedByName: '记录员一' }));
    fireEvent.click(screen.getByText(motionWords.amend));
    expect(again.container.querySelector('textarea')?.value).toBe('装五盏灯');
    expect(screen.getByText(conflictWords('记录员一'))).toBeTruthy();
  });

  it('stays open with what was typed when a poll opens meanwhile', () => {
    const { container, rerender } = render(section());
    fireEvent.click(screen.getByText(motionWords.amend));
    type(container, 'textarea', '装五盏灯');
    rerender(section({}, { items: [{ itemId: 'i1', pollId: 'p1', result: null }] }));
    expect(screen.queryByText(motionWords.amend)).toBeNull();
    expect(container.querySelector('textarea')?.value).toBe('装五盏灯');
  });
});
