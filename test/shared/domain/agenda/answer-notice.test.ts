import { acknowledgeNotice } from '@shared/domain/agenda/acknowledge-notice';
import { askLeave, withdrawLeave } from '@shared/domain/agenda/ask-leave';
import type { MeetingStatus } from '@shared/domain/agenda/meeting';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import type { ReadReceipt } from '@shared/domain/agenda/read-receipt';
import { accepted, aConvenedEvening, member, monday, villager } from '../../../helpers/a-meeting';

const { meeting, roll } = aConvenedEvening();
const asMember = { actor: member(1), nowMs: monday };

describe('reading the notice', () => {
  it('is recorded once a member', () => {
    const receipt = accepted<ReadReceipt>(acknowledgeNotice(meeting, [roll], undefined, asMember), 'readReceipt');
    expect(receipt).toMatchObject({ id: 'e1.cm001', villagerId: 'cm001', readAtMs: monday });
    expect(acknowledgeNotice(meeting, [roll], receipt, asMember)).toEqual({ ok: true, changes: [] });
  });

  it('is for those on the roll', () => {
    expect(acknowledgeNotice(meeting, [roll], undefined, { ...asMember, actor: villager })).toMatchObject({
      refusal: { code: 'MeetingNotOnRoll' },
    });
  });

  it.each<MeetingStatus>(['draft', 'adjourned', 'inquorate', 'cancelled'])(
    'is refused while the meeting is %s',
    (status) => {
      expect(acknowledgeNotice({ ...meeting, status }, [roll], undefined, asMember)).toMatchObject({
        refusal: { code: 'MeetingNotConvened', status },
      });
    },
  );
});

describe('asking for leave', () => {
  const asked = accepted<PresenceRoll>(
    askLeave(meeting, [roll], { actor: member(1), reason: '进城看病' }),
    'presenceRoll',
  );

  it('keeps the member on the roll, with the reason', () => {
    expect(asked.members).toHaveLength(9);
    expect(asked.members.find(({ villagerId }) => villagerId === 'cm001')?.leaveReason).toBe('进城看病');
  });

  it('is refused twice, and may be withdrawn once', () => {
    expect(askLeave(meeting, [asked], { actor: member(1), reason: '又' })).toMatchObject({
      refusal: { code: 'LeaveAlreadyAsked' },
    });
    const withdrawn = accepted<PresenceRoll>(withdrawLeave(meeting, [asked], { actor: member(1) }), 'presenceRoll');
    expect(withdrawn.members.every(({ leaveReason }) => leaveReason === null)).toBe(true);
    expect(withdrawLeave(meeting, [withdrawn], { actor: member(1) })).toMatchObject({
      refusal: { code: 'LeaveNotAsked' },
    });
  });

  it('is for those on the roll', () => {
    expect(askLeave(meeting, [roll], { actor: villager, reason: '' })).toMatchObject({
      refusal: { code: 'MeetingNotOnRoll' },
    });
    expect(withdrawLeave(meeting, [roll], { actor: villager })).toMatchObject({
      refusal: { code: 'MeetingNotOnRoll' },
    });
  });

  it.each<MeetingStatus>(['draft', 'inSession', 'suspended', 'adjourned', 'inquorate', 'cancelled'])(
    'is refused while the meeting is %s',
    (status) => {
      const no = { refusal: { code: 'MeetingNotConvened', status } };
      expect(askLeave({ ...meeting, status }, [roll], { actor: member(1), reason: '' })).toMatchObject(no);
      expect(withdrawLeave({ ...meeting, status }, [asked], { actor: member(1) })).toMatchObject(no);
    },
  );
});
