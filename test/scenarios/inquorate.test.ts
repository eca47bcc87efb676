import { eveningIn } from '../helpers/lives/carrying-out';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { admitted, convene, decide, gather, meetingOf, openEvening } from '../helpers/lives/stages';
import { dayOf, minuteMs } from '@shared/kernel/time';

describe('a matter whose evening did not take place', () => {
  let life: Life;
  let meetingId: string;
  beforeEach(async () => {
    life = await Life.begin();
    await admitted(life);
    meetingId = await convene(life, eveningIn(life, 4));
  });
  afterEach(async () => {
    await expectSound(life.world);
    await life.close();
  });

  it('is released when too few came, convened anew with a new notice, and decided', async () => {
    await gather(life, meetingId, 5);
    expect(await life.refusal('ch001', 'meeting.open', { meetingId })).toMatchObject({
      code: 'MeetingQuorumNotReached',
      shortBy: 1,
    });
    expect(await life.refusal('ch001', 'meeting.declare-inquorate', { meetingId })).toMatchObject({
      code: 'MeetingInquorateTooEarly',
    });
    life.world.advance(30 * minuteMs);
    expect(await life.refusal('ck001', 'meeting.declare-inquorate', { meetingId })).toMatchObject({
      code: 'MeetingOnlyChair',
    });
    expect(await life.act('ch001', 'meeting.declare-inquorate', { meetingId })).toMatchObject({
      status: 'admitted',
      holder: 'role:chair',
      untilOn: '2026-05-05',
      events: ['HeadcountConfirmed', 'MeetingInquorate', 'ProposalReleased'],
      told: ['matterChanged', 'meetingInquorate'],
    });
    expect((await meetingOf(life, meetingId)).items[1]).toMatchObject({ status: 'released' });
    expect(await life.isOpenTo('ch001', 'convene')).toBe(true);

    const again = await convene(life, eveningIn(life, 3));
    expect(await decide(life, again, { for: 6, against: 0 })).toMatchObject({ status: 'adopted' });
    expect(await life.road()).toEqual(['submit', 'sponsor', 'admit', 'convene', 'release', 'convene', 'adopt']);
  });

  it('does not become inquorate with the quorum there, and opens late', async () => {
    await gather(life, meetingId, 6);
    life.world.advance(31 * minuteMs);
    expect(await life.refusal('ch001', 'meeting.declare-inquorate', { meetingId })).toMatchObject({
      code: 'MeetingQuorumReached',
    });
    expect(await life.act('ch001', 'meeting.open', { meetingId })).toMatchObject({
      status: 'scheduled',
      events: ['FloorOpened', 'HeadcountConfirmed', 'MattersReported', 'MeetingOpened', 'MinutesBegun'],
    });
  });

  it('is released by the clock when nobody opened or called off the evening', async () => {
    const { startAtMs } = await meetingOf(life, meetingId);
    await life.passUntil(startAtMs + 4 * 3_600_000 + 30 * minuteMs);
    expect(dayOf(life.world.now)).toBe('2026-03-07');
    expect(await life.matter()).toMatchObject({ status: 'admitted', holderKey: 'role:chair' });
    expect((await life.matter()).steps.at(-1)).toMatchObject({ verb: 'release', by: null });
    expect(await meetingOf(life, meetingId)).toMatchObject({ status: 'inquorate', isOpen: false });
  });

  it('is released when the chair cancels, and everybody who was invited is told', async () => {
    const reason = '台风要来，改天再开';
    expect(await life.act('ch001', 'agenda.cancel-meeting', { meetingId, reason })).toMatchObject({
      status: 'admitted',
      holder: 'role:chair',
      untilOn: '2026-05-01',
      events: ['MeetingCancelled', 'ProposalReleased'],
      told: ['matterChanged', 'meetingCancelled'],
    });
    await life.settle();
    for (const who of ['cm007', 'vg001']) {
      const codes = (await life.deliveredTo(who)).map(({ code }) => code);
      expect(codes.at(-1)).toBe(who === 'vg001' ? 'matterChanged' : 'meetingCancelled');
    }
    expect(await life.refusal('ck001', 'meeting.check-in', { meetingId, villagerId: 'cm001' })).toMatchObject({
      code: expect.stringMatching(/^(CheckIn|Meeting)/),
    });
    expect(await decide(life, await convene(life, eveningIn(life, 15)))).toMatchObject({ status: 'adopted' });
  });

  it('is released when the evening ends without having reached it', async () => {
    await openEvening(life, meetingId);
    expect(await life.act('ch001', 'meeting.adjourn', { meetingId })).toMatchObject({
      status: 'admitted',
      holder: 'role:chair',
      events: [
        'AttendanceCounted',
        'MeetingAdjourned',
        'MinutesToSign',
        'MinutesWritten',
        'PresenceEnded',
        'ProposalReleased',
      ],
      told: ['matterChanged', 'minutesToSign'],
    });
  });
});
