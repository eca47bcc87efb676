import { act, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { useMode } from '../../../miniprogram/cloud/mode';
import { send } from '../../../miniprogram/cloud/transport';
import { QuestionBar } from '../../../miniprogram/components/questions';
import RaisePage from '../../../miniprogram/pages/proposal/raise';
import { componentWords, questionWords } from '../../../shared/text/components';
import { raiseWords } from '../../../shared/text/words/raise';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

const sent = send as jest.Mock;
const answers: Record<string, unknown> = {
  'proposal.submit': { proposalId: 'm9', dueAtMs: Date.now() },
  'proposal.similar': { rows: [], decided: [] },
};
const asked = () => sent.mock.calls.map(([{ action, payload }]) => ({ action, payload }));
const fields = () =>
  [raiseWords.question, raiseWords.voice, raiseWords.photos, raiseWords.helper].filter((one) =>
    screen.queryByText(one),
  );

beforeEach(() => {
  page.open();
  sent.mockReset();
  sent.mockImplementation(({ action }: { action: string }) => Promise.resolve({ ok: true, data: answers[action] }));
  const { result } = renderHook(() => useMode());
  act(() => result.current.chooseSize('elder'));
});

it('asks an elder one question a screen, and sends what all of them said', async () => {
  render(<RaisePage />);
  expect(fields()).toEqual([raiseWords.question, raiseWords.voice]);
  expect(screen.queryByText(raiseWords.send)).toBeNull();
  fireEvent.change(screen.getByLabelText(raiseWords.question), { target: { value: '路灯坏了' } });
  fireEvent.click(screen.getByText(componentWords.nextQuestion));
  expect(fields()).toEqual([raiseWords.photos]);
  fireEvent.click(screen.getByText(componentWords.nextQuestion));
  expect(fields()).toEqual([raiseWords.helper]);
  expect(screen.getByText(questionWords(3, 3))).toBeTruthy();
  await act(async () => void fireEvent.click(screen.getByText(raiseWords.send)));
  expect(asked()).toContainEqual({ action: 'proposal.submit', payload: { body: '路灯坏了', photoIds: [] } });
  expect(await screen.findByText(raiseWords.sentTitle)).toBeTruthy();
});

it('goes on without a word, for a photo is enough; with nothing at all it says why it is not sent', () => {
  render(<RaisePage />);
  fireEvent.click(screen.getByText(componentWords.nextQuestion));
  fireEvent.click(screen.getByText(componentWords.nextQuestion));
  expect(screen.getByText(raiseWords.tooShort)).toBeTruthy();
  fireEvent.click(screen.getByText(raiseWords.send));
  expect(asked().filter(({ action }) => action === 'proposal.submit')).toEqual([]);
});

it('does not go on from a question that must be answered, and says why', () => {
  const goTo = jest.fn();
  const questions = { isOneByOne: true, at: 0, count: 2, goTo };
  render(
    <QuestionBar questions={questions} closedBecause="先选一件事">
      <span />
    </QuestionBar>,
  );
  expect(screen.getByText('先选一件事')).toBeTruthy();
  fireEvent.click(screen.getByText(componentWords.nextQuestion));
  expect(goTo).not.toHaveBeenCalled();
});

it('goes back to the question before, and nothing that was said is lost', () => {
  render(<RaisePage />);
  fireEvent.change(screen.getByLabelText(raiseWords.question), { target: { value: '水渠堵了' } });
  fireEvent.click(screen.getByText(componentWords.nextQuestion));
  fireEvent.click(screen.getByText(componentWords.questionBefore));
  expect(screen.getByDisplayValue('水渠堵了')).toBeTruthy();
});

it('asks everybody else all of it on one page', () => {
  const { result } = renderHook(() => useMode());
  act(() => result.current.chooseSize('normal'));
  render(<RaisePage />);
  expect(fields()).toEqual([raiseWords.question, raiseWords.voice, raiseWords.photos, raiseWords.helper]);
  expect(screen.queryByText(componentWords.nextQuestion)).toBeNull();
});
