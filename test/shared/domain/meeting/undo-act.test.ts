import type { UndoableAct } from '@shared/domain/agenda/evening-record';
import type { Meeting, MeetingStatus } from '@shared/domain/agenda/meeting';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import { adjournMeeting } from '@shared/domain/meeting/adjourn-meeting';
import { confirmHeadcount } from '@shared/domain/meeting/confirm-headcount';
import { endSpeech } from '@shared/domain/meeting/end-speech';
import type { Floor } from '@shared/domain/meeting/floor';
import { giveFloor } from '@shared/domain/meeting/give-floor';
import { passFloor } from '@shared/domain/meeting/pass-floor';
import { startItem } from '@shared/domain/meeting/start-item';
import { stateConsensus } from '@shared/domain/meeting/state-consensus';
import { correctionsMax, type Evening, undoableNow, undoAct } from '@shared/domain/meeting/undo-act';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { minuteMs } from '@shared/kernel/time';
import {
  accepted,
  anEveningAtItsMatter,
  anOpenEvening,
  chair,
  clerk,
  eventTypes,
  fridayEvening,
  member,
  type OpenEvening,
} from '../../../helpers/a-meeting';

const nowMs = fridayEvening + 10 * minuteMs;
const reason = '点错了';
const eveningOf = ({ meeting, roll, floor, matters }: OpenEvening): Evening => ({
  meeting,
  rolls: [roll],
  floor,
  proposals: matters,
});
const atReport = eveningOf(anOpenEvening(6));
const atMatter = eveningOf(anEveningAtItsMatter(6));

/** The evening after an act, as if it were saved. */
function after(evening: Evening, outcome: Parameters<typeof accepted>[0]): Evening {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const next = <T>(kind: string, before: T) =>
    (outcome.changes.find((one) => one.next.kind === kind)?.next ?? before) as T;
  return {
    meeting: next('meeting', evening.meeting),
    rolls: [next('presenceRoll', evening.rolls[0] as PresenceRoll)],
    floor: next('floor', evening.floor),
    proposals: [next('proposal', evening.proposals[0] as Proposal)],
  };
}

const undo = (evening: Evening, act: UndoableAct, parts: { actor?: typeof chair; nowMs?: number } = {}) =>
  undoAct(evening, { actor: chair, nowMs, act, reason, ...parts });
const floorOf = ({ floor }: Evening): Floor => floor as Floor;
const speaking = after(
  atMatter,
  giveFloor(atMatter.meeting, atMatter.rolls, floorOf(atMatter), {
    actor: chair,
    nowMs,
    speechId: 's1',
    villagerId: 'cm001',
  }),
);
const ended = after(
  speaking,
  endSpeech(speaking.meeting, floorOf(speaking), { actor: clerk, nowMs: nowMs + 1, note: null }),
);
const passed = after(
  atMatter,
  passFloor(atMatter.meeting, atMatter.rolls, floorOf(atMatter), {
    actor: clerk,
    nowMs,
    speechId: 'i1.cm002.1',
    villagerId: 'cm002',
  }),
);
const started = after(
  atReport,
  startItem(atReport.meeting, floorOf(atReport), { actor: chair, nowMs, itemId: 'i1', seed: 0 }),
);
const stated = after(
  atMatter,
  stateConsensus(atMatter.meeting, atMatter.rolls, floorOf(atMatter), {
    actor: chair,
    nowMs,
    itemId: 'i1',
    text: '先装三盏',
    hasOfferedAll: true,
  }),
);
const counted = after(
  atMatter,
  confirmHeadcount(atMatter.meeting, atMatter.rolls, { actor: clerk, nowMs, presentCount: 6 }),
);
const adjourned = after(
  atMatter,
  adjournMeeting(atMatter.meeting, atMatter.rolls, floorOf(atMatter), atMatter.proposals, { actor: chair, nowMs }),
);

function unmarked({ takenBackIds: _, speeches, ...floor }: Floor) {
  return { ...floor, speeches: speeches.map((speech) => ({ ...speech, edition: 0 })) };
}

