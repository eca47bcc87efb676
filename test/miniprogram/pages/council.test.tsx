import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { send } from '../../../miniprogram/cloud/transport';
import CouncilPage from '../../../miniprogram/pages/village/council';
import {
  type ChangeForm,
  changeOfForm,
  newChangeForm,
  nextSeatForm,
} from '../../../miniprogram/pages/village/council/change-form';
import type { CouncilChangeModel, CouncilPage as CouncilModel } from '../../../shared/contract/village';
import { councilWords } from '../../../shared/text/words/council';
import { councilChangeWords, leavingReasonNames } from '../../../shared/text/words/council-change';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

const sent = send as jest.Mock;
const change: CouncilChangeModel = {
  id: 'change1',
  status: 'recorded',
  heldOn: '2026-03-01',
  place: '议事厅',
  presiderName: '党员一',
  how: '户代表举手推选',
  isNewTerm: false,
  fromOn: '2026-03-02',
  toOn: '2027-05-09',
  sentBackReason: null,
  leaving: [{ name: '成员7', reason: 'resigned' }],
  entering: [{ name: '村民三', category: 'massRepresentatives', seat: 9 }],
  deputyNames: null,
  recordedByName: '记录员一',
  decidedByName: null,
  confirm: { isOpen: true },
};
const council: CouncilModel = {
  name: '群众议事会',
  term: null,
  termState: 'unknown',
  seats: [
    {
      villagerId: 'cm007',
      name: '成员7',
      pinyin: '',
      category: 'massRepresentatives',
      seat: 9,
      isMine: false,
      isDeputyChair: false,
      left: null,
      attendance: [],
      unexcusedInARow: 0,
    },
  ],
  meetingDays: [],
  absencesMax: 3,
  absencesRule: {
    id: 'unexcusedAbsencesMax',
    title: '连续几次没请假没来列入调整名单',
    source: { document: '群众议事会规则', article: '第 2 条', edition: '2025 年版' },
  },
  toReplace: [],
  waiting: [],
  decided: [],
  mayRecord: false,
};
const shows = (more: Partial<CouncilModel>) => sent.mockResolvedValue({ ok: true, data: { ...council, ...more } });
const asked = () => sent.mock.calls.map(([call]) => call as { action: string; payload: unknown });

beforeEach(() => {
  sent.mockReset();
  page.open();
});

it('lets whoever confirms a change do so, after asking once more', async () => {
  shows({ waiting: [change] });
  render(<CouncilPage />);
  expect(await screen.findByText('村民三进来：群众代表，第 9 席')).toBeTruthy();
  fireEvent.click(screen.getByText(councilChangeWords.confirm));
  const sure = within(screen.getByRole('dialog')).getAllByText(councilChangeWords.confirm).at(-1) as HTMLElement;
  await act(() => Promise.resolve(fireEvent.click(sure)));
  expect(asked()).toContainEqual(
    expect.objectContaining({ action: 'village.confirm-change', payload: { changeId: 'change1' } }),
  );
});

it('asks the clerk for who leaves and why', async () => {
  shows({ mayRecord: true });
  render(<CouncilPage />);
  fireEvent.click(await screen.findByText(councilChangeWords.record));
  fireEvent.click(screen.getByText(councilChangeWords.kinds.leave));
  expect(screen.getByText(leavingReasonNames.resigned)).toBeTruthy();
  expect(screen.getByText(councilChangeWords.incomplete)).toBeTruthy();
});

const seat = council.seats[0]!;
const vacant = {
  ...seat,
  villagerId: 'cm008',
  name: '成员8',
  seat: 10,
  left: { reason: 'resigned' as const, on: '2026-02-01' },
};
const term = {
  selectedOn: '2023-02-20',
  place: '议事厅',
  presiderName: '党员一',
  how: '户代表举手推选',
  fromOn: '2023-03-01',
  toOn: '2026-02-28',
};

it('says plainly that a term is over without a successor, and who acts', async () => {
  shows({ term, termState: 'over' });
  render(<CouncilPage />);
  expect(await screen.findByText(councilWords.termOver)).toBeTruthy();
  expect(screen.getByText(councilWords.termOverNote)).toBeTruthy();
  expect(screen.queryByText(councilWords.recordNewTerm)).toBeNull();
});

it('lets the clerk fill a vacant seat from its own row', async () => {
  shows({ term, termState: 'running', seats: [seat, vacant], mayRecord: true });
  render(<CouncilPage />);
  fireEvent.click(await screen.findByText(councilWords.fillSeat));
  expect(screen.getByText(councilChangeWords.seatVacant)).toBeTruthy();
  expect(within(screen.getByRole('dialog')).getByText('10')).toBeTruthy();
});

it('begins the new term at the first seat, and says who leaves with the old one', async () => {
  shows({ term, termState: 'over', seats: [seat, vacant], mayRecord: true });
  render(<CouncilPage />);
  fireEvent.click(await screen.findByText(councilWords.recordNewTerm));
  expect(screen.getByText(councilChangeWords.seatOldTerm('成员7'))).toBeTruthy();
});

describe('the form, seat by seat', () => {
  const shown = { ...council, term, seats: [seat, vacant] };
  const filled: ChangeForm = {
    ...newChangeForm(shown),
    kind: 'enter',
    entrant: { villagerId: 'vg001', name: '村民三' },
    category: 'newWorthies',
    seat: 9,
    isNewTerm: true,
    heldOn: '2026-03-01',
    fromOn: '2026-03-02',
    toOn: '2029-03-01',
    place: '议事厅',
    presiderName: '党员一',
    how: '户代表举手推选',
  };

  it('lets whoever held the seat leave with the old term, unless it is the same person', () => {
    expect(changeOfForm(filled, shown)?.leaving).toEqual([{ villagerId: 'cm007', reason: 'termOver' }]);
    const same = { ...filled, entrant: { villagerId: 'cm007', name: '成员7' } };
    expect(changeOfForm(same, shown)?.leaving).toEqual([]);
    expect(changeOfForm({ ...filled, isNewTerm: false, seat: 10 }, shown)?.leaving).toEqual([]);
  });

  it('goes on with the next seat of a new term, or the next vacant one, and then ends', () => {
    expect(nextSeatForm(shown, filled)).toEqual({ seat: 10, category: 'massRepresentatives', entrant: null });
    expect(nextSeatForm(shown, { ...filled, isNewTerm: false })).toMatchObject({ seat: 10 });
    expect(nextSeatForm(shown, { ...filled, isNewTerm: false, seat: 10 })).toBeNull();
    expect(nextSeatForm(shown, { ...filled, kind: 'replace' })).toBeNull();
  });
});
