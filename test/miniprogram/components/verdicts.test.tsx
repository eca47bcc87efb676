import { act, render, screen } from '@testing-library/react';
import { QuorumRing } from '../../../miniprogram/components/quorum-ring';
import { RoadStrip } from '../../../miniprogram/components/road-strip';
import { TallyBars } from '../../../miniprogram/components/tally-bars';
import { Timer } from '../../../miniprogram/components/timer';
import { Verdict } from '../../../miniprogram/components/verdict';
import { stages } from '../../../shared/domain/proposal/stage';
import type { Explanation } from '../../../shared/domain/village/explanation';
import { componentWords } from '../../../shared/text/components';
import { stageNames } from '../../../shared/text/words/proposal';

describe('the quorum ring', () => {
  it('says how many are missing one short of the requirement', () => {
    render(<QuorumRing presentCount={20} requiredCount={21} memberCount={31} />);
    expect(screen.getByText('还差 1 人')).toBeTruthy();
    expect(screen.getByText('应到 31 人')).toBeTruthy();
  });

  it('is reached at the requirement', () => {
    render(<QuorumRing presentCount={21} requiredCount={21} memberCount={31} />);
    expect(screen.getByText('到会人数够了')).toBeTruthy();
  });

  it('counts households where the body meets by households', () => {
    const { rerender } = render(<QuorumRing presentCount={43} requiredCount={62} memberCount={92} isByHousehold />);
    expect(screen.getByText('还差 19 户')).toBeTruthy();
    expect(screen.getByText('至少 62 户')).toBeTruthy();
    rerender(<QuorumRing presentCount={62} requiredCount={62} memberCount={92} isByHousehold />);
    expect(screen.getByText('到会户数够了')).toBeTruthy();
  });

  it('is not reached where nobody belongs to the body', () => {
    render(<QuorumRing presentCount={0} requiredCount={0} memberCount={0} />);
    expect(screen.queryByText('到会人数够了')).toBeNull();
  });
});

describe('the road strip', () => {
  it.each(stages.map((stage, index) => [stage, index] as const))('lights the road as far as %s', (stage, index) => {
    const { container } = render(<RoadStrip stage={stage} />);
    expect(container.querySelectorAll('.road-strip-done')).toHaveLength(index);
    expect(container.querySelectorAll('.road-strip-here')).toHaveLength(1);
    expect(container.querySelectorAll('.road-strip-coming')).toHaveLength(stages.length - index - 1);
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain(stageNames[stage]);
  });

  it('leaves dark what a matter passed by that needed no meeting', () => {
    const { container } = render(<RoadStrip stage="follow-up" hadNoMeeting />);
    expect(container.querySelectorAll('.road-strip-passed-by')).toHaveLength(4);
    expect(container.querySelectorAll('.road-strip-done')).toHaveLength(2);
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('不用开会，直接办：落实');
  });

  it('glows nowhere when the matter has ended', () => {
    const { container } = render(<RoadStrip stage="points" isEnded />);
    expect(container.querySelectorAll('.road-strip-here')).toHaveLength(0);
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain(componentWords.roadEnded);
  });

  it('leaves the names out in a list', () => {
    render(<RoadStrip stage="vote" isCompact />);
    expect(screen.queryByText(stageNames.proposal)).toBeNull();
  });
});

it('says a tally in words and numbers, and measures the bars by the base', () => {
  const { container } = render(<TallyBars counts={{ for: 12, against: 6, abstain: 0 }} base={24} />);
  const widths = [...container.querySelectorAll<HTMLElement>('.tally-fill')].map((bar) => bar.style.width);
  expect(widths).toEqual(['50%', '25%']);
  expect(container.textContent).toBe('同意12反对6弃权0');
});

const short: Explanation = {
  code: 'quorum',
  isMet: false,
  numbers: {
    presentCount: 20,
    denominator: 3,
    presentTimesDenominator: 60,
    memberCount: 31,
    numerator: 2,
    membersTimesNumerator: 62,
    shortBy: 1,
  },
  words: { comparison: 'atLeast' },
  rule: {
    id: 'councilQuorum',
    title: '到会人数',
    source: { document: '群众议事会规则', article: '第 3 条', edition: '2026 年版' },
  },
};

it('explains a verdict by its arithmetic and its source', () => {
  const { container } = render(<Verdict verdict="还不能开会" explanation={short} />);
  expect(container.textContent).toContain('20×3=60 < 31×2=62');
  expect(container.textContent).toContain('群众议事会规则 第 3 条');
  expect(container.querySelector('.verdict-unmet')).toBeTruthy();
});

describe('the timer', () => {
  beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => jest.useRealTimers());

  it('counts down and says gently that the time is up', () => {
    render(<Timer startedAtMs={1_000_000} endsAtMs={1_061_000} />);
    expect(screen.getByRole('timer').textContent).toBe('1:01');
    act(() => jest.advanceTimersByTime(61_000));
    expect(screen.queryByText(componentWords.timeUp)).toBeNull();
    act(() => jest.advanceTimersByTime(2_000));
    expect(screen.getByText(componentWords.timeUp)).toBeTruthy();
  });
});
