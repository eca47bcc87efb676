import { pageTitles } from '../shared/text/page-titles';
import { hallPages, mainPages, subpackagePages } from './pages';

/** A phone cannot be a wall: WeChat's package leaves the hall's screen out. */
const onWalls = process.env.TARO_ENV === 'weapp' ? {} : hallPages;
/** Photos, the telephone number and the clipboard wait until the person agreed: see components/privacy-gate. */
const privacy = process.env.TARO_ENV === 'weapp' ? { __usePrivacyCheck__: true } : {};

const subpackages = Object.entries(subpackagePages)
  .filter(([, pages]) => pages.length > 0)
  .map(([stage, pages]) => ({
    root: `pages/${stage}`,
    pages: [...pages, ...(onWalls[stage] ?? [])].map((page) => `${page}/index`),
  }));

export default defineAppConfig({
  pages: mainPages,
  subPackages: subpackages,
  darkmode: true,
  ...privacy,
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: pageTitles.home,
    navigationBarBackgroundColor: '#16233f',
    navigationBarTextStyle: 'white',
    backgroundColor: '#16233f',
    backgroundTextStyle: 'light',
    enablePullDownRefresh: true,
  },
});
