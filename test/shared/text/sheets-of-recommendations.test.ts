import { matterBlocks } from '@shared/text/minutes/items';
import { decisionNoticeSheet } from '@shared/text/sheets/decision-notice';
import { aDecision } from '../../helpers/a-decision';
import { sheetText } from '../../helpers/sheet-text';

const { decision } = aDecision(0, {});
const printed = (parts: object) =>
  sheetText(
    decisionNoticeSheet({ ...decision, ...parts }, { villageName: '灯下村', nowMs: 0, nameOf: () => '', link: null }),
  );

it('never calls a recommendation decided, on the sheet that is put up', () => {
  const sheet = printed({ force: 'recommendation', bodyThatDecides: '村民会议' });
  expect(sheet).toContain('灯下村议事建议公示');
  expect(sheet).toContain(`${decision.year} 年第 ${decision.number} 号议事建议`);
  expect(sheet).toContain('这件事要由村民会议来定，议事会表决通过的是一条建议');
  const own = printed({}).join('\n');
  expect(own).toContain('灯下村议定事项公示');
  expect(own).not.toContain('建议');
});

it('marks it over the item in the minutes', () => {
  const item = { kind: 'matter', title: '卖掉老晒场', startedAtMs: null };
  const heading = (polls: object[]) => matterBlocks({ items: [{ ...item, polls }], endedAtMs: null } as never)[0];
  expect(heading([{ force: 'recommendation', bodyThatDecides: '村民会议' }])).toMatchObject({
    text: '（一）卖掉老晒场（建议，要由村民会议来定）',
  });
  expect(heading([{ force: 'decision', bodyThatDecides: null }])).toMatchObject({ text: '（一）卖掉老晒场' });
});
