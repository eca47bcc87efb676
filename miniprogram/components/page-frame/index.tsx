import { type ReactNode, useEffect } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useMode } from '../../cloud/mode';
import { DemoSwitcher } from '../../demo/switcher';
import { PrivacyGate } from '../privacy-gate/gate';
import { Skeleton } from '../skeleton';
import { TourStrip } from '../tour-strip';
import { UnsentLine } from '../unsent-line';
import { PageBar } from './page-bar';
import { PageProblem } from './page-problem';
import { SeenEarlier } from './seen-earlier';
import './index.less';

/** What a page reads, as `useView` gives it. */
export interface FrameView<Data> {
  status: 'loading' | 'ready' | 'refused' | 'failed';
  data: Data | null;
  problem: string | null;
  refusal?: { code: string } | null;
  isStale: boolean;
  /** When it was read, while it is what the phone kept from an earlier visit. */
  seenAtMs?: number | null;
  reload: () => Promise<void>;
}

interface PageFrameProps<Data> {
  /** The page's name, from shared/text/page-titles. */
  title: string;
  /** While it loads a skeleton is drawn, when it fails a sentence and a way on; else the children. */
  view?: FrameView<Data> | undefined;
  /** Stands under the title on the night sky, before the content. */
  header?: ReactNode;
  children: ReactNode | ((data: Data) => ReactNode);
  /** Actions that stay at the bottom of the screen. */
  actionBar?: ReactNode | ((data: Data) => ReactNode);
  /** A sheet that stays whatever the page shows beneath it. */
  sheet?: ReactNode;
}

function drawn<Data>(part: ReactNode | ((data: Data) => ReactNode), view: FrameView<Data> | undefined): ReactNode {
  if (typeof part !== 'function') return !view || view.data !== null ? part : null;
  return view && view.data !== null ? part(view.data) : null;
}

/** The root of every page: the reader's mode, the title, the demonstration's strip, and what the page reads. */
export function PageFrame<Data = never>({ title, view, header, children, actionBar, sheet }: PageFrameProps<Data>) {
  const mode = useMode();
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title });
  }, [title]);
  const isWaiting = view?.status === 'loading' && view.data === null;
  const problem = view && (view.status === 'refused' || view.status === 'failed') ? view : null;
  const bar = problem ? null : drawn(actionBar, view);
  return (
    <View className={mode.className}>
      <DemoSwitcher />
      <PageBar title={title} />
      {header}
      <View className="page-frame-content">
        <View className="page-frame-notes">
          {/* In a place of their own: what comes and goes among the parts of a page has them all drawn again. */}
          <TourStrip />
          <UnsentLine />
          {view && <SeenEarlier view={view} />}
        </View>
        {isWaiting && <Skeleton />}
        {problem && <PageProblem sentence={problem.problem} code={problem.refusal?.code} onRetry={problem.reload} />}
        {!problem && drawn(children, view)}
      </View>
      {bar && <View className="page-frame-bar">{bar}</View>}
      {sheet}
      <PrivacyGate />
    </View>
  );
}
