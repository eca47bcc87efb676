import { act, fireEvent, render, screen } from '@testing-library/react';
import type { EveningPage } from '../../../shared/contract/meeting-pages';
import { send } from '../../../miniprogram/cloud/transport';
import { AdjournButton } from '../../../miniprogram/pages/meeting/evening/confirmed-actions';
import { ConsensusButton } from '../../../miniprogram/pages/meeting/evening/floor-actions';
import EveningScreen from '../../../miniprogram/pages/meeting/evening';
import { OpenSheet, SheetHostProvider } from '../../../miniprogram/pages/meeting/evening/sheet-host';
import { AssignButton } from '../../../miniprogram/pages/meeting/evening/closing-actions';
import { assignWords } from '../../../shared/text/words/console';
import { memberChoiceWords } from '../../../shared/text/words/member-choice';
import { eveningWords } from '../../../shared/text/words/meeting';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));

window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

const sent = send as jest.Mock;
beforeEach(() => {
  page.open();
  sent.mockReset().mockResolvedValue({ ok: true, data: {} });
});

const item = { itemId: 'i1', kind: 'matter', title: '路灯', status: 'current', consensus: '', pollId: null };
const anEvening = {
  meeting: { meetingId: 'e1' },
  items: [item],
  currentItemId: 'i1',
  floor: { notOffered: [], hands: [] },
  permissions: { inSession: { adjourn: { isOpen: true }, stateConsensus: { isOpen: true } } },
} as unknown as EveningPage;

/** The page as it is drawn anew: with the act under the thumb, or with another in its place. */
const evening = (next: 'adjourn' | 'stateConsensus' | 'other') => (
  <SheetHostProvider>
    {next === 'adjourn' && <AdjournButton page={anEvening} onDone={jest.fn()} />}
    {next === 'stateConsensus' && <ConsensusButton page={anEvening} onDone={jest.fn()} />}
    <OpenSheet />
  </SheetHostProvider>
);

it('keeps the question before adjourning open when another act becomes next, and carries it out', async () => {
  const { rerender } = render(evening('adjourn'));
  fireEvent.click(screen.getByText(eveningWords.adjourn));
  rerender(evening('other'));
  expect(screen.getByText(eveningWords.adjournTitle)).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByText(eveningWords.adjourn)));
  expect(sent).toHaveBeenCalledWith(
    expect.objectContaining({ action: 'meeting.adjourn', payload: { meetingId: 'e1' } }),
  );
  expect(screen.queryByText(eveningWords.adjournTitle)).toBeNull();
});

it('keeps what was typed when the page is read anew and another act becomes next', () => {
  const { rerender, container } = render(evening('stateConsensus'));
  fireEvent.click(screen.getByText(eveningWords.stateConsensus));
  const field = container.querySelector('textarea')!;
  fireEvent.input(field, { target: { value: '先装三盏' }, detail: { value: '先装三盏' } });
  rerender(evening('stateConsensus'));
  rerender(evening('other'));
  expect(screen.getByText(eveningWords.consensusTitle)).toBeTruthy();
  expect(container.querySelector('textarea')?.value).toBe('先装三盏');
});

it('draws the sheet inside the page, where it has the colours and sizes of the mode', async () => {
  const tooFew = {
    ...anEvening,
    meeting: { meetingId: 'e1', status: 'convened', guests: [], openedAtMs: null, startAtMs: 0 },
    reader: { isChair: true },
    next: 'declareInquorate',
    items: [],
    quorums: [],
    floor: null,
    undo: [],
    chair: { handovers: [], handOver: { isOpen: false }, takeBack: { isOpen: false } },
    permissions: { recordForChair: { isOpen: false }, inSession: null },
  };
  sent.mockImplementation(({ action }: { action: string }) =>
    Promise.resolve({ ok: true, data: action === 'meeting.revision' ? { revision: '0-0' } : tooFew }),
  );
  render(<EveningScreen />);
  fireEvent.click(await screen.findByText(eveningWords.declareInquorate));
  expect(screen.getByRole('dialog').closest('.wx-root')).not.toBeNull();
});

describe('who carries it out', () => {
  const adopted = { ...item, proposalId: 'm1', result: 'adopted', assignment: null };
  const asked = async (count: number) => {
    const people = Array.from({ length: count }, (_, place) => ({
      villagerId: `as${place}`,
      name: place === count - 1 ? '林国栋' : `干部${place}`,
      pinyin: place === count - 1 ? 'lin guo dong' : '',
      isCommitteeMember: true,
    }));
    sent.mockResolvedValue({ ok: true, data: { people } });
    render(
      <SheetHostProvider>
        <AssignButton page={{ ...anEvening, items: [adopted] } as unknown as EveningPage} onDone={jest.fn()} />
        <OpenSheet />
      </SheetHostProvider>,
    );
    fireEvent.click(screen.getByText(assignWords.next));
    await screen.findByText('林国栋');
  };

  it('is chosen at a glance from a short list', async () => {
    await asked(8);
    expect(screen.queryByText(memberChoiceWords.search)).toBeNull();
  });

  it.each(['国栋', 'lgd'])('is found by %s in a long one, and stays chosen whatever is typed next', async (typed) => {
    await asked(12);
    const field = screen.getByLabelText(memberChoiceWords.search);
    const write = (value: string) => fireEvent.input(field, { target: { value }, detail: { value } });
    write(typed);
    expect(screen.queryByText('干部0')).toBeNull();
    fireEvent.click(screen.getByText('林国栋'));
    write('干部3');
    expect(screen.getByText('干部3')).toBeTruthy();
    expect(screen.getByText('林国栋')).toBeTruthy();
  });
});
