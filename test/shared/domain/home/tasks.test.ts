import { anActor, aProposal } from '../../../helpers/a-proposal';
import type { Meeting } from '@shared/domain/agenda/meeting';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import { tasksOf, type UnderWay } from '@shared/domain/home/tasks';
import { heldBy, heldByBody, heldByRole } from '@shared/domain/proposal/holder';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Poll } from '@shared/domain/vote/poll';
import { dayMs, startOfDayMs } from '@shared/kernel/time';

const nowMs = startOfDayMs('2026-03-02') + 9 * 3_600_000;
const soonMs = nowMs + dayMs;
const person = (villagerId: string) => ({ villagerId, name: villagerId, isNamePublic: true });
const nothing: UnderWay = { proposals: [], meetings: [], poll: null, roll: null, batches: [] };

const chair = anActor({ villagerId: 'ch001', roles: ['villager', 'chair', 'councilMember'] });
const member = anActor({ villagerId: 'cm001', roles: ['villager', 'councilMember'] });
const reviewer = anActor({ villagerId: 'rv001', roles: ['villager', 'branchReviewer'] });
const clerk = anActor({ villagerId: 'ck001', roles: ['villager', 'clerk'] });
const villager = anActor({ villagerId: 'vg001' });

const kindsOf = (actor: typeof chair, underWay: Partial<UnderWay>) =>
  tasksOf(actor, { ...nothing, ...underWay }, nowMs).map((task) => ('verb' in task ? task.verb : task.kind));

const matters = (...list: Partial<Proposal>[]): Pick<UnderWay, 'proposals'> => ({
  proposals: list.map((parts, index) => aProposal({ id: `m${index + 1}`, dueAtMs: soonMs, ...parts })),
});

function aMeeting(parts: Partial<Meeting> = {}): Meeting {
  return {
    id: 'e1',
    status: 'convened',
    title: '三月夜话',
    place: '议事厅',
    startAtMs: startOfDayMs('2026-03-02') + 19 * 3_600_000,
    chair: person('ch001'),
    rollIds: ['e1.roll'],
    openPollId: null,
    items: [],
    handovers: [],
    ...parts,
  } as unknown as Meeting;
}

function aRoll(parts: Partial<PresenceRoll['members'][number]> = {}): PresenceRoll {
  const row = { ...person('cm001'), seat: 1, intervals: [], leaveReason: null, wrongCodeCount: 0, ...parts };
  return { meetingId: 'e1', members: [row] } as unknown as PresenceRoll;
}

const aPoll = (parts: Partial<Poll> = {}) =>
  ({ id: 'v1', title: '装路灯', status: 'open', method: 'open', electorateIds: ['cm001'], ...parts }) as Poll;

