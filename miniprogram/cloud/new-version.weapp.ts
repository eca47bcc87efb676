import Taro from '@tarojs/taro';
import { newVersionWords } from '@shared/text/components';

const firstPage = 'pages/home/index';

let manager: Taro.UpdateManager | null = null;
let isReady = false;

/** Hears of a new version that WeChat has fetched; once for each start. */
export function watchForNewVersion(): void {
  if (manager) return;
  manager = Taro.getUpdateManager();
  manager.onUpdateReady(() => {
    isReady = true;
    // On any other page somebody may be writing: there it waits until the first page is shown again.
    const pages = Taro.getCurrentPages();
    if (pages[pages.length - 1]?.route === firstPage) offerNewVersion();
  });
}

/** Asks once whether to take the new version now; a no waits until the mini-program starts by itself again. */
export function offerNewVersion(): void {
  if (!isReady) return;
  isReady = false;
  void Taro.showModal({ ...newVersionWords }).then(({ confirm }) => {
    if (confirm) manager?.applyUpdate();
  });
}
