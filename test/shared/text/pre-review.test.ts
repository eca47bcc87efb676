import { messageText } from '@shared/text/messages';
import { refusalSentence } from '@shared/text/refusals/all';
import { endOfDayMs } from '@shared/kernel/time';

describe('what the pre-review says', () => {
  it('names the matter that refuses a batch, and why', () => {
    expect(
      refusalSentence({
        code: 'SessionMatterRefused',
        proposalId: 'm1',
        title: '路灯',
        refusal: { code: 'AttendeesTooFew', attendeesMin: 3, countedCount: 2, shortBy: 1, recused: ['陈慧芳'] },
      }),
    ).toBe(
      '“路灯”这次不能决定，整批都没有登记：预审会至少要 3 人，现在算 2 人（陈慧芳要回避，不算在内），还差 1 人，请人够了再开',
    );
  });

  it('says so when the matter has moved on meanwhile', () => {
    expect(
      refusalSentence({
        code: 'SessionMatterRefused',
        proposalId: 'm1',
        title: '路灯',
        refusal: { code: 'ProposalStatusNotAllowed', status: 'withdrawn', verb: 'admit' },
      }),
    ).toContain('这个议题现在是“已撤回”');
  });

  it('names the days of a date in words', () => {
    const refusal = { code: 'DeclineDateOutside', earliestOn: '2026-03-02', latestOn: '2026-04-01' } as const;
    expect(refusalSentence(refusal)).toBe('办结日期请选在3月2日到4月1日之间');
  });

  const data = { title: '路灯', dueAtMs: endOfDayMs('2026-03-20'), handler: '郑建平', body: 'serviceDesk', reason: '' };

  it.each([
    ['admit', '“路灯”预审通过了，理事长会在3月20日前把它排进夜话'],
    ['return', '“路灯”还要再准备准备。请在3月20日前补好再交'],
    ['decline', '“路灯”有现成的规定，由郑建平照规定去办，3月20日前办结'],
    ['route', '“路灯”转给了网格服务台，3月20日前会答复'],
  ])('tells author and supporters of a verdict to %s', (verdict, sentence) => {
    expect(messageText('preReviewReceipt', { ...data, verdict }, data.dueAtMs)).toBe(sentence);
  });

  it('gives the reason where there is one', () => {
    expect(messageText('preReviewHandedOn', { ...data, verdict: 'decline', reason: '报修就行' }, data.dueAtMs)).toBe(
      '“路灯”有现成的规定，请您照规定去办，3月20日前办结并报一声：报修就行',
    );
  });
});
