import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { send } from '../../../miniprogram/cloud/transport';
import CovenantPage from '../../../miniprogram/pages/village/covenant';
import {
  amendmentOfForm,
  newAmendmentForm,
  newChange,
} from '../../../miniprogram/pages/village/covenant/amendment-form';
import RegisterPage from '../../../miniprogram/pages/village/register';
import { articleOfForm, keywordsOf, newArticleForm } from '../../../miniprogram/pages/village/register/article-form';
import type {
  AmendmentModel,
  ArticleRow,
  CovenantPage as CovenantModel,
  RegisterPage as RegisterModel,
} from '../../../shared/contract/register-pages';
import { covenantWords, registerWords } from '../../../shared/text/words/register';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

const sent = send as jest.Mock;
const article: ArticleRow = {
  id: 'policy-lights',
  kind: 'policy',
  document: '照明管护办法',
  number: '',
  edition: '2025 年印发',
  title: '路灯坏了谁来修',
  text: '七个工作日里处理。',
  keywords: ['路灯'],
  inForceFrom: '2025-02-01',
  isFine: false,
  marks: ['路灯'],
  reasons: [{ kind: 'speech', said: '灯泡', found: '路灯' }],
  page: null,
};
const counts = { law: 0, policy: 1, covenant: 0, decision: 0 };
const register: RegisterModel = { rows: [article], counts, next: null, mayMaintain: false };
const sitting = {
  heldOn: '2026-03-01',
  place: '晒谷场',
  presiderName: '村主任',
  of: 'adults' as const,
  entitledCount: 200,
  presentCount: 120,
  forCount: 100,
  againstCount: 15,
  abstainCount: 5,
};
const amendment: AmendmentModel = {
  id: 'am1',
  status: 'recorded',
  sitting,
  explanations: [],
  fromOn: '2026-03-02',
  sentBackReason: null,
  edition: '2026 年修订',
  editionBefore: '2024 年修订',
  changes: [{ title: '广场舞', number: '第二条', before: '九点收场', after: '八点半收场', isFine: false }],
  recordedByName: '记录员一',
  decidedByName: null,
  confirm: { isOpen: true },
};
const covenant: CovenantModel = {
  covenant: { title: '小村村规民约', edition: '2024 年修订', adoptedOn: '2024-03-01', filedOn: '2024-03-10' },
  articles: [{ ...article, kind: 'covenant', isFine: true }],
  isCurrent: true,
  waiting: [],
  decided: [],
  mayRecord: false,
};
const answers = (data: unknown) => sent.mockResolvedValue({ ok: true, data });
const asked = () => sent.mock.calls.map(([call]) => call as { action: string; payload: unknown });

beforeEach(() => {
  sent.mockReset();
  page.open();
});

describe('the register', () => {
  it('says why an article was found, and marks the word in it', async () => {
    answers(register);
    render(<RegisterPage />);
    expect(await screen.findByText('您说的“灯泡”，这里写的是“路灯”')).toBeTruthy();
    expect(screen.getAllByText('路灯')[0]?.className).toContain('marked');
    expect(screen.queryByText(registerWords.enter)).toBeNull();
  });

  it('says what to do where nothing was found', async () => {
    answers({ ...register, rows: [], counts: { ...counts, policy: 0 } });
    render(<RegisterPage />);
    expect(await screen.findByText(registerWords.nothingYet)).toBeTruthy();
  });

  it('lets the clerk end an article, with a day and a reason', async () => {
    answers({ ...register, mayMaintain: true });
    render(<RegisterPage />);
    fireEvent.click(await screen.findByText(registerWords.end));
    expect(within(screen.getByRole('dialog')).getByText(registerWords.incomplete)).toBeTruthy();
  });

  it('begins a new edition with what the old one says', async () => {
    answers({ ...register, mayMaintain: true });
    render(<RegisterPage />);
    fireEvent.click(await screen.findByText(registerWords.newEdition));
    expect(screen.getByDisplayValue('照明管护办法')).toBeTruthy();
    const form = { ...newArticleForm(article), edition: '2026 年印发', inForceFrom: '2026-03-01' };
    expect(articleOfForm(form)).toMatchObject({ kind: 'policy', keywords: ['路灯'], link: '' });
    expect(articleOfForm({ ...form, keywords: '灯' })).toBeNull();
    expect(keywordsOf('路灯、灯不亮，照明 灯泡')).toEqual(['路灯', '灯不亮', '照明', '灯泡']);
  });
});

describe('the covenant', () => {
  it('flags what fines, and leads to nothing that a villager may not do', async () => {
    answers(covenant);
    render(<CovenantPage />);
    expect(await screen.findByText(registerWords.fines)).toBeTruthy();
    expect(screen.queryByText(covenantWords.record)).toBeNull();
  });

  it('lets whoever confirms an amendment do so, after asking once more', async () => {
    answers({ ...covenant, waiting: [amendment] });
    render(<CovenantPage />);
    expect(await screen.findByText('改成：八点半收场')).toBeTruthy();
    fireEvent.click(screen.getByText(covenantWords.confirm));
    const sure = within(screen.getByRole('dialog')).getAllByText(covenantWords.confirm).at(-1) as HTMLElement;
    await act(() => Promise.resolve(fireEvent.click(sure)));
    expect(asked()).toContainEqual(
      expect.objectContaining({ action: 'register.confirm-amendment', payload: { amendmentId: 'am1' } }),
    );
  });

  it('asks for everything that the assembly decided before it is recorded', () => {
    const { heldOn, place, presiderName, of } = sitting;
    const said = {
      heldOn,
      place,
      presiderName,
      of,
      entitled: '200',
      present: '120',
      for: '100',
      against: '15',
      abstain: '5',
    };
    const change = { ...newChange, kind: 'repeal' as const, articleId: 'covenant-waste-fine' };
    const form = { ...newAmendmentForm, ...said, edition: '2026 年修订', filedOn: '2026-03-02', fromOn: '2026-03-02' };
    expect(amendmentOfForm({ ...form, changes: [change] })).toMatchObject({
      sitting,
      changes: [{ kind: 'repeal' }],
    } as never);
    expect(amendmentOfForm({ ...form, changes: [newChange] })).toBeNull();
    expect(amendmentOfForm({ ...form, changes: [change], present: '很多' })).toBeNull();
    expect(amendmentOfForm({ ...form, changes: [change], filedOn: null })).toBeNull();
  });
});