describe('what is mine to do', () => {
  it('is nothing when nothing is', () => {
    expect(tasksOf(villager, nothing, nowMs)).toEqual([]);
    expect(tasksOf(villager, { ...nothing, ...matters({}, { status: 'inProgress' }) }, nowMs)).toEqual([]);
  });

  it.each<[string, typeof chair, Partial<Proposal>, string]>([
    ['a member', member, { status: 'submitted' }, 'sponsor'],
    ['a reviewer', reviewer, { status: 'raised', holder: heldByBody('partyOrganisation') }, 'admit'],
    ['the sponsor', member, { status: 'returned', holder: heldBy(person('cm001')), sponsorId: 'cm001' }, 'resubmit'],
    ['the chair', chair, { status: 'admitted', holder: heldByRole('chair') }, 'convene'],
    ['the chair', chair, { status: 'deferred', holder: heldByRole('chair') }, 'convene'],
    ['the clerk', clerk, { status: 'adopted', holder: heldByRole('clerk') }, 'handOver'],
    [
      'the assignee',
      villager,
      { status: 'inProgress', holder: heldBy(person('vg001')), assignee: person('vg001') },
      'reportProgress',
    ],
    ['the chair', chair, { status: 'onHold', holder: heldByRole('chair') }, 'resume'],
    ['the chair', chair, { status: 'reportedDone', holder: heldByRole('chair') }, 'closeOut'],
    [
      'the handler',
      villager,
      { status: 'declined', holder: heldBy(person('vg001')), handler: person('vg001') },
      'reportHandled',
    ],
    ['the clerk', clerk, { status: 'routed', holder: heldByBody('serviceDesk'), routedTo: 'serviceDesk' }, 'answer'],
    [
      'the visitor',
      villager,
      { status: 'closedOut', holder: heldBy(person('vg001')), visitor: person('vg001') },
      'recordVisit',
    ],
  ])('is for %s what takes the matter on', (_, actor, parts, verb) => {
    expect(kindsOf(actor, matters(parts))).toEqual([verb]);
  });

  it('is the objection of whoever answers it, later of the town, and nothing to hand over until then', () => {
    const objectionToAnswer = { answerBy: 'supervisor' as const, dueAtMs: soonMs };
    const adopted = { status: 'adopted', holder: heldByRole('clerk'), decisionId: 'd1', objectionToAnswer } as const;
    const supervisor = anActor({ villagerId: 'sv001', roles: ['villager', 'supervisor'] });
    const town = anActor({ villagerId: 'tw001', roles: ['townCoordinator'] });
    expect(tasksOf(supervisor, { ...nothing, ...matters(adopted) }, nowMs)).toMatchObject([
      { kind: 'objection', decisionId: 'd1', dueAtMs: soonMs, isOverdue: false },
    ]);
    const ofTheClerk = tasksOf(clerk, { ...nothing, ...matters(adopted) }, nowMs);
    expect(ofTheClerk).toMatchObject([{ kind: 'matter', isObjected: true }]);
    const late = { ...adopted, objectionToAnswer: { ...objectionToAnswer, dueAtMs: nowMs - 1 } };
    expect(kindsOf(town, matters(adopted))).toEqual([]);
    expect(kindsOf(town, matters(late))).toEqual(['objection']);
  });

  it('is nobody else’s', () => {
    const held = matters({ status: 'inProgress', holder: heldBy(person('as001')), assignee: person('as001') });
    for (const actor of [chair, member, reviewer, clerk, villager]) expect(kindsOf(actor, held)).toEqual([]);
  });

  it('leaves a scheduled matter to its meeting, until its evening has passed', () => {
    const scheduled = { status: 'scheduled', holder: heldByRole('chair') } as const;
    expect(kindsOf(chair, matters(scheduled))).toEqual([]);
    expect(tasksOf(chair, { ...nothing, ...matters({ ...scheduled, dueAtMs: nowMs - 1 }) }, nowMs)).toMatchObject([
      { kind: 'matter', verb: null, isOverdue: true },
    ]);
  });

  it('is one task for the matters of one desk, with their number and the earliest date', () => {
    const held = { status: 'raised', holder: heldByBody('partyOrganisation') } as const;
    const three = matters({ ...held, dueAtMs: soonMs }, { ...held, dueAtMs: nowMs - 1 }, { ...held, dueAtMs: nowMs });
    expect(tasksOf(reviewer, { ...nothing, ...three }, nowMs)).toMatchObject([
      { kind: 'matters', verb: 'admit', count: 3, overdueCount: 1, dueAtMs: nowMs - 1, titles: expect.any(Array) },
    ]);
  });

  it('tells the author in whose hands their matter is, last', () => {
    const own = matters({ author: person('cm001'), authorId: 'cm001', status: 'admitted' }, {});
    expect(tasksOf(member, { ...nothing, ...own }, nowMs)).toMatchObject([
      { kind: 'matter', verb: 'sponsor', proposalId: 'm2' },
      { kind: 'ownMatter', proposalId: 'm1', relation: 'author', holder: { role: 'chair' } },
    ]);
  });

  it('puts a poll first, then tonight’s meeting, what is overdue, then by date', () => {
    const inHand = { status: 'inProgress', holder: heldBy(person('cm001')), assignee: person('cm001') } as const;
    const later = aMeeting({ id: 'e2', startAtMs: nowMs + 5 * dayMs });
    const underWay = {
      ...matters({ ...inHand, dueAtMs: nowMs + 9 * dayMs }, { ...inHand, dueAtMs: nowMs - 1 }, {}),
      meetings: [aMeeting(), later],
      poll: aPoll(),
    };
    const tasks = tasksOf(member, { ...nothing, ...underWay }, nowMs);
    const names = tasks.map((task) =>
      'proposalId' in task ? task.proposalId : 'meetingId' in task ? task.meetingId : task.kind,
    );
    expect(names).toEqual(['poll', 'e1', 'm2', 'e2', 'm1', 'm3']);
  });
});

describe('a poll', () => {
  it.each<[string, Partial<Poll>]>([
    ['closing', { status: 'closing' }],
    ['by show of hands', { method: 'showOfHands' }],
    ['without the reader', { electorateIds: ['cm002'] }],
  ])('that is %s is no task', (_, parts) => {
    expect(kindsOf(member, { poll: aPoll(parts) })).toEqual([]);
  });
});

