import type { Meeting, MeetingStatus } from '@shared/domain/agenda/meeting';
import { type MoveAmendment, moveAmendment, withdrawAmendment } from '@shared/domain/meeting/move-amendment';
import { readOutMotion, saveMotion, type SaveMotion } from '@shared/domain/meeting/write-motion';
import { accepted, anEveningAtItsMatter, chair, clerk, fridayEvening, member } from '../../../helpers/a-meeting';

const { meeting, roll } = anEveningAtItsMatter(7);
const nowMs = fridayEvening + 60_000;
const save: SaveMotion = { actor: clerk, nowMs, itemId: 'i1', text: '装三盏灯，花六千元', edition: 0 };
const itemOf = ({ items }: Meeting) => items.find(({ id }) => id === 'i1')!;
const withParts = (from: Meeting, parts: object): Meeting => ({
  ...from,
  items: from.items.map((item) => (item.id === 'i1' ? { ...item, ...parts } : item)),
});
const written = accepted<Meeting>(saveMotion(meeting, save), 'meeting');
const stated = withParts(written, { consensus: '先装三盏' });
const read = { actor: chair, nowMs, itemId: 'i1', edition: 1 };
const frozen = accepted<Meeting>(readOutMotion(stated, read), 'meeting');
const move: MoveAmendment = {
  actor: member(1),
  nowMs,
  amendmentId: 'a1',
  itemId: 'i1',
  villagerId: 'cm001',
  edition: 1,
  text: '装五盏灯，花六千元',
};
const amended = accepted<Meeting>(moveAmendment(written, [roll], move), 'meeting');
const recusal = { villagerId: 'cm001', name: '成员1', isNamePublic: true, reason: '亲属' };
const notInSession: MeetingStatus[] = ['draft', 'convened', 'suspended', 'adjourned', 'inquorate', 'cancelled'];

describe('writing the motion', () => {
  it('makes each saving an edition, by chair or clerk', () => {
    expect(itemOf(written).motion).toMatchObject({
      text: '装三盏灯，花六千元',
      edition: 1,
      savedBy: { name: '记录员一' },
    });
    const again = saveMotion(written, { ...save, actor: chair, text: '装四盏灯', edition: 1 });
    expect(itemOf(accepted<Meeting>(again, 'meeting')).motion).toMatchObject({ text: '装四盏灯', edition: 2 });
  });

  it('overwrites nobody silently: the other text comes with the refusal', () => {
    expect(saveMotion(written, { ...save, text: '装四盏灯' })).toEqual({
      ok: false,
      refusal: { code: 'MotionChanged', edition: 1, text: '装三盏灯，花六千元', savedByName: '记录员一' },
    });
  });

  it('must be read out again after a change', () => {
    const changed = accepted<Meeting>(saveMotion(frozen, { ...save, text: '装四盏灯', edition: 1 }), 'meeting');
    expect(itemOf(changed).motion).toMatchObject({ edition: 2, readOutAtMs: null });
  });

  it.each([
    ['by a member', written, { actor: member(1), edition: 1 }, 'MeetingOnlyChairOrClerk'],
    ['while an amendment waits', amended, { edition: 1 }, 'MotionUnderAmendment'],
    ['while a poll is open', { ...meeting, openPollId: 'p1' }, {}, 'MeetingPollOpen'],
    ['on an item that was voted on', withParts(meeting, { pollId: 'p1' }), {}, 'AgendaItemAlreadyVoted'],
    ['on an item that is not up', withParts(meeting, { status: 'pending' }), {}, 'AgendaItemNotCurrent'],
    ['on the report', withParts(meeting, { kind: 'report' }), {}, 'AgendaItemIsReport'],
  ] as [string, Meeting, Partial<SaveMotion>, string][])('is refused %s', (_, from, parts, code) => {
    expect(saveMotion(from, { ...save, ...parts })).toMatchObject({ refusal: { code } });
  });

  it.each(notInSession)('waits while the meeting is %s', (status) => {
    const no = { refusal: { code: 'MeetingNotInSession', status } };
    expect(saveMotion({ ...meeting, status }, save)).toMatchObject(no);
    expect(readOutMotion({ ...stated, status }, read)).toMatchObject(no);
    expect(moveAmendment({ ...written, status }, [roll], move)).toMatchObject(no);
    const back = { actor: chair, itemId: 'i1', amendmentId: 'a1' };
    expect(withdrawAmendment({ ...amended, status }, back)).toMatchObject(no);
  });
});

