import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import { aPhone } from '../../helpers/phone';
import { plannedEvening, planOfFriday } from '../../helpers/evenings';
import NoticePage from '../../../miniprogram/pages/agenda/notice';
import PlanPage from '../../../miniprogram/pages/agenda/plan';
import { startOfDayMs } from '../../../shared/kernel/time';
import { refusalSentence } from '../../../shared/text/refusals/all';
import { planWords, urgentWords as words } from '../../../shared/text/words/agenda';

const reason = '台风后天到，今晚要定撤离的事';
const tomorrowEvening = startOfDayMs('2026-03-03') + 19.5 * 3_600_000;
const phone = aPhone(() => Promise.resolve());
const open = (meetingId: string) => phone().open('ch001', PlanPage, { id: meetingId });

describe('planning an urgent meeting', () => {
  it('needs its reason, then sends it, and the notice goes out a day before with the reason on it', async () => {
    const meetingId = await plannedEvening(phone().world);
    await open(meetingId);
    await phone().tap(words.isUrgent);
    expect(screen.getByText(words.note(24))).toBeTruthy();
    expect(screen.getByText(planWords.incomplete)).toBeTruthy();
    await phone().tap(planWords.save);
    expect(phone().commands).toEqual([]);
    phone().fill(words.reason, ` ${reason} `);
    phone().fill(planWords.day, '2026-03-03');
    await phone().tap(planWords.save);
    expect(phone().commands).toEqual([
      [
        'agenda.change-plan',
        {
          ...planOfFriday,
          meetingId,
          startAtMs: tomorrowEvening,
          reportMinutes: 15,
          urgentReason: reason,
          items: [{ proposalId: 'm1', minutes: 20, materials: expect.any(Array) }],
        },
      ],
    ]);
    await phone().tap(planWords.convene);
    await phone().tap(planWords.conveneConfirm);
    expect(phone().commands[1]).toEqual(['agenda.convene', { meetingId }]);
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/pages/agenda/notice/index?id=${meetingId}` });
    await phone().open('cm001', NoticePage, { id: meetingId });
    expect(screen.getByText(words.shown(reason))).toBeTruthy();
  });

  it('is refused a second matter', async () => {
    const meetingId = await plannedEvening(phone().world, 2);
    await open(meetingId);
    await phone().tap(words.isUrgent);
    phone().fill(words.reason, reason);
    await phone().tap(planWords.save);
    expect(phone().refusal).toBe(refusalSentence({ code: 'MeetingUrgentOneMatter', matterCount: 2 }));
    expect(screen.getByLabelText<HTMLInputElement>(words.reason).value).toBe(reason);
  });

  it('can be taken back: then the notice of a day is too short', async () => {
    const meetingId = await plannedEvening(phone().world);
    await open(meetingId);
    await phone().tap(words.isUrgent);
    await phone().tap(words.isUrgent);
    expect(screen.queryByLabelText(words.reason)).toBeNull();
    phone().fill(planWords.day, '2026-03-03');
    await phone().tap(planWords.save);
    expect(phone().commands).toMatchObject([['agenda.change-plan', { urgentReason: null }]]);
    expect(screen.getAllByText(await phone().refusalTo('ch001', 'agenda.convene', { meetingId }))).toBeTruthy();
    await phone().tap(planWords.convene);
    expect(phone().commands).toHaveLength(1);
  });
});
