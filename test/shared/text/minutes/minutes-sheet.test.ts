import { minutesSheet } from '@shared/text/minutes/minutes-sheet';
import {
  aToldItem,
  aToldPoll,
  busyEvening,
  handsPoll,
  paperPoll,
  person,
  secretPoll,
} from '../../../helpers/a-busy-evening';
import { someMinutes } from '../../../helpers/a-minutes';
import { golden } from '../../../helpers/golden';
import { sheetText } from '../../../helpers/sheet-text';
import type { Minutes, MinutesItem, MinutesPoll } from '@shared/domain/record/minutes/minutes';

const textOf = (minutes: Minutes) => sheetText(minutesSheet(minutes, null)).join('\n');
const textOfItem = (item: MinutesItem) => textOf(someMinutes({ items: [item] }));
const textOfPoll = (poll: MinutesPoll) => textOfItem(aToldItem({ polls: [poll] }));

it('tells an evening on which everything happened', () => {
  const text = textOf(busyEvening());
  expect(text).toBe(golden('shared/text/minutes/busy-evening.txt', text));
});

it('says who passed, and nothing where nobody did', () => {
  expect(textOfItem(aToldItem({ passed: [person('李大山'), person('王秀芬')] }))).toContain(
    '轮到时没有发言：李大山、王秀芬。',
  );
  expect(textOfItem(aToldItem())).not.toContain('轮到时');
});

it('says how each arrival was taken', () => {
  const text = textOf(busyEvening());
  for (const words of ['记录员点名', '本人输入签到码', '本人扫码签到']) expect(text).toContain(words);
});

it('gives each stay a line of its own, and no mark alone between two times', () => {
  const minutes = busyEvening();
  const [council] = minutes.attendance;
  const [attendee] = council?.attendees ?? [];
  const at = attendee?.presences[0]?.fromAtMs ?? 0;
  const stays = [0, 60, 120].map((from) => ({
    fromAtMs: at + from * 60_000,
    toAtMs: from === 120 ? null : at + (from + 10) * 60_000,
    by: 'list' as const,
  }));
  const came = { ...council!, attendees: [{ ...attendee!, presences: stays }] };
  const sheet = minutesSheet({ ...minutes, attendance: [came] }, null);
  const rows = sheet.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect(rows).toContainEqual(['1', '张桂英', '19:20\n20:20\n21:20', '19:30\n20:30', '记录员点名']);
  expect(rows.flat().filter((cell) => cell.includes('、'))).toEqual([]);
});

it('says why a meeting was urgent, and of no other that it was', () => {
  expect(textOf(someMinutes({ urgentReason: '桥面塌了' }))).toContain('缩短了通知时间，只议一件事。原因：桥面塌了');
  expect(textOf(someMinutes())).not.toContain('紧急');
});

describe('a vote', () => {
  it('by hands names the tellers and the watcher, and tells every round', () => {
    const text = textOfPoll(handsPoll);
    expect(text).toContain('计票人：张桂英、李大山；监票人：王秀芬。');
    expect(text).toMatch(/第 1 遍：.*同意 7.*同意 6.*不一样/);
    expect(text).toMatch(/第 2 遍：.*李大山（记录员代填）.*数得一样/);
  });

  it('on paper reconciles the papers, and does not call a spoilt one a member who did not vote', () => {
    const text = textOfPoll(paperPoll);
    expect(text).toContain('收回 8 张，写坏 1 张，没用 1 张，一共 10 张；发出 10 张，对上了');
    expect(text).toContain('弃权 1 票，废票 1 张，未投 1 人');
    expect(text).toContain('回避 1 人');
  });

  it('in secret publishes the codes, in groups', () => {
    expect(textOfPoll(secretPoll)).toContain('公布的号码 3 个：0048 2913 0771、1200 0034 0056、9988 7766 5544');
    expect(textOfPoll(aToldPoll())).not.toContain('号码');
  });

  it('that counts for nothing says why, and no result', () => {
    const text = textOfPoll(aToldPoll({ voidReason: '写错了' }));
    expect(text).toContain('这次表决作废，票都不算。原因：写错了。');
    expect(text).not.toContain('表决结果');
  });

  it('on an amendment alone leaves the matter without a vote', () => {
    const amendment = {
      amendmentId: 'a',
      movedBy: person('李大山'),
      passage: '三',
      replacement: '四',
      status: 'adopted',
    } as const;
    const polls = [handsPoll];
    expect(textOfItem(aToldItem({ polls, amendments: [{ ...amendment, pollId: handsPoll.pollId }] }))).toContain(
      '没有表决',
    );
    expect(textOfItem(aToldItem({ polls }))).not.toContain('没有表决');
  });
});
