import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { send } from '../../../miniprogram/cloud/transport';
import SplitPage from '../../../miniprogram/pages/pre-review/split';
import type { PreparationPage } from '../../../shared/contract/proposal-pages';
import { emptyPreparation } from '../../../shared/domain/proposal/proposal';
import { splitWords } from '../../../shared/text/words/split';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

const sent = send as jest.Mock;
const closed = (verb: 'split' | 'resubmit') =>
  ({ isOpen: false, refusal: { code: 'ProposalStatusNotAllowed', status: 'admitted', verb } }) as const;

function shows(parts: Partial<PreparationPage> = {}) {
  const data: PreparationPage = {
    row: { id: 'm1', title: '路灯坏了', relation: null } as unknown as PreparationPage['row'],
    body: '路灯坏了，护栏也松了',
    photoIds: [],
    voice: null,
    isWordless: false,
    preparation: emptyPreparation,
    checklist: [],
    categories: [],
    permission: { isOpen: true },
    split: { isOpen: true },
    resubmit: closed('resubmit'),
    ...parts,
  };
  sent.mockResolvedValue({ ok: true, data });
}

beforeEach(() => {
  page.open({ id: 'm1' });
  sent.mockReset();
});

const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('begins with all that was said, wants a second part, and asks before it makes two of one', async () => {
  shows();
  render(<SplitPage />);
  await screen.findByText(splitWords.before);
  expect(screen.getByLabelText(splitWords.staying)).toHaveProperty('value', '路灯坏了，护栏也松了');
  expect(screen.getAllByText(splitWords.leavingMissing).length).toBeGreaterThan(0);
  write(splitWords.staying, '路灯坏了');
  write(splitWords.leaving, '护栏松了');
  write(splitWords.reason, '路灯和护栏由两家来修');
  fireEvent.click(screen.getByText(splitWords.split, { selector: '[role="button"], [role="button"] *' }));
  expect(screen.getByText(splitWords.confirm('路灯坏了', '护栏松了'))).toBeTruthy();
  sent.mockResolvedValue({ ok: true, data: { partId: 'm2' } });
  await act(async () => {
    fireEvent.click(screen.getAllByText(splitWords.split).at(-1)!);
    await Promise.resolve();
  });
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith(
      expect.objectContaining({
        action: 'proposal.split',
        payload: {
          proposalId: 'm1',
          staying: '路灯坏了',
          leaving: '护栏松了',
          category: '',
          matterKind: '',
          reason: '路灯和护栏由两家来修',
        },
      }),
    ),
  );
});

it('says why a matter cannot be split any more, and shows no form', async () => {
  shows({ split: closed('split') });
  render(<SplitPage />);
  expect(await screen.findByText('这个议题现在是“预审通过，等排议程”，不能拆分，请刷新再看')).toBeTruthy();
  expect(screen.queryByLabelText(splitWords.leaving)).toBeNull();
});
