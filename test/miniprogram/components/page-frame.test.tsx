import { fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { type FrameView, PageFrame } from '../../../miniprogram/components/page-frame';
import { ModeSwitch } from '../../../miniprogram/components/mode-switch';
import { componentWords } from '../../../shared/text/components';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));

window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

interface Matter {
  title: string;
}

const reload = jest.fn(() => Promise.resolve());
const view = (part: Partial<FrameView<Matter>>): FrameView<Matter> => ({
  status: 'ready',
  data: null,
  problem: null,
  isStale: false,
  reload,
  ...part,
});

const draw = (part: Partial<FrameView<Matter>>) =>
  render(
    <PageFrame title="议题" view={view(part)} actionBar={(matter) => <i>{`支持${matter.title}`}</i>}>
      {(matter) => <b>{matter.title}</b>}
    </PageFrame>,
  );

it('draws a skeleton while it waits, and no content', () => {
  draw({ status: 'loading' });
  expect(screen.getByRole('status')).toBeTruthy();
  expect(screen.queryByText('修路灯')).toBeNull();
});

it('draws content and actions from what was read, under its title', () => {
  draw({ data: { title: '修路灯' } });
  expect(screen.getByText('修路灯')).toBeTruthy();
  expect(screen.getByText('支持修路灯')).toBeTruthy();
  expect(screen.getByRole('heading').textContent).toBe('议题');
  expect(Taro.setNavigationBarTitle).toHaveBeenCalledWith({ title: '议题' });
});

it.each(['refused', 'failed'] as const)('says why when it is %s, and tries again', (status) => {
  draw({ status, problem: '没有找到这个议题' });
  expect(screen.getByRole('alert').textContent).toContain('没有找到这个议题');
  fireEvent.click(screen.getByRole('button', { name: componentWords.retry }));
  expect(reload).toHaveBeenCalledTimes(1);
});

it('says that what is shown is from before', () => {
  draw({ data: { title: '修路灯' }, isStale: true });
  expect(screen.getByRole('alert').textContent).toContain(componentWords.stale);
  expect(screen.getByText('修路灯')).toBeTruthy();
});

it('draws a page that reads nothing', () => {
  render(
    <PageFrame title="我的">
      <b>内容</b>
    </PageFrame>,
  );
  expect(screen.getByText('内容')).toBeTruthy();
});

it('wears the reader’s mode on its root', () => {
  const { container } = render(
    <PageFrame title="我的">
      <ModeSwitch />
    </PageFrame>,
  );
  fireEvent.click(screen.getByText(componentWords.sizes.elder));
  fireEvent.click(screen.getByText(componentWords.themes.dark));
  expect((container.firstChild as Element).className).toBe('wx-root mode-dark mode-elder');
});
