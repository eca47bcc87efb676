import { pageTitles } from '../../../../shared/text/page-titles';

export default definePageConfig({ navigationBarTitleText: pageTitles.collect });
