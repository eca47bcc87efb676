import { cancelMeeting } from '@shared/domain/agenda/cancel-meeting';
import { conveneMeeting } from '@shared/domain/agenda/convene-meeting';
import type { Meeting, MeetingStatus } from '@shared/domain/agenda/meeting';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { dayOf, dueAfterDays, endOfDayMs, hourMs } from '@shared/kernel/time';
import {
  accepted,
  aConvenedEvening,
  aDraft,
  aMatterItem,
  anAdmittedMatter,
  chair,
  clerk,
  councilIds,
  eventTypes,
  fridayEvening,
  monday,
  smallVillage,
  villager,
} from '../../../helpers/a-meeting';

const village = smallVillage();
const asChair = { actor: chair, nowMs: monday };
const matter = anAdmittedMatter();
const draft = aDraft();
const report = draft.items.slice(0, 1);

describe('convening a meeting', () => {
  const outcome = conveneMeeting(draft, [matter], village, asChair);

  it('freezes the rules and the roll', () => {
    expect(accepted<Meeting>(outcome, 'meeting')).toMatchObject({
      status: 'convened',
      noticeCount: 1,
      convenedAtMs: monday,
      rollIds: ['e1.roll.v1.council'],
      rules: { quorum: { id: 'councilQuorum', value: { numerator: 2, denominator: 3 } }, speechMinutesMax: 3 },
      noticeExplanation: { code: 'noticeWindow', isMet: true },
    });
    const roll = accepted<PresenceRoll>(outcome, 'presenceRoll');
    expect(roll.members.map((member) => member.villagerId)).toEqual(councilIds);
    expect(eventTypes(outcome)).toEqual(['MeetingConvened', 'RollFrozen', 'ProposalScheduled']);
  });

  it('puts each matter into the chair’s hands until the end of that day', () => {
    expect(accepted<Proposal>(outcome, 'proposal')).toMatchObject({
      status: 'scheduled',
      meetingId: 'e1',
      holderKey: 'role:chair',
      dueAtMs: endOfDayMs(dayOf(fridayEvening)),
    });
  });

  it('tells the council, the clerk, and whoever follows the matter', () => {
    expect(outcome).toMatchObject({
      messages: [
        { code: 'meetingConvened', to: { kind: 'people', villagerIds: councilIds } },
        { code: 'noticeToPrint', to: { kind: 'role', role: 'clerk' } },
        { code: 'matterChanged', to: { kind: 'followers', proposalId: 'm1' } },
      ],
    });
  });

  it.each([
    ['the day before', fridayEvening - 86_400_000, false],
    ['three days before', fridayEvening - 3 * 86_400_000, true],
  ])('asks for the notice in time: %s', (_, nowMs, isInTime) => {
    const answer = conveneMeeting(draft, [matter], village, { actor: chair, nowMs });
    const no = {
      refusal: { code: 'MeetingNoticeOutsideWindow', explanation: { isMet: false, numbers: { daysAhead: 1 } } },
    };
    expect(answer).toMatchObject(isInTime ? { ok: true } : no);
  });

  it.each<[string, Partial<Meeting>, readonly Proposal[], string]>([
    ['an agenda without a matter', { items: report }, [], 'AgendaEmpty'],
    ['a matter withdrawn meanwhile', {}, [anAdmittedMatter({ status: 'withdrawn' })], 'AgendaItemNotAdmitted'],
    [
      'a matter of another meeting',
      {},
      [anAdmittedMatter({ status: 'scheduled', dueAtMs: 1 })],
      'AgendaItemNotAdmitted',
    ],
    ['a matter that is not here', {}, [], 'AgendaItemNotAdmitted'],
    [
      'a matter without materials',
      { items: [...report, aMatterItem({ materials: [] })] },
      [matter],
      'AgendaMaterialsMissing',
    ],
  ])('refuses %s', (_, parts, proposals, code) => {
    expect(conveneMeeting({ ...draft, ...parts }, proposals, village, asChair)).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  it('fits the items into the evening to the minute', () => {
    expect(conveneMeeting({ ...draft, eveningMinutes: 45 }, [matter], village, asChair).ok).toBe(true);
    expect(conveneMeeting({ ...draft, eveningMinutes: 44 }, [matter], village, asChair)).toMatchObject({
      refusal: { code: 'AgendaTooLong', minutes: 45, eveningMinutes: 44 },
    });
  });

  it('is the chair’s, and needs a council', () => {
    expect(conveneMeeting(draft, [matter], village, { ...asChair, actor: clerk })).toMatchObject({
      refusal: { code: 'MeetingOnlyChair', chairName: '理事长一' },
    });
    const unnamed = { ...draft, chair: { ...draft.chair, isNamePublic: false } };
    expect(conveneMeeting(unnamed, [matter], village, { ...asChair, actor: villager })).toMatchObject({
      refusal: { code: 'MeetingOnlyChair', chairName: '理*' },
    });
    const nobody = { ...village, council: { ...village.council, members: [] } };
    expect(conveneMeeting(draft, [matter], nobody, asChair)).toMatchObject({ refusal: { code: 'CouncilEmpty' } });
  });

  it.each<MeetingStatus>(['convened', 'inSession', 'suspended', 'adjourned', 'inquorate', 'cancelled'])(
    'refuses a meeting that is %s',
    (status) => {
      expect(conveneMeeting({ ...draft, status }, [matter], village, asChair)).toMatchObject({
        refusal: { code: 'MeetingNotDraft', status },
      });
    },
  );
});

describe('cancelling a meeting', () => {
  const { meeting, roll, matters } = aConvenedEvening();
  const command = { actor: chair, nowMs: monday + 1, reason: '台风来了' };

  it('gives its matters back to the chair with a new date', () => {
    const outcome = cancelMeeting(meeting, [roll], matters, command);
    expect(accepted<Meeting>(outcome, 'meeting')).toMatchObject({
      status: 'cancelled',
      isOpen: false,
      cancelReason: '台风来了',
      items: [{ status: 'pending' }, { status: 'released' }],
    });
    expect(accepted<Proposal>(outcome, 'proposal')).toMatchObject({
      status: 'admitted',
      meetingId: null,
      dueAtMs: dueAfterDays(monday, 60),
    });
    expect(outcome).toMatchObject({ messages: [{ code: 'meetingCancelled' }, { code: 'matterChanged' }] });
  });

  it('drops a draft without telling anybody', () => {
    const outcome = cancelMeeting(draft, [], [], command);
    expect(eventTypes(outcome)).toEqual(['MeetingCancelled']);
    expect(outcome).not.toHaveProperty('messages');
  });

  it('is the chair’s', () => {
    expect(cancelMeeting(meeting, [roll], matters, { ...command, actor: clerk })).toMatchObject({
      refusal: { code: 'MeetingOnlyChair' },
    });
  });

  it.each<MeetingStatus>(['inSession', 'suspended', 'adjourned', 'inquorate', 'cancelled'])(
    'refuses one that is %s',
    (status) => {
      expect(cancelMeeting({ ...meeting, status }, [roll], matters, command)).toMatchObject({
        refusal: { code: 'MeetingNotCancellable', status },
      });
    },
  );
});

describe('an urgent meeting', () => {
  const urgency = { reason: '台风后天到，今晚要定撤离的事' };
  const at = (hours: number, parts: Partial<Meeting> = {}) =>
    conveneMeeting(aDraft({ urgency, startAtMs: monday + hours * hourMs, ...parts }), [matter], village, asChair);

  it('is convened twenty-four hours ahead, and not a minute later', () => {
    expect(at(24).ok).toBe(true);
    expect(accepted<Meeting>(at(24), 'meeting').noticeExplanation).toMatchObject({
      code: 'urgentNotice',
      isMet: true,
      rule: { id: 'urgentNoticeHoursMin' },
    });
    expect(at(24 - 1 / 60)).toMatchObject({
      refusal: { code: 'MeetingNoticeOutsideWindow', explanation: { code: 'urgentNotice', isMet: false } },
    });
  });

  it('is refused so late without its urgency, and so far ahead even with it', () => {
    expect(at(24, { urgency: null })).toMatchObject({
      refusal: { code: 'MeetingNoticeOutsideWindow', explanation: { code: 'noticeWindow' } },
    });
    expect(at(16 * 24)).toMatchObject({ refusal: { code: 'MeetingNoticeOutsideWindow' } });
  });

  it('is for one matter beside the report', () => {
    const two = { items: [...report, aMatterItem(), aMatterItem({ id: 'i2', proposalId: 'm2' })] };
    expect(at(24, two)).toMatchObject({ refusal: { code: 'MeetingUrgentOneMatter', matterCount: 2 } });
  });

  it('says so, and why, in the record', () => {
    const outcome = at(24);
    const data = outcome.ok ? outcome.changes[0]?.event.data : undefined;
    expect(data).toMatchObject({ urgentReason: { seal: urgency.reason } });
  });
});