describe('taking an act back', () => {
  it.each<[UndoableAct, Evening, Evening]>([
    ['speechGiven', speaking, atMatter],
    ['speechEnded', ended, speaking],
    ['floorPassed', passed, atMatter],
    ['itemStarted', started, atReport],
    ['consensusStated', stated, atMatter],
  ])('puts the evening back as it was before %s', (act, done, before) => {
    const { meeting, floor } = after(done, undo(done, act));
    expect({ ...meeting, corrections: [] }).toEqual(before.meeting);
    expect(floor && unmarked(floor)).toEqual(before.floor && unmarked(before.floor));
    // Only that it was taken back stays, so that what was entered for the turn as it was before touches nothing after it.
    const taken: Partial<Record<UndoableAct, string>> = {
      ...{ speechGiven: 's1', speechEnded: 's1' },
      floorPassed: `${floor?.itemId ?? ''}.cm002.1`,
    };
    expect(floor?.takenBackIds ?? []).toEqual(taken[act] === undefined ? [] : [taken[act]]);
  });

  it('records who took back what, when and why, in an event of its own', () => {
    const outcome = undo(speaking, 'speechGiven', { actor: clerk });
    expect(eventTypes(outcome)).toEqual(['SpeechGivingCorrected', 'SpeechWithdrawn']);
    expect(accepted<Meeting>(outcome, 'meeting').corrections).toEqual([
      {
        act: 'speechGiven',
        about: expect.any(String) as string,
        by: { villagerId: 'ck001', name: '记录员一', isNamePublic: true },
        reason,
        atMs: nowMs,
      },
    ]);
    expect(outcome).toMatchObject({
      changes: [{ event: { data: { act: 'speechGiven', reason: { seal: reason } } } }, {}],
    });
  });

  it('takes a confirmed headcount away, but not the one on which the opening rests', () => {
    expect(accepted<PresenceRoll>(undo(counted, 'headcountConfirmed', { actor: clerk }), 'presenceRoll')).toMatchObject(
      {
        headcountAtMs: null,
      },
    );
    expect(undo(atMatter, 'headcountConfirmed')).toMatchObject({ refusal: { code: 'UndoNothing' } });
  });

  it('goes on with an evening that was adjourned by mistake', () => {
    const outcome = undo(adjourned, 'adjourned', { nowMs: nowMs + 10 * minuteMs });
    expect(eventTypes(outcome)).toEqual(['AdjournmentWithdrawn', 'PresenceResumed', 'ProposalScheduled']);
    const back = after(adjourned, outcome);
    expect({ ...back.meeting, corrections: [] }).toEqual(atMatter.meeting);
    expect(back.rolls[0]?.members).toEqual(atMatter.rolls[0]?.members);
    expect(back.proposals[0]).toMatchObject({ status: 'scheduled', meetingId: 'e1' });
  });

  it('leaves the evening ended a moment after its minutes are over, or when a matter has moved on', () => {
    const late = { nowMs: nowMs + 10 * minuteMs + 1 };
    expect(undo(adjourned, 'adjourned', late)).toMatchObject({ refusal: { code: 'UndoNothing', act: 'adjourned' } });
    const [matter] = adjourned.proposals;
    const steps = [...(matter?.steps ?? []), { ...matter?.steps.at(-1), verb: 'merge' }];
    const moved = { ...adjourned, proposals: [{ ...matter, steps } as Proposal] };
    expect(undo(moved, 'adjourned')).toMatchObject({ refusal: { code: 'UndoNothing' } });
  });
});

describe('nothing is taken back on which something rests', () => {
  const noted = after(
    speaking,
    endSpeech(speaking.meeting, floorOf(speaking), { actor: clerk, nowMs, note: { gist: '要三盏', stance: null } }),
  );
  it.each<[string, Evening, UndoableAct]>([
    ['a speech that has its gist', { ...speaking, floor: { ...floorOf(noted), currentSpeechId: 's1' } }, 'speechGiven'],
    ['a speech when nobody speaks', ended, 'speechGiven'],
    ['the end of a speech while somebody speaks', speaking, 'speechEnded'],
    ['the end of a speech after the consensus', { ...ended, meeting: stated.meeting }, 'speechEnded'],
    ['a pass where the last one spoke', ended, 'floorPassed'],
    ['an item on which somebody spoke', { ...ended, meeting: started.meeting }, 'itemStarted'],
    ['the report', atReport, 'itemStarted'],
    ['a consensus that was not stated', atMatter, 'consensusStated'],
    ['an adjournment while in session', atMatter, 'adjourned'],
  ])('%s', (_, evening, act) => {
    expect(undo(evening, act)).toMatchObject({ refusal: { code: 'UndoNothing', act } });
  });

  it('a consensus that was voted on', () => {
    const items = stated.meeting.items.map((item) => ({ ...item, pollId: item.kind === 'matter' ? 'p1' : null }));
    const voted = { ...stated, meeting: { ...stated.meeting, items } };
    expect(undo(voted, 'consensusStated')).toMatchObject({ refusal: { code: 'UndoNothing' } });
  });

  it.each<MeetingStatus>(['draft', 'suspended', 'adjourned', 'inquorate', 'cancelled'])(
    'a meeting that is %s',
    (status) => {
      const evening = { ...speaking, meeting: { ...speaking.meeting, status } };
      expect(undo(evening, 'speechGiven')).toMatchObject({ refusal: { code: 'UndoNothing' } });
    },
  );
});

describe('who may take back', () => {
  it.each<[UndoableAct, Evening, typeof chair, string]>([
    ['itemStarted', started, clerk, 'MeetingOnlyChair'],
    ['consensusStated', stated, clerk, 'MeetingOnlyChair'],
    ['adjourned', adjourned, clerk, 'MeetingOnlyChair'],
    ['speechGiven', speaking, member(1), 'MeetingOnlyChairOrClerk'],
    ['headcountConfirmed', counted, member(1), 'MeetingOnlyChairOrClerk'],
  ])('%s is not for everybody', (act, evening, actor, code) => {
    expect(undo(evening, act, { actor })).toMatchObject({ refusal: { code } });
  });

  it('nobody during a poll, and nobody the hundred-and-first time', () => {
    const voting = { ...counted, meeting: { ...counted.meeting, openPollId: 'p1' } };
    expect(undo(voting, 'headcountConfirmed')).toMatchObject({ refusal: { code: 'MeetingPollOpen' } });
    const [one] = accepted<Meeting>(undo(stated, 'consensusStated'), 'meeting').corrections;
    const often = (count: number) => ({
      ...stated,
      meeting: { ...stated.meeting, corrections: Array.from({ length: count }, () => one!) },
    });
    expect(undo(often(correctionsMax - 1), 'consensusStated').ok).toBe(true);
    expect(undo(often(correctionsMax), 'consensusStated')).toMatchObject({ refusal: { code: 'UndoTooOften' } });
  });

  it('is told what can be taken back, latest first', () => {
    expect(undoableNow(speaking, { actor: clerk, nowMs }).map(({ act }) => act)).toEqual(['speechGiven']);
    expect(undoableNow(ended, { actor: chair, nowMs })).toEqual([
      { act: 'speechEnded', about: floorOf(ended).speeches[0]?.speaker.name },
    ]);
    expect(undoableNow(atMatter, { actor: member(1), nowMs })).toEqual([]);
  });
});