describe('reading the motion out', () => {
  it('freezes it', () => {
    expect(itemOf(frozen).motion).toMatchObject({ readOutAtMs: nowMs, edition: 1 });
    expect(readOutMotion(frozen, read)).toMatchObject({ refusal: { code: 'MotionReadOutAlready' } });
  });

  it.each([
    ['by the clerk', stated, { actor: clerk }, 'MeetingOnlyChair'],
    [
      'by a chair who stands aside',
      withParts(stated, { recused: [{ ...recusal, villagerId: 'ch001' }] }),
      {},
      'MeetingLeaderRecused',
    ],
    ['before it is written', withParts(meeting, { consensus: '先装三盏' }), { edition: 0 }, 'MotionNotWritten'],
    ['in an edition that has changed', stated, { edition: 2 }, 'MotionChanged'],
    ['while an amendment waits', withParts(amended, { consensus: '先装三盏' }), {}, 'MotionUnderAmendment'],
    ['before the consensus', written, {}, 'MotionWithoutConsensus'],
  ] as [string, Meeting, Partial<typeof read>, string][])('is refused %s', (_, from, parts, code) => {
    expect(readOutMotion(from, { ...read, ...parts })).toMatchObject({ refusal: { code } });
  });
});

describe('an amendment', () => {
  it('is what differs between the motion and the member’s wish', () => {
    expect(itemOf(amended).amendments).toMatchObject([
      {
        id: 'a1',
        movedBy: { villagerId: 'cm001' },
        passage: '装三盏灯',
        replacement: '装五盏灯',
        status: 'moved',
        pollId: null,
      },
    ]);
  });

  it('may be written down for a member in the hall', () => {
    expect(moveAmendment(written, [roll], { ...move, actor: clerk }).ok).toBe(true);
  });

  it.each([
    ['by another member', written, { actor: member(2) }, 'MeetingOnlyChairOrClerk'],
    ['by somebody away', written, { actor: clerk, villagerId: 'cm007' }, 'FloorNotPresent'],
    ['by somebody who stands aside', withParts(written, { recused: [recusal] }), {}, 'AmendmentByRecused'],
    ['before there is a motion', meeting, { edition: 0 }, 'MotionNotWritten'],
    ['on another edition', written, { edition: 2 }, 'MotionChanged'],
    ['after the motion was read out', frozen, {}, 'AmendmentTooLate'],
    ['that changes nothing', written, { text: '装三盏灯，花六千元' }, 'AmendmentChangesNothing'],
    [
      'that is one too many',
      withParts(written, { amendments: Array(5).fill(itemOf(amended).amendments[0]) }),
      {},
      'AmendmentsTooMany',
    ],
  ] as [string, Meeting, Partial<MoveAmendment>, string][])('is refused %s', (_, from, parts, code) => {
    expect(moveAmendment(from, [roll], { ...move, ...parts })).toMatchObject({ refusal: { code } });
  });

  it('is the fifth that may still be moved', () => {
    const four = withParts(written, { amendments: Array(4).fill(itemOf(amended).amendments[0]) });
    expect(moveAmendment(four, [roll], move).ok).toBe(true);
  });

  it('is withdrawn by its mover or the clerk, before its vote', () => {
    const back = (actor = member(1), from = amended) =>
      withdrawAmendment(from, { actor, itemId: 'i1', amendmentId: 'a1' });
    const withdrawn = accepted<Meeting>(back(), 'meeting');
    expect(itemOf(withdrawn).amendments[0]).toMatchObject({ status: 'withdrawn' });
    expect(back(clerk).ok).toBe(true);
    expect(back(member(2))).toMatchObject({ refusal: { code: 'MeetingOnlyChairOrClerk' } });
    expect(back(member(1), withdrawn)).toMatchObject({ refusal: { code: 'AmendmentNotMoved' } });
  });
});
