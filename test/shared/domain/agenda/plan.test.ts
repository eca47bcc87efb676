import { changePlan, type ChangePlan } from '@shared/domain/agenda/change-plan';
import type { Meeting, MeetingStatus } from '@shared/domain/agenda/meeting';
import { planMeeting } from '@shared/domain/agenda/plan-meeting';
import { proposalStatuses } from '@shared/domain/proposal/status';
import {
  accepted,
  aDraft,
  anAdmittedMatter,
  chair,
  clerk,
  fridayEvening,
  monday,
  smallVillage,
} from '../../../helpers/a-meeting';

const { rules } = smallVillage();
const basics = { title: '三月夜话', place: '议事厅', startAtMs: fridayEvening, eveningMinutes: 120, guests: [] };
const planCommand = { ...basics, actor: chair, nowMs: monday, meetingId: 'e1', reportItemId: 'i0' };

describe('planning a meeting', () => {
  it('begins with the report on earlier decisions and nothing else', () => {
    const meeting = accepted<Meeting>(planMeeting('v1', planCommand), 'meeting');
    expect(meeting).toMatchObject({ status: 'draft', isOpen: true, rules: null, chair: { villagerId: 'ch001' } });
    expect(meeting.items).toMatchObject([{ kind: 'report', proposalId: null }]);
  });

  it('is the chair’s', () => {
    expect(planMeeting('v1', { ...planCommand, actor: clerk })).toMatchObject({
      refusal: { code: 'RoleRequired', roles: ['chair'] },
    });
  });

  it('needs a start that is still to come', () => {
    expect(planMeeting('v1', { ...planCommand, startAtMs: monday + 1 }).ok).toBe(true);
    expect(planMeeting('v1', { ...planCommand, startAtMs: monday })).toMatchObject({
      refusal: { code: 'MeetingStartPassed' },
    });
  });
});

describe('changing the plan', () => {
  const sevenMatters = Array.from({ length: 7 }, (_, index) =>
    anAdmittedMatter({ id: `m${index + 1}`, title: `第${index + 1}件` }),
  );
  let ids = 0;
  const change = (parts: Partial<ChangePlan> = {}): ChangePlan => ({
    ...basics,
    actor: chair,
    nowMs: monday,
    reportMinutes: 20,
    urgentReason: null,
    items: [{ proposalId: 'm2', minutes: 30, materials: null }],
    newId: () => `new${++ids}`,
    ...parts,
  });
  const items = (count: number) =>
    sevenMatters.slice(0, count).map(({ id }) => ({ proposalId: id, minutes: 10, materials: [] }));

  it('makes an urgent meeting of one matter, with its reason', () => {
    const urgent = { urgentReason: '台风后天到' };
    const meeting = accepted<Meeting>(changePlan(aDraft(), sevenMatters, rules, change(urgent)), 'meeting');
    expect(meeting.urgency).toEqual({ reason: '台风后天到' });
    expect(changePlan(aDraft(), sevenMatters, rules, change({ ...urgent, items: items(2) }))).toMatchObject({
      refusal: { code: 'MeetingUrgentOneMatter', matterCount: 2 },
    });
    const usual = accepted<Meeting>(changePlan(meeting, sevenMatters, rules, change({ items: items(2) })), 'meeting');
    expect(usual.urgency).toBeNull();
  });

  it('keeps the report first and the ids of matters that stay', () => {
    const meeting = accepted<Meeting>(
      changePlan(aDraft(), sevenMatters, rules, change({ items: [...items(2)].reverse() })),
      'meeting',
    );
    expect(meeting.items.map((item) => [item.kind, item.proposalId])).toEqual([
      ['report', null],
      ['matter', 'm2'],
      ['matter', 'm1'],
    ]);
    expect(meeting.items[0]?.minutes).toBe(20);
    expect(meeting.items[2]?.id).toBe('i1');
  });

  it('takes the sponsor’s materials where the chair gives none', () => {
    const materials = [{ title: '报价单', text: '三盏灯 6000 元', fileId: null }];
    const prepared = anAdmittedMatter({ id: 'm2' });
    const proposals = [{ ...prepared, preparation: { ...prepared.preparation, materials } }];
    const meeting = accepted<Meeting>(changePlan(aDraft(), proposals, rules, change()), 'meeting');
    expect(meeting.items[1]?.materials).toEqual(materials);
  });

  it('holds six matters and not seven', () => {
    expect(changePlan(aDraft(), sevenMatters, rules, change({ items: items(6) })).ok).toBe(true);
    expect(changePlan(aDraft(), sevenMatters, rules, change({ items: items(7) }))).toMatchObject({
      refusal: { code: 'AgendaTooManyItems', itemsMax: 6 },
    });
  });

  it.each<[string, Partial<ChangePlan>, string]>([
    ['another than the chair', { actor: clerk }, 'MeetingOnlyChair'],
    ['a start that is over', { startAtMs: monday }, 'MeetingStartPassed'],
    ['a matter twice', { items: [...items(1), ...items(1)] }, 'AgendaItemTwice'],
    ['an unknown matter', { items: [{ proposalId: 'other', minutes: 5, materials: [] }] }, 'AgendaItemNotAdmitted'],
  ])('refuses %s', (_, parts, code) => {
    expect(changePlan(aDraft(), sevenMatters, rules, change(parts))).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each(proposalStatuses)('puts a matter that is %s on the agenda only when admitted or deferred', (status) => {
    const outcome = changePlan(aDraft(), [anAdmittedMatter({ id: 'm2', status, dueAtMs: 1 })], rules, change());
    const mayCome = status === 'admitted' || status === 'deferred';
    expect(outcome).toMatchObject(mayCome ? { ok: true } : { refusal: { code: 'AgendaItemNotAdmitted', status } });
  });

  it.each<MeetingStatus>(['convened', 'inSession', 'suspended', 'adjourned', 'inquorate', 'cancelled'])(
    'is over once the meeting is %s',
    (status) => {
      expect(changePlan(aDraft({ status }), sevenMatters, rules, change())).toMatchObject({
        refusal: { code: 'MeetingNotDraft', status },
      });
    },
  );
});
