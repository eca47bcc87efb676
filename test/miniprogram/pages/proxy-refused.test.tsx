import { screen } from '@testing-library/react';
import { aPhone } from '../../helpers/phone';
import { openEvening } from '../../helpers/evenings';
import CheckInPage from '../../../miniprogram/pages/meeting/check-in';
import { proxyWords as words } from '../../../shared/text/words/meeting';

let meetingId = '';
const phone = aPhone(async (world) => {
  meetingId = await openEvening(world);
});
const choices = () => screen.getAllByRole('radio').map(({ textContent }) => textContent);

describe('somebody who came in a member’s place', () => {
  it('is turned away with the rule that says so, and nobody is checked in', async () => {
    await phone().open('ck001', CheckInPage, { id: meetingId });
    await phone().tap(words.button);
    expect(choices()).toEqual(['成员5', '成员6', '成员7']);
    expect(screen.getByText(words.nameIncomplete)).toBeTruthy();
    await phone().tap(words.ask);
    phone().fill(words.name, ' 成员5的儿子 ');
    await phone().tap(words.ask);
    expect(phone().commands).toEqual([]);
    await phone().tapOn(screen.getByRole('radio', { name: '成员5' }));
    await phone().tap(words.ask);
    const payload = { meetingId, villagerId: 'cm005', proxyName: '成员5的儿子' };
    expect(phone().commands).toEqual([['meeting.check-in', payload]]);
    expect(phone().refusal).toBe(await phone().refusalTo('ck001', 'meeting.check-in', payload));
    expect(phone().refusal).toMatch(/^成员5的儿子不能代成员5出席：.*群众议事会规则 第 16 条/);
    const { presentCount } = await phone().world.done('ck001', 'meeting.check-in-list', { meetingId });
    expect(presentCount).toBe(6);
  });
});
