import type { PropsWithChildren } from 'react';
import './styles/weui.less';
import './styles/base.less';

/** The app draws nothing of its own: each page has its own root, see components/page-frame. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