describe('a count', () => {
  const handCount = { tellers: [person('cm001'), person('cm002')], watcher: person('cm003'), rounds: [], paper: null };
  const byHands = (parts: object = {}, poll: Partial<Poll> = {}) =>
    aPoll({
      method: 'showOfHands',
      rules: { tellerRoundsMax: 3 } as Poll['rules'],
      handCount: { ...handCount, ...parts },
      ...poll,
    });
  const actOf = (villagerId: string, poll: Poll) => {
    const [task] = tasksOf(anActor({ villagerId, roles: ['villager'] }), { ...nothing, poll }, nowMs);
    return task?.kind === 'count' ? task.act : undefined;
  };
  const one = { tellerId: 'cm001', for: 5, against: 1, abstain: 0, invalid: 0 };
  const other = { ...one, tellerId: 'cm002' };
  const paper = { issued: 9, returned: 9, spoiled: 0, unused: 0 };

  it.each<[string, Poll, (string | undefined)[]]>([
    ['hands are counted', byHands(), ['count', 'count', 'watch', undefined]],
    ['one has counted', byHands({ rounds: [{ counts: [one] }] }), [undefined, 'count', 'watch', undefined]],
    ['both agree', byHands({ rounds: [{ counts: [one, other] }] }), [undefined, undefined, undefined, undefined]],
    [
      'the counts differ',
      byHands({ rounds: [{ counts: [one, { ...other, for: 4 }] }] }),
      ['count', 'count', 'watch', undefined],
    ],
    [
      'they differed for the last time',
      byHands({ rounds: Array.from({ length: 3 }, () => ({ counts: [one, { ...other, for: 4 }] })) }),
      [undefined, undefined, undefined, undefined],
    ],
    ['papers lie in the box', byHands({}, { method: 'paper' }), ['reconcile', 'reconcile', 'reconcile', undefined]],
    ['papers are reconciled', byHands({ paper }, { method: 'paper' }), ['count', 'count', 'watch', undefined]],
    ['the poll is closing', byHands({}, { status: 'closing' }), [undefined, undefined, undefined, undefined]],
  ])('is asked of tellers and watcher while %s', (_, poll, expected) => {
    expect(['cm001', 'cm002', 'cm003', 'cm004'].map((who) => actOf(who, poll))).toEqual(expected);
  });
});

describe('a request to stand aside', () => {
  const request = (parts: object = {}) => {
    return { id: 'q1', member: person('cm001'), askedBy: person('cm002'), reason: '-', status: 'asked', ...parts };
  };
  const asking = (status: Meeting['status'], requests: object[], item: object = {}) => {
    const items = [{ id: 'i1', kind: 'matter', title: '路灯', status: 'pending', pollId: null, recused: [], ...item }];
    const meeting = { status, items: items.map((one) => ({ ...one, recusalRequests: requests })) };
    return { ...nothing, meetings: [aMeeting(meeting as object)] };
  };

  it('is for whoever decides, first while the evening goes on', () => {
    const underWay = asking('inSession', [request(), request({ id: 'q2', member: person('cm003') })]);
    expect(tasksOf(chair, underWay, nowMs)[0]).toMatchObject({ kind: 'recusal', itemId: 'i1', count: 2 });
    expect(kindsOf(chair, underWay)).toEqual(['recusal', 'meeting']);
    expect(kindsOf(clerk, underWay)).toEqual(['meeting']);
    const aboutChair = asking('convened', [request({ member: person('ch001'), isAboutChair: true })]);
    expect(kindsOf(clerk, aboutChair)).toEqual(['meeting', 'recusal']);
    expect(kindsOf(chair, aboutChair)).toEqual(['meeting']);
  });

  it.each<[string, Partial<UnderWay>]>([
    ['it is decided', asking('inSession', [request({ status: 'declined' })])],
    ['the poll has opened', asking('inSession', [request()], { pollId: 'p1' })],
  ])('is none once %s', (_, underWay) => {
    expect(kindsOf(chair, underWay)).toEqual(['meeting']);
  });
});

describe('a meeting', () => {
  const attendance = (actor: typeof chair, roll: PresenceRoll | null) =>
    tasksOf(actor, { ...nothing, meetings: [aMeeting()], roll }, nowMs)[0];

  it.each<[string, typeof chair, PresenceRoll | null, string]>([
    ['a member', member, aRoll(), 'expected'],
    ['a member whose roll was not read', member, null, 'expected'],
    ['a member on leave', member, aRoll({ leaveReason: '外出' }), 'onLeave'],
    ['a member who is there', member, aRoll({ intervals: [{ fromAtMs: nowMs, toAtMs: null }] }), 'present'],
    ['a villager', villager, aRoll(), 'guest'],
  ])('tells %s how they stand to it', (_, actor, roll, expected) => {
    expect(attendance(actor, roll)).toMatchObject({ kind: 'meeting', isToday: true, attendance: expected });
  });

  it('that is only planned is its chair’s task', () => {
    const meetings = [aMeeting({ status: 'draft' })];
    expect(kindsOf(chair, { meetings })).toEqual(['plan']);
    expect(kindsOf(member, { meetings })).toEqual([]);
  });

  it('is led by its chair and recorded by the clerk', () => {
    expect(attendance(chair, null)).toMatchObject({ isInCharge: true });
    expect(attendance(clerk, null)).toMatchObject({ isInCharge: true });
    expect(attendance(member, null)).toMatchObject({ isInCharge: false });
  });
});
