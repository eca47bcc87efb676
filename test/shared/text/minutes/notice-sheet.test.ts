import { noticeSheet } from '@shared/text/minutes/notice-sheet';
import { dayMs } from '@shared/kernel/time';
import { aConvenedEvening, chair, monday } from '../../../helpers/a-meeting';
import { sheetText } from '../../../helpers/sheet-text';

const { meeting } = aConvenedEvening();

it('prints the first notice with its agenda and the day it was sent', () => {
  const text = sheetText(noticeSheet(meeting, '群众议事会'));
  expect(text).toContain('群众议事会会议通知');
  expect(text.join('\n')).toContain('1. 前期议定事项通报');
  expect(text.join('\n')).not.toContain('变更');
  expect(text).toContain('2026年3月2日发出');
});

it('prints anew what changed, which notice it is and the day of this one', () => {
  const by = { villagerId: chair.villagerId, name: chair.name, isNamePublic: true };
  const differences = [{ what: 'place' as const, from: '议事厅', to: '祠堂' }];
  const noticeChanges = [{ noticeNumber: 2, atMs: monday + dayMs, by, differences }];
  const text = sheetText(noticeSheet({ ...meeting, place: '祠堂', noticeChanges }, '群众议事会'));
  expect(text).toContain('群众议事会会议通知（变更）');
  expect(text).toContain('这是第 2 次通知，以这一张为准。这次改了：');
  expect(text).toContain('· 地点：原来在议事厅，改到祠堂');
  expect(text).toContain('2026年3月3日发出');
});

it('marks a matter on which the council only recommends, in the agenda and over its materials', () => {
  const materials = [{ title: '收入明细', text: '去年三笔', fileId: null }];
  const items = meeting.items.map((item) =>
    item.kind === 'report' ? item : { ...item, title: '用集体收入修桥', recommendsTo: '村民会议', materials },
  );
  const text = sheetText(noticeSheet({ ...meeting, items }, '群众议事会')).join('\n');
  expect(text).toContain('2. 用集体收入修桥（建议，要由村民会议来定）（约');
  expect(text).toContain('（一）用集体收入修桥（建议，要由村民会议来定）');
});
