import { changeNotice, type ChangeNotice } from '@shared/domain/agenda/change-notice';
import type { Meeting, MeetingStatus } from '@shared/domain/agenda/meeting';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { dayMs, dayOf, endOfDayMs } from '@shared/kernel/time';
import { changedKinds, differenceInWords } from '@shared/text/words/notice-change';
import {
  accepted,
  aConvenedEvening,
  aDraft,
  anAdmittedMatter,
  chair,
  clerk,
  eventTypes,
  fridayEvening,
  monday,
  present,
  smallVillage,
} from '../../../helpers/a-meeting';

const { rules } = smallVillage();
const evening = aConvenedEvening();
const materials = [{ title: '报价单', text: '', fileId: null }];
const another = anAdmittedMatter({ id: 'm2', title: '水渠漏水' });
const same: ChangeNotice = {
  actor: chair,
  nowMs: monday,
  title: '三月夜话',
  place: '议事厅',
  startAtMs: fridayEvening,
  eveningMinutes: 120,
  guests: [{ name: '周律师', capacity: '法律顾问' }],
  reportMinutes: 15,
  items: [{ proposalId: 'm1', minutes: 30, materials: evening.meeting.items[1]?.materials ?? null }],
  newId: () => 'i2',
};
const proposals = [...evening.matters, another];
const change = (parts: Partial<ChangeNotice>, roll = evening.roll, meeting = evening.meeting) =>
  changeNotice(meeting, [roll], proposals, rules, { ...same, ...parts });
const withSecond = { items: [...same.items, { proposalId: 'm2', minutes: 20, materials }] };

