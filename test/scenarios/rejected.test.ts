import { eveningIn } from '../helpers/lives/carrying-out';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { admitted, castAll, convene, decide, discuss, openEvening, openPoll } from '../helpers/lives/stages';
import type { Poll } from '@shared/domain/vote/poll';

describe('a matter that was voted down', () => {
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

  it('is at its end; its author hears the tally and from when it may come again', async () => {
    const closed = await decide(life, meetingId, { for: 3, against: 6 });
    expect(closed).toMatchObject({
      status: 'rejected',
      holder: '',
      untilOn: '',
      events: ['BoxSealed', 'BoxSealed', 'PollClosed', 'PollClosedInMeeting', 'PollClosing', 'ProposalRejected'],
      told: ['matterRejected'],
    });
    expect((await life.matter()).steps.at(-1)).toMatchObject({
      verb: 'reject',
      explanation: { isMet: false, numbers: { forTimesDenominator: 6, baseTimesNumerator: 9 } },
    });
    await life.settle();
    const told = (await life.deliveredTo('vg001')).at(-1);
    expect(told).toMatchObject({ code: 'matterRejected', text: expect.stringContaining('3') });
    // The evening was on 6 March; ninety days later is 4 June.
    expect(told?.text).toContain('6月4日以后');

    // With new facts it may come at once: it is another matter, with a road of its own.
    const anew = life.beside();
    expect(
      await anew.act('vg001', 'proposal.submit', { body: '路灯的事：供电所愿意出一半钱，请再议', photoIds: [] }),
    ).toMatchObject({ status: 'submitted', holder: 'role:chair' });
    expect(anew.matterId).not.toBe(life.matterId);
  });

  it.each([
    ['as many against as for', { for: 4, against: 4 }],
    ['exactly half of those present in favour', { for: 4, against: 0 }],
  ])('is not adopted with %s', async (_, counts) => {
    await openEvening(life, meetingId, 8);
    await discuss(life, meetingId);
    const pollId = await openPoll(life, meetingId, 8);
    await castAll(life, pollId, counts);
    expect(await life.act('ch001', 'vote.close-poll', { pollId })).toMatchObject({ status: 'rejected' });
    const poll = await life.world.stored<Poll & { kind: string }>('polls', pollId);
    expect(poll?.tally).toMatchObject({ ...counts, notVoting: 8 - counts.for - counts.against });
  });
});
