import { eveningIn } from '../helpers/lives/carrying-out';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { admitted, decide, meetingOf, raise, review } from '../helpers/lives/stages';
import { minutesNow } from '../helpers/played-evening';
import { admit } from '../helpers/pre-review';
import { sheetText } from '../helpers/sheet-text';

const reason = '台风后天到，明晚要定撤离的事';

describe('a matter that cannot wait for the usual notice', () => {
  let life: Life;
  beforeEach(async () => {
    life = await Life.begin();
    await admitted(life);
  });
  afterEach(async () => {
    await expectSound(life.world);
    await life.close();
  });

  it('is convened for tomorrow with a recorded reason, as its only item, and the minutes say so', async () => {
    const other = life.beside();
    await raise(other, { author: 'vg005', body: '水塘边的护栏松了，要加固' });
    await review(other, admit);
    const plan = { title: '紧急夜话', place: '议事厅', startAtMs: eveningIn(life, 1), eveningMinutes: 60, guests: [] };
    const { meetingId } = (await life.act('ch001', 'agenda.plan-meeting', plan)).reply;
    const item = (proposalId: string) => ({ proposalId, minutes: 20, materials: null });
    const planned = { meetingId, ...plan, reportMinutes: 15, items: [item(life.matterId)] };

    await life.act('ch001', 'agenda.change-plan', planned);
    expect(await life.refusal('ch001', 'agenda.convene', { meetingId })).toMatchObject({
      code: 'MeetingNoticeOutsideWindow',
      explanation: { code: 'noticeWindow', isMet: false },
    });
    const urgent = { ...planned, urgentReason: reason };
    const two = [item(life.matterId), item(other.matterId)];
    expect(await life.refusal('ch001', 'agenda.change-plan', { ...urgent, items: two })).toEqual({
      code: 'MeetingUrgentOneMatter',
      matterCount: 2,
    });
    await life.act('ch001', 'agenda.change-plan', urgent);
    expect(await life.act('ch001', 'agenda.convene', { meetingId })).toMatchObject({ status: 'scheduled' });
    expect(await life.world.done('cm001', 'agenda.notice', { meetingId })).toMatchObject({
      meeting: { urgentReason: reason },
      noticeExplanation: { code: 'urgentNotice', isMet: true },
    });
    expect(await life.refusal('ch001', 'agenda.change-plan', { ...urgent, items: two })).toMatchObject({
      code: 'MeetingNotDraft',
    });

    expect(await decide(life, meetingId, { for: 7, against: 2 })).toMatchObject({ status: 'adopted' });
    await life.act('ch001', 'meeting.adjourn', { meetingId });
    expect((await meetingOf(life, meetingId)).urgency).toEqual({ reason });
    const { urgentReason, items } = await minutesNow(life.world, meetingId);
    expect(urgentReason).toBe(reason);
    expect(items.map(({ kind }) => kind)).toEqual(['report', 'matter']);
    const { sheet } = await life.world.done('ck001', 'meeting.minutes', { meetingId });
    const text = sheetText(sheet).join('\n');
    expect(text).toContain(`缩短了通知时间，只议一件事。原因：${reason}`);
    expect(text).not.toContain('护栏');
    expect(await other.matter()).toMatchObject({ status: 'admitted' });
  });
});