describe('changing what was announced', () => {
  it('is a new notice that says what changed, and tells the council and the clerk once', () => {
    const outcome = change({ place: '祠堂', guests: [] });
    const meeting = accepted<Meeting>(outcome, 'meeting');
    expect(meeting).toMatchObject({ status: 'convened', place: '祠堂', noticeCount: 2, convenedAtMs: monday });
    expect(meeting.noticeChanges).toMatchObject([
      {
        noticeNumber: 2,
        by: { villagerId: 'ch001' },
        differences: [
          { what: 'place', from: '议事厅', to: '祠堂' },
          { what: 'guestRemoved', from: '周律师', to: null },
        ],
      },
    ]);
    expect(eventTypes(outcome)).toEqual(['NoticeChanged']);
    expect(outcome.ok && outcome.messages?.map(({ code, to }) => [code, to.kind])).toEqual([
      ['meetingChanged', 'people'],
      ['noticeToPrint', 'role'],
    ]);
    expect(changedKinds('place guestRemoved')).toBe('地点、列席');
  });

  it('says each change from what to what', () => {
    const meeting = accepted<Meeting>(
      change({ ...withSecond, title: '春分夜话', reportMinutes: 20, place: '祠堂' }),
      'meeting',
    );
    const said = meeting.noticeChanges?.[0]?.differences.map((one) => differenceInWords(one, monday));
    expect(said).toEqual([
      '地点：原来在议事厅，改到祠堂',
      '名称：从“三月夜话”改成“春分夜话”',
      '新加一件：水渠漏水',
      '“”改成 20 分钟',
    ]);
  });

  it('moves the evening to another day: its matters go along, and whoever was on leave is asked anew', () => {
    const onLeave: PresenceRoll = {
      ...evening.roll,
      members: evening.roll.members.map((one, index) => (index === 2 ? { ...one, leaveReason: '进城' } : one)),
    };
    const startAtMs = fridayEvening + dayMs;
    const outcome = change({ startAtMs }, onLeave);
    expect(eventTypes(outcome)).toEqual(['NoticeChanged', 'LeavesCleared', 'ProposalRescheduled']);
    expect(accepted<Proposal>(outcome, 'proposal')).toMatchObject({
      status: 'scheduled',
      meetingId: 'e1',
      dueAtMs: endOfDayMs(dayOf(startAtMs)),
    });
    expect(
      accepted<PresenceRoll>(outcome, 'presenceRoll').members.every(({ leaveReason }) => leaveReason === null),
    ).toBe(true);
    expect(eventTypes(change({ startAtMs: fridayEvening + 1 }, onLeave))).toEqual(['NoticeChanged', 'LeavesCleared']);
    expect(eventTypes(change({ place: '祠堂' }, onLeave))).toEqual(['NoticeChanged']);
  });

  it('takes a matter on and gives another back, each on the road', () => {
    const swapped = change({ items: [{ proposalId: 'm2', minutes: 20, materials }] });
    expect(eventTypes(swapped)).toEqual(['NoticeChanged', 'ProposalReleased', 'ProposalScheduled']);
    const moved = swapped.ok ? swapped.changes.slice(1).map(({ next }) => next as unknown as Proposal) : [];
    expect(moved).toMatchObject([
      { id: 'm1', status: 'admitted', meetingId: null, holder: { kind: 'role', role: 'chair' } },
      { id: 'm2', status: 'scheduled', meetingId: 'e1' },
    ]);
  });

  it('keeps who stands aside from a matter that stays', () => {
    const recused = [{ villagerId: 'cm001', name: '成员1', isNamePublic: true, reason: '亲属' }];
    const items = evening.meeting.items.map((item) => (item.proposalId ? { ...item, recused } : item));
    const meeting = accepted<Meeting>(change(withSecond, evening.roll, { ...evening.meeting, items }), 'meeting');
    expect(meeting.items.map((item) => [item.id, item.recused.length])).toEqual([
      ['i0', 0],
      ['i1', 1],
      ['i2', 0],
    ]);
  });

  it('needs the whole notice anew for another start or another matter, and none for another place', () => {
    const nowMs = fridayEvening - 2 * dayMs;
    const outside = { refusal: { code: 'MeetingNoticeOutsideWindow' } };
    expect(change({ nowMs, startAtMs: fridayEvening + 60_000 })).toMatchObject(outside);
    expect(change({ nowMs, ...withSecond })).toMatchObject(outside);
    expect(change({ nowMs, place: '祠堂' }).ok).toBe(true);
    expect(change({ nowMs, startAtMs: fridayEvening + dayMs }).ok).toBe(true);
  });

  it.each<[string, Partial<ChangeNotice>, object]>([
    ['another than the chair', { actor: clerk, place: '祠堂' }, { code: 'MeetingOnlyChair' }],
    ['a start that is over', { startAtMs: monday }, { code: 'MeetingStartPassed' }],
    ['an empty agenda', { items: [] }, { code: 'AgendaEmpty' }],
    ['a matter twice', { items: [...same.items, ...same.items] }, { code: 'AgendaItemTwice' }],
    [
      'a matter unknown here',
      { items: [{ proposalId: 'x', minutes: 5, materials }] },
      { code: 'AgendaItemNotAdmitted' },
    ],
    [
      'a matter without materials',
      { items: [{ proposalId: 'm2', minutes: 5, materials: [] }] },
      { code: 'AgendaMaterialsMissing' },
    ],
    ['more minutes than the evening has', { eveningMinutes: 44 }, { code: 'AgendaTooLong', minutes: 45 }],
    ['nothing changed', {}, { code: 'NoticeUnchanged' }],
  ])('refuses %s', (_, parts, refusal) => {
    expect(change(parts)).toMatchObject({ ok: false, refusal });
  });

  it('fits exactly, and refuses one minute more', () => {
    expect(change({ eveningMinutes: 45 }).ok).toBe(true);
  });

  it('never moves an evening to which somebody has come', () => {
    const roll = present(evening.roll, 1);
    expect(change({ startAtMs: fridayEvening + dayMs }, roll)).toMatchObject({
      refusal: { code: 'NoticeSomebodyCame', name: '理事长一' },
    });
    expect(change({ place: '祠堂' }, roll).ok).toBe(true);
  });

  it('holds one matter alone where it is urgent', () => {
    const urgent = { ...evening.meeting, urgency: { reason: '台风后天到' } };
    expect(change(withSecond, evening.roll, urgent)).toMatchObject({ refusal: { code: 'MeetingUrgentOneMatter' } });
  });

  it('moves six matters on the road in one act and not seven', () => {
    const matters = [1, 2, 3, 4, 5, 6].map((number) => anAdmittedMatter({ id: `m${number}` }));
    const six = aConvenedEvening(
      aDraft({
        eveningMinutes: 240,
        items: aDraft().items.flatMap((item) =>
          item.kind === 'report'
            ? [item]
            : matters.map(({ id, title }) => ({ ...item, id: `i-${id}`, proposalId: id, title, minutes: 10 })),
        ),
      }),
      matters,
    );
    const seventh = anAdmittedMatter({ id: 'm7' });
    const items = (ids: string[]) => ids.map((proposalId) => ({ proposalId, minutes: 10, materials }));
    const to = (ids: string[]) =>
      changeNotice(six.meeting, [six.roll], [...six.matters, seventh], rules, {
        ...same,
        startAtMs: fridayEvening + dayMs,
        eveningMinutes: 240,
        items: items(ids),
      });
    expect(to(['m1', 'm2', 'm3', 'm4', 'm5', 'm6']).ok).toBe(true);
    expect(to(['m1', 'm2', 'm3', 'm4', 'm5', 'm7'])).toMatchObject({
      refusal: { code: 'NoticeTooManyAtOnce', mattersMax: 6 },
    });
  });

  it.each<MeetingStatus>(['draft', 'inSession', 'suspended', 'adjourned', 'inquorate', 'cancelled'])(
    'is for a convened meeting, not one that is %s',
    (status) => {
      expect(change({ place: '祠堂' }, evening.roll, { ...evening.meeting, status })).toMatchObject({
        refusal: { code: 'MeetingNotConvened', status },
      });
    },
  );
});
