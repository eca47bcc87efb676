import { minutesOf } from '@shared/domain/record/minutes/minutes-of';
import type { MeetingRecord, RecordedCase } from '@shared/domain/record/minutes/meeting-record';
import { faultInChain } from '@shared/domain/record/verify-chain';
import type { CaseEvent } from '@shared/kernel/case';
import { sha256 } from '@cloud/_platform/sha256';
import { minutesFrom, recordOf } from '../../../../helpers/played-evening';
import { at, toldEvening } from '../../../../helpers/told-evening';
import { World } from '../../../../helpers/world';

let world: World;
let record: MeetingRecord;

beforeAll(async () => {
  world = await World.create();
  record = await recordOf(world, await toldEvening(world));
});
afterAll(() => world.close());

describe('the minutes of an evening', () => {
  it('tell when it began, paused and ended, and who led it', () => {
    expect(minutesFrom(record)).toMatchObject({
      title: '三月夜话',
      openedAtMs: at(0),
      endedAtMs: at(29),
      pauses: [{ fromAtMs: at(14), toAtMs: at(19) }],
      presider: { villagerId: 'ch001', name: '理事长一' },
      guests: [{ name: '周律师', capacity: '法律顾问' }],
    });
  });

  it('tell who came when, how it was taken, who left and who had asked for leave', () => {
    const [council] = minutesFrom(record).attendance;
    const shown = Object.fromEntries(
      (council?.attendees ?? []).map(({ person, presences }) => [person.villagerId, presences]),
    );
    expect(shown).toMatchObject({
      cm001: [{ fromAtMs: at(-20), toAtMs: at(29), by: 'list' }],
      cm005: [{ by: 'code' }],
      cm006: [{ fromAtMs: at(13), toAtMs: at(29), by: 'list' }],
      cm003: [{ toAtMs: at(19) }],
      cm007: [],
    });
    expect(council?.attendees.filter(({ isOnLeave }) => isOnLeave).map(({ person }) => person.villagerId)).toEqual([
      'cm007',
    ]);
    expect(council?.quorum).toMatchObject({ isMet: true, numbers: { memberCount: 9, presentCount: 7, required: 6 } });
    expect(council?.steps).toEqual([
      { atMs: at(-20), count: 7 },
      { atMs: at(13), count: 8 },
      { atMs: at(19), count: 7 },
      { atMs: at(29), count: 0 },
    ]);
    expect(council?.headcounts).toEqual([
      { atMs: at(0), count: 7 },
      { atMs: at(19), count: 8 },
    ]);
  });

  it('tell each item with its speeches, consensus, recusals and vote', () => {
    const { items } = minutesFrom(record);
    expect(items.map(({ startedAtMs, endedAtMs }) => [startedAtMs, endedAtMs])).toEqual([
      [at(0), at(10)],
      [at(10), at(23)],
      [at(23), at(23)],
      [null, null],
    ]);
    expect(items[1]).toMatchObject({
      title: '第1件事',
      consensus: '先装三盏',
      speeches: [
        { speaker: { name: '成员1' }, gist: '先装三盏', stance: 'for', guestCapacity: null },
        { speaker: { name: '周律师' }, gist: '', stance: null, guestCapacity: '法律顾问' },
      ],
      recused: [{ person: { villagerId: 'cm002' }, reason: '是我哥提的' }],
      polls: [
        {
          method: 'showOfHands',
          motion: '装三盏灯',
          electorateCount: 7,
          countedBy: [{ villagerId: 'cm004' }, { villagerId: 'cm005' }],
          watchedBy: { villagerId: 'cm006' },
          counts: [
            { teller: { villagerId: 'cm004' }, round: 1, isByClerk: false, for: 5 },
            { teller: { villagerId: 'cm005' }, round: 1, isByClerk: true, for: 5 },
          ],
          tally: { for: 5, against: 1, abstain: 0, notVoting: 1 },
          explanation: { isMet: true, rule: { id: 'councilMajority' } },
          decision: { year: 2026, number: 1 },
          voidReason: null,
        },
      ],
    });
    expect(items[2]).toMatchObject({ deferReason: '报价还没有来', polls: [] });
  });

  it('come out the same again', () => {
    expect(minutesFrom(structuredClone(record))).toEqual(minutesFrom(record));
  });
});

type Change = (copy: MeetingRecord) => void;

/** A text in a document is changed, and no event with it. */
const changedTexts: Record<string, Change> = {
  'a gist': ({ floor }) => {
    const speech = floor?.document.speeches[0];
    if (speech) speech.gist = '不装';
  },
  'a guest’s name': ({ floor }) => {
    const speech = floor?.document.speeches[1];
    if (speech) speech.speaker.name = '李律师';
  },
  'a consensus': ({ meeting }) => {
    const item = meeting.document.items[1];
    if (item) item.consensus = '不装';
  },
  'a title': ({ meeting }) => {
    const item = meeting.document.items[1];
    if (item) item.title = '别的事';
  },
  'a reason to stand aside': ({ meeting }) => {
    const recusal = meeting.document.items[1]?.recused[0];
    if (recusal) recusal.reason = '不想投';
  },
  'a reason to put off': ({ meeting }) => {
    const item = meeting.document.items[2];
    if (item) item.deferReason = '';
  },
  'the place': ({ meeting }) => {
    meeting.document.place = '别处';
  },
  'a motion': ({ polls }) => {
    const poll = polls[0]?.document;
    if (poll) poll.motion = '装五盏灯';
  },
  'a member’s name': ({ rolls }) => {
    const member = rolls[0]?.document.members[2];
    if (member) member.name = '别人';
  },
};

describe('a changed record', () => {
  it.each(Object.entries(changedTexts))('is found by the seal of its text: %s', (_what, change) => {
    const copy = structuredClone(record);
    change(copy);
    expect(minutesOf(copy, sha256)).toMatchObject({
      ok: false,
      fault: { problem: expect.stringContaining('not the one recorded') },
    });
  });

  const eventOf = (events: readonly CaseEvent[], type: string) =>
    events.find((event) => event.type === type) as CaseEvent;

  type Damage = [
    what: string,
    caseOf: (copy: MeetingRecord) => RecordedCase | null | undefined,
    damage: (events: CaseEvent[]) => void,
  ];
  const damages: Damage[] = [
    [
      'a tally',
      (copy) => copy.polls[0],
      (events) => Object.assign(eventOf(events, 'PollClosed').data as object, { for: 6 }),
    ],
    ['an arrival', (copy) => copy.rolls[0], (events) => Object.assign(eventOf(events, 'MemberCheckedIn'), { atMs: 1 })],
    [
      'a removed departure',
      (copy) => copy.rolls[0],
      (events) => events.splice(events.indexOf(eventOf(events, 'MemberCheckedOut')), 1),
    ],
    ['two exchanged speeches', (copy) => copy.floor, (events) => events.reverse()],
  ];

  it.each(damages)('is found by its chain: %s', (_what, caseOf, damage) => {
    const owner = caseOf(structuredClone(record));
    damage(owner?.events as CaseEvent[]);
    expect(owner && faultInChain(owner.document, owner.events, sha256)).not.toBeNull();
  });

  it('does not go unnoticed where an event is of no known type', () => {
    const copy = structuredClone(record);
    const [event] = copy.meeting.events;
    if (event) event.type = 'SomethingNew';
    expect(() => minutesOf(copy, sha256)).toThrow('the minutes know every type of event of their cases');
  });
});
