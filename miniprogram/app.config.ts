import { pageTitles } from '../shared/text/page-titles';
import { mainPages, subpackagePages } from './pages';

const subpackages = Object.entries(subpackagePages)
  .filter(([, pages]) => pages.length > 0)
  .map(([stage, pages]) => ({ root: `pages/${stage}`, pages: pages.map((page) => `${page}/index`) }));

export default defineAppConfig({
  pages: mainPages,
  subPackages: subpackages,
  darkmode: true,
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
