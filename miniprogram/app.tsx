import type { PropsWithChildren } from 'react';
import { useDidShow } from '@tarojs/taro';
import { startCollected } from './cloud/collected/start-collected';
import { learnReader } from './cloud/learn-reader';
import { noticeTextSize } from './cloud/mode';
import { watchForNewVersion } from './cloud/new-version';
import { startUnsent } from './cloud/unsent/start-unsent';
import './styles/weui.less';
import './styles/base.less';

/** The app draws nothing of its own: each page has its own root, see components/page-frame. */
export default function App({ children }: PropsWithChildren) {
  // At the start, and when the reader comes back to it.
  useDidShow(() => {
    noticeTextSize();
    startUnsent();
    startCollected();
    watchForNewVersion();
    learnReader();
  });
  return children;
}
