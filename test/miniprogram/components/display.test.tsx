import { fireEvent, render, screen } from '@testing-library/react';
import { Badge } from '../../../miniprogram/components/badge';
import { Cell, CellList } from '../../../miniprogram/components/cell-list';
import { EmptyState } from '../../../miniprogram/components/empty-state';
import { HolderLine } from '../../../miniprogram/components/holder-line';
import { LoadMore } from '../../../miniprogram/components/load-more';
import { MatterCard } from '../../../miniprogram/components/matter-card';
import { NightHeader } from '../../../miniprogram/components/night-header';
import { RefusalNote } from '../../../miniprogram/components/refusal-note';
import { Section } from '../../../miniprogram/components/section';
import { Skeleton } from '../../../miniprogram/components/skeleton';
import { Tabs } from '../../../miniprogram/components/tabs';
import { Timeline } from '../../../miniprogram/components/timeline';
import { componentWords } from '../../../shared/text/components';

it('titles a section and offers its action', () => {
  const onTap = jest.fn();
  render(
    <Section title="经过" note="由近到远" action={{ label: '全部', onTap }}>
      <Badge label="通过" tone="good" />
    </Section>,
  );
  expect(screen.getByRole('heading').textContent).toBe('经过');
  expect(screen.getByText('由近到远')).toBeTruthy();
  expect(screen.getByText('通过').className).toContain('badge-good');
  fireEvent.click(screen.getByText('全部'));
  expect(onTap).toHaveBeenCalledTimes(1);
});

it('makes a cell a button only where it leads somewhere', () => {
  const onTap = jest.fn();
  render(
    <CellList>
      <Cell label="提议人" value="王秀兰" />
      <Cell label="材料" note="三份" onTap={onTap} />
    </CellList>,
  );
  fireEvent.click(screen.getByRole('button', { name: /材料/ }));
  expect(onTap).toHaveBeenCalledTimes(1);
  expect(screen.getAllByRole('button')).toHaveLength(1);
});

it('says that a list is empty and what can be done', () => {
  const onTap = jest.fn();
  render(<EmptyState sentence="还没有议题" action={{ label: '提一个议题', onTap }} />);
  expect(screen.getByText('还没有议题')).toBeTruthy();
  fireEvent.click(screen.getByRole('button'));
  expect(onTap).toHaveBeenCalledTimes(1);
});

it('says in whose hands a matter is, until when, and in words that the day has passed', () => {
  const { rerender } = render(<HolderLine holder="李建国" until="12月5日（周六）前" isOverdue />);
  expect(screen.getByText('在李建国手里，12月5日（周六）前')).toBeTruthy();
  expect(screen.getByText(componentWords.overdue)).toBeTruthy();
  rerender(<HolderLine holder="李建国" until={null} />);
  expect(screen.getByText('在李建国手里')).toBeTruthy();
  expect(screen.queryByText(componentWords.overdue)).toBeNull();
});

it('shows a matter with its support and opens it', () => {
  const onTap = jest.fn();
  render(
    <MatterCard
      title="修路灯"
      stage="follow-up"
      status={{ label: '正在落实' }}
      holder={{ holder: '李建国', until: '12月5日（周六）前' }}
      supportCount={3}
      onTap={onTap}
    />,
  );
  expect(screen.getByText('3 人支持')).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: /^修路灯 正在落实.*在李建国手里/ }));
  expect(onTap).toHaveBeenCalledTimes(1);
});

it('greets on the first page', () => {
  render(<NightHeader greeting="晚上好" sentence="今晚有夜话" />);
  expect(screen.getByRole('heading').textContent).toBe('晚上好');
  expect(screen.getByText('今晚有夜话')).toBeTruthy();
});

it('draws no refusal without a sentence, and with one offers the way on', () => {
  const onRetry = jest.fn();
  const { container, rerender } = render(<RefusalNote sentence={null} onRetry={onRetry} />);
  expect(container.childElementCount).toBe(0);
  rerender(<RefusalNote sentence="还差 1 人" onRetry={onRetry} />);
  expect(screen.getByRole('alert').textContent).toContain('还差 1 人');
  fireEvent.click(screen.getByText(componentWords.retry));
  expect(onRetry).toHaveBeenCalledTimes(1);
});

it('says to a screen reader that something is coming', () => {
  render(<Skeleton cards={2} />);
  expect(screen.getByRole('status', { name: componentWords.loading }).childElementCount).toBe(2);
});

it('marks the chosen tab and tells the others', () => {
  const onChange = jest.fn();
  const tabs = [
    { value: 'mine', label: '我的', count: 2 },
    { value: 'all', label: '全村的' },
  ] as const;
  render(<Tabs tabs={tabs} value="mine" onChange={onChange} />);
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('我的2');
  fireEvent.click(screen.getByText('全村的'));
  expect(onChange).toHaveBeenCalledWith('all');
});

it('lists who did what, when and why', () => {
  render(
    <Timeline
      steps={[
        { key: '1', what: '提出议题', who: '王秀兰', when: '11月3日', why: '路灯坏了' },
        { key: '2', what: '排进夜话', when: '11月12日', tone: 'now', detail: <Badge label="第二项" /> },
      ]}
    />,
  );
  expect(screen.getAllByRole('listitem').map((step) => step.textContent)).toEqual([
    '提出议题王秀兰 · 11月3日路灯坏了',
    '排进夜话11月12日第二项',
  ]);
});

it('fetches more while there is more, and says when that is all', () => {
  const onMore = jest.fn();
  const { rerender } = render(<LoadMore hasMore isLoading={false} onMore={onMore} problem="没有连上" />);
  expect(screen.getByRole('alert').textContent).toBe('没有连上');
  fireEvent.click(screen.getByText(componentWords.more));
  expect(onMore).toHaveBeenCalledTimes(1);
  rerender(<LoadMore hasMore={false} isLoading={false} onMore={onMore} />);
  expect(screen.getByText(componentWords.noMore)).toBeTruthy();
});
