import { explainNoticeWindow } from '@shared/domain/agenda/notice-window';
import { addDays, startOfDayMs } from '@shared/kernel/time';
import { fridayEvening, monday, smallVillage } from '../../../helpers/a-meeting';
import { explanationSentence, sourceSentence } from '@shared/text/explanations';

const { rules } = smallVillage();
const startIn = (days: number) => startOfDayMs(addDays('2026-03-02', days));

describe('the window of a notice', () => {
  it.each([
    [2, false],
    [3, true],
    [15, true],
    [16, false],
  ])('a start %i days ahead: %s', (days, isMet) => {
    expect(explainNoticeWindow(startIn(days), monday, rules)).toMatchObject({ isMet, numbers: { daysAhead: days } });
  });

  it('counts Shanghai calendar days, not hours', () => {
    const lateOnMonday = startOfDayMs('2026-03-03') - 1;
    const earlyOnThursday = startOfDayMs('2026-03-05');
    expect(explainNoticeWindow(earlyOnThursday, lateOnMonday, rules)).toMatchObject({
      isMet: true,
      numbers: { daysAhead: 3 },
    });
  });

  it('is closed for a start that is over, even where no day need lie between', () => {
    const sameDay = { ...rules, rules: { ...rules.rules, noticeDaysMin: { ...rules.rules.noticeDaysMin, value: 0 } } };
    expect(explainNoticeWindow(monday, monday, sameDay).isMet).toBe(false);
    expect(explainNoticeWindow(monday + 1, monday, sameDay).isMet).toBe(true);
  });

  it('says the numbers and the rule in words', () => {
    const tooSoon = explainNoticeWindow(startIn(1), monday, rules);
    expect(explanationSentence(tooSoon)).toBe('开会通知要提前 3 到 15 天发出；从发通知到开会只有 1 天，还差 2 天');
    expect(tooSoon.rule && sourceSentence(tooSoon.rule)).toBe('依据：群众议事会规则 第 14 条（2025 年版）');
    expect(tooSoon.rule?.id).toBe('noticeDaysMin');
    const tooFar = explainNoticeWindow(startIn(17), monday, rules);
    expect(explanationSentence(tooFar)).toBe('开会通知要提前 3 到 15 天发出；从发通知到开会有 17 天，早了 2 天');
    expect(tooFar.rule?.id).toBe('noticeDaysMax');
    expect(explanationSentence(explainNoticeWindow(fridayEvening, monday, rules))).toContain(
      '从发通知到开会有 4 天，符合要求',
    );
    expect(explanationSentence(explainNoticeWindow(monday - 1, monday, rules))).toContain('已经过了');
  });
});
