import { decisionLink } from '../../../shared/domain/decision/decision';
import { linkedPage } from '../../../miniprogram/cloud/linked-page';

const link = decisionLink('https://cun.example.cn/yehua/', 'p1.decision');

it('opens the decision whose code was scanned, as WeChat hands it over or decoded already', () => {
  const page = '/pages/decision/decision/index?id=p1.decision';
  expect(linkedPage(encodeURIComponent(link))).toBe(page);
  expect(linkedPage(link)).toBe(page);
});

it.each([[undefined], [''], ['https://cun.example.cn/yehua/'], ['%E0%A4%A'], ['https://x.cn/?decision=../../etc']])(
  'opens nothing for %s',
  (q) => {
    const page = linkedPage(q);
    expect(page === null || !page.includes('/etc')).toBe(true);
    if (!q?.includes('decision')) expect(page).toBeNull();
  },
);
