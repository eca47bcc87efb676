import type { Meeting } from '@shared/domain/agenda/meeting';
import { meetingStatusShape } from '@shared/domain/agenda/meeting';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import type { Floor } from '@shared/domain/meeting/floor';
import { raisePointOfOrder, ruleOnPoint } from '@shared/domain/meeting/point-of-order';
import { openPoll, type OpenPoll } from '@shared/domain/vote/open-poll';
import type { Poll } from '@shared/domain/vote/poll';
import { accepted, anEveningAtItsMatter, chair, fridayEvening } from '../../../helpers/a-meeting';
import { nextOf } from '../../../helpers/a-poll';
import { aMeeting, anItem, aRoll, openingCommand, theClerk } from '../../../helpers/evening-builder';

function opened(
  meeting: Meeting = aMeeting(),
  rolls: PresenceRoll[] = [aRoll()],
  parts: Partial<OpenPoll> = {},
  floor?: Floor,
) {
  return openPoll(meeting, rolls, floor, openingCommand(parts));
}

function withCurrent(parts: Parameters<typeof anItem>[0]): Meeting {
  return aMeeting({ items: [anItem(parts)] });
}

const byHand = {
  method: 'showOfHands' as const,
  tellers: { tellerIds: ['cm001', 'cm002'], watcherId: 'cm003' },
};

const recused = (villagerId: string) => ({ villagerId, name: villagerId, isNamePublic: true, reason: '自家的事' });

describe('opening a poll', () => {
  it('freezes electorate, majority and what follows', () => {
    const [poll] = nextOf<Poll>(opened(), 'poll');
    expect(poll).toMatchObject({
      status: 'open',
      isOpen: true,
      memberCount: 9,
      boxIds: ['p1.box0', 'p1.box1'],
      majority: { id: 'councilMajority' },
      rules: { ballotChangesMax: 20, publicNoticeDays: 5, publishDaysMax: 3, objectionAnswerDays: 5, resubmitDays: 90 },
    });
    expect(poll?.electorateIds).toHaveLength(9);
    expect(poll?.quorumExplanations).toMatchObject([{ isMet: true, numbers: { presentCount: 9, memberCount: 9 } }]);
  });

  it('writes the poll, its boxes, the meeting and every roll, and calls the voters', () => {
    const outcome = opened();
    expect(outcome).toMatchObject({
      changes: [
        { event: { type: 'PollOpened' } },
        { event: { type: 'BoxPrepared' } },
        { event: { type: 'BoxPrepared' } },
        { event: { type: 'PollOpenedInMeeting' }, next: { openPollId: 'p1' } },
        { event: { type: 'HeadcountConfirmed' }, next: { headcountAtMs: 1_000 } },
      ],
      messages: [{ code: 'pollOpened', to: { kind: 'people' } }],
    });
  });

  it('has no boxes by show of hands', () => {
    expect(nextOf<Poll>(opened(undefined, undefined, byHand), 'poll')[0]?.boxIds).toEqual([]);
  });

  it('opens with exactly two-thirds', () => {
    expect(opened(undefined, [aRoll({ presentCount: 6 })], { presentCount: 6 }).ok).toBe(true);
  });

  it('refuses one short of two-thirds, with the arithmetic', () => {
    expect(opened(undefined, [aRoll({ presentCount: 5 })], { presentCount: 5 })).toMatchObject({
      refusal: { code: 'MeetingQuorumNotReached', shortBy: 1, explanation: { numbers: { required: 6 } } },
    });
  });

  it('leaves recused members out of the electorate, and in the quorum', () => {
    const meeting = withCurrent({ recused: [recused('cm001'), recused('cm002')] });
    const [poll] = nextOf<Poll>(opened(meeting, [aRoll({ presentCount: 6 })], { presentCount: 6 }), 'poll');
    expect(poll?.electorateIds).toEqual(['ch001', 'ck001', 'cm003', 'cm004']);
    expect(poll?.memberCount).toBe(9);
  });

  it('asks for the quorum in each of two rolls', () => {
    const other = aRoll({ id: 'e1.other', memberIds: ['x1', 'x2', 'x3'], presentCount: 1 });
    expect(opened(undefined, [aRoll(), { ...other, councilName: '邻村议事会' }], { presentCount: 10 })).toMatchObject({
      refusal: { code: 'MeetingQuorumNotReached', councilName: '邻村议事会' },
    });
  });

  it('waits until a point of order is ruled on', () => {
    const evening = anEveningAtItsMatter(9);
    const point = { actor: theClerk, nowMs: fridayEvening, pointId: 'o1', villagerId: 'cm001', text: '人数不对' };
    const raised = accepted<Floor>(raisePointOfOrder(evening.meeting, [evening.roll], evening.floor, point), 'floor');
    expect(opened(undefined, undefined, {}, raised)).toMatchObject({
      ok: false,
      refusal: { code: 'PointOfOrderFirst', name: '成员1' },
    });
    const ruling = { actor: chair, nowMs: fridayEvening, pointId: 'o1', isUpheld: false, text: '刚清点过' };
    const ruled = accepted<Floor>(ruleOnPoint(evening.meeting, raised, ruling), 'floor');
    expect(opened(undefined, undefined, {}, ruled).ok).toBe(true);
  });

  it.each(meetingStatusShape.options.filter((status) => status !== 'inSession'))(
    'refuses while the meeting is %s',
    (status) => {
      expect(opened(aMeeting({ status }))).toMatchObject({ refusal: { code: 'MeetingNotInSession', status } });
    },
  );

  it.each([
    ['anybody but the chair', aMeeting(), { actor: theClerk }, 'MeetingOnlyChair'],
    ['a second poll at a time', aMeeting({ openPollId: 'p0' }), {}, 'MeetingPollOpen'],
    ['an item of no meeting', aMeeting(), { itemId: 'i9' }, 'AgendaItemNotCurrent'],
    ['an item voted on already', withCurrent({ pollId: 'p0' }), {}, 'AgendaItemAlreadyVoted'],
    ['an item that is not current', withCurrent({ status: 'pending' }), {}, 'AgendaItemNotCurrent'],
    ['the report', withCurrent({ kind: 'report', proposalId: null }), {}, 'AgendaItemIsReport'],
    ['an item without its consensus', withCurrent({ consensus: '' }), {}, 'PollConsensusNotStated'],
    ['another headcount than the chair confirms', aMeeting(), { presentCount: 8 }, 'PollHeadcountChanged'],
  ] as [string, Meeting, Partial<OpenPoll>, string][])('refuses %s', (_, meeting, parts, code) => {
    expect(opened(meeting, undefined, parts)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('refuses when everybody present stands aside', () => {
    const memberIds = ['cm001', 'cm002', 'cm003'];
    const meeting = withCurrent({ recused: memberIds.map(recused) });
    expect(opened(meeting, [aRoll({ memberIds })], { presentCount: 3 })).toMatchObject({
      refusal: { code: 'PollElectorateEmpty' },
    });
  });
});
