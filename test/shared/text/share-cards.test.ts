import { matterCardTitle, meetingCardTitle } from '@shared/text/share-cards';

const evening = new Date('2026-03-06T19:30+08:00').getTime();

it('says of a matter only how far it is', () => {
  expect(matterCardTitle('pre-review')).toMatch(/^村里的一件事，正在“.+”，请您看看$/);
  expect(matterCardTitle(null)).toBe('村里的一件事，请您看看');
});

it('says of an evening only when it is', () => {
  expect(meetingCardTitle(evening, evening)).toBe('乡村夜话：3月6日（周五）晚上七点半');
  expect(meetingCardTitle(null, evening)).toBe('乡村夜话，请您看看');
});
