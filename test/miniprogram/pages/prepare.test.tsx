import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import ruleBook from '../../../config/rule-book/default.json';
import { send } from '../../../miniprogram/cloud/transport';
import PreparePage from '../../../miniprogram/pages/proposal/prepare';
import type { PreparationPage } from '../../../shared/contract/proposal-pages';
import { emptyPreparation, type Preparation } from '../../../shared/domain/proposal/proposal';
import type { PreparednessItem } from '../../../shared/domain/village/preparedness-checklist';
import { prepareWords } from '../../../shared/text/words/prepare';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

const sent = send as jest.Mock;
const checklist = ruleBook.rules.preparednessChecklist.value as PreparednessItem[];
const whole: Preparation = {
  category: 'water',
  matterKind: 'waterUpkeep',
  affected: '四组二十六户',
  outcomeWanted: '水能流到最下面的田',
  options: [
    { title: '出工清', detail: '' },
    { title: '请挖机', detail: '' },
  ],
  costYuan: 0,
  costSource: '不需要',
  materials: [{ title: '照片', text: '', fileId: null }],
};

function shows(parts: Partial<PreparationPage> = {}) {
  let preparation = parts.preparation ?? emptyPreparation;
  sent.mockImplementation(({ action, payload }: { action: string; payload: { preparation: Preparation } }) => {
    if (action === 'proposal.prepare') {
      preparation = payload.preparation;
      return Promise.resolve({ ok: true, data: { failingItemIds: ['optionsTwo'] } });
    }
    const row = { id: 'm1', title: '清水渠' } as PreparationPage['row'];
    const closed = {
      isOpen: false,
      refusal: { code: 'ProposalStatusNotAllowed', status: 'raised', verb: 'resubmit' },
    } as const;
    const data: PreparationPage = {
      row,
      body: '水渠堵了',
      photoIds: [],
      voice: null,
      isWordless: false,
      checklist,
      categories: [{ id: 'water', title: '用水排水', hint: '', matterKinds: [{ id: 'waterUpkeep', title: '水渠' }] }],
      permission: { isOpen: true },
      split: { isOpen: false, refusal: { code: 'ProposalStatusNotAllowed', status: 'raised', verb: 'split' } },
      resubmit: closed,
      ...parts,
      preparation,
    };
    return Promise.resolve({ ok: true, data });
  });
}
const savedPayloads = () =>
  sent.mock.calls
    .map(([request]) => request)
    .filter(({ action }) => action === 'proposal.prepare')
    .map(({ payload }) => payload);

beforeEach(() => {
  page.open({ id: 'm1' });
  sent.mockReset();
});

it('counts the checklist live and takes a cure away when it has helped', async () => {
  shows();
  render(<PreparePage />);
  expect(await screen.findByText('准备清单 8 项，做到 1 项')).toBeTruthy();
  const cure = checklist.find(({ field }) => field === 'affected')!.cure;
  expect(screen.getByText(cure)).toBeTruthy();
  fireEvent.change(screen.getByLabelText(prepareWords.affected), { target: { value: '四组二十六户' } });
  expect(screen.getByText('准备清单 8 项，做到 2 项')).toBeTruthy();
  expect(screen.queryByText(cure)).toBeNull();
});

it('saves half a form as often as wanted, the amount as a number', async () => {
  shows();
  render(<PreparePage />);
  fireEvent.change(await screen.findByLabelText(prepareWords.cost), { target: { value: '2400' } });
  fireEvent.click(screen.getByText(prepareWords.save));
  await waitFor(() => expect(screen.getByText(prepareWords.savedMore)).toBeTruthy());
  expect(savedPayloads()).toEqual([{ proposalId: 'm1', preparation: { ...emptyPreparation, costYuan: 2_400 } }]);
  expect(screen.getByText(prepareWords.nothingChanged)).toBeTruthy();
});

it('says what is wrong with an amount or a nameless option, and saves neither', async () => {
  shows();
  render(<PreparePage />);
  fireEvent.change(await screen.findByLabelText(prepareWords.cost), { target: { value: '12.5' } });
  expect(screen.getAllByText(prepareWords.costWrong).length).toBeGreaterThan(0);
  fireEvent.change(screen.getByLabelText(prepareWords.cost), { target: { value: '' } });
  fireEvent.click(screen.getByText(prepareWords.optionAdd));
  fireEvent.click(screen.getByText(prepareWords.save));
  expect(screen.getByText(prepareWords.titleMissing)).toBeTruthy();
  expect(savedPayloads()).toEqual([]);
});

it('asks before a complete returned matter goes back to the party organisation', async () => {
  shows({ preparation: whole, resubmit: { isOpen: true } });
  render(<PreparePage />);
  fireEvent.click(await screen.findByText(prepareWords.resubmit));
  expect(screen.getByText(prepareWords.resubmitSentence)).toBeTruthy();
  sent.mockResolvedValue({ ok: true, data: { dueAtMs: 1 } });
  await act(async () => {
    fireEvent.click(screen.getByText(prepareWords.resubmitConfirm));
    await Promise.resolve();
  });
  expect(sent.mock.calls.at(-1)?.[0]).toMatchObject({ action: 'pre-review.resubmit', payload: { proposalId: 'm1' } });
});

it('does not offer to send back what still fails', async () => {
  shows({ preparation: { ...whole, costYuan: null }, resubmit: { isOpen: true } });
  render(<PreparePage />);
  await screen.findByText('准备清单 8 项，做到 7 项');
  expect(screen.queryByText(prepareWords.resubmit)).toBeNull();
});
