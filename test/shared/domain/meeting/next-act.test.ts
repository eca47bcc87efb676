import type { Amendment } from '@shared/domain/agenda/motion';
import type { Meeting } from '@shared/domain/agenda/meeting';
import type { Floor } from '@shared/domain/meeting/floor';
import { type EveningPlace, nextAct } from '@shared/domain/meeting/next-act';
import {
  aConvenedEvening,
  anEveningAtItsMatter,
  anOpenEvening,
  councilIds,
  fridayEvening,
  present,
} from '../../../helpers/a-meeting';

const nobody: EveningPlace = { isChair: false, isClerk: false, isOnRoll: false, isPresent: false };
const chair: EveningPlace = { isChair: true, isClerk: false, isOnRoll: true, isPresent: true };
const clerk: EveningPlace = { ...nobody, isClerk: true, isOnRoll: true, isPresent: true };
const away: EveningPlace = { ...nobody, isOnRoll: true };
const here: EveningPlace = { ...away, isPresent: true };
const { meeting, roll } = aConvenedEvening();
const minute = 60_000;

describe('what is next before the meeting', () => {
  it.each<[string, EveningPlace, number, number, string]>([
    ['the chair the day before', chair, 0, -1440, 'waitForCheckIn'],
    ['a member the day before', away, 0, -1440, 'readNotice'],
    ['the chair without enough', chair, 5, -40, 'waitForMembers'],
    ['the chair with enough, too early', chair, 6, -31, 'waitForHour'],
    ['the chair with enough', chair, 6, -30, 'open'],
    ['the chair without enough, half an hour late', chair, 5, 30, 'declareInquorate'],
    ['the chair without enough, a little late', chair, 5, 29, 'waitForMembers'],
    ['the clerk', clerk, 5, -40, 'checkMembersIn'],
    ['a member who is not here', away, 5, -40, 'checkIn'],
    ['a member who is here', here, 5, -40, 'waitForOpening'],
    ['a villager', nobody, 5, -40, 'waitForOpening'],
  ])('for %s', (_, place, presentCount, minutes, next) => {
    const atMs = fridayEvening + minutes * minute;
    const rolls = [present(roll, presentCount, fridayEvening - 200 * minute)];
    expect(nextAct(meeting, rolls, undefined, place, atMs)).toBe(next);
  });
});

describe('what is next in the evening', () => {
  const atMatter = anEveningAtItsMatter(6);
  const atReport = anOpenEvening(6);
  const allOffered: Floor = { ...atMatter.floor, offeredIds: councilIds };
  const stated = {
    ...atMatter.meeting,
    items: atMatter.meeting.items.map((item) => ({ ...item, consensus: '先装三盏' })),
  };
  const person = { villagerId: 'cm001', name: '', isNamePublic: true };
  const amendment: Amendment = {
    id: 'a1',
    movedBy: person,
    passage: '三',
    replacement: '五',
    movedAtMs: 1,
    status: 'moved',
    pollId: null,
  };
  const withMotion = (readOutAtMs: number | null, amendments: Amendment[] = []): Meeting => ({
    ...stated,
    items: stated.items.map((item) => ({
      ...item,
      motion: { text: '装三盏灯', edition: 1, savedBy: person, savedAtMs: 1, readOutAtMs },
      amendments,
    })),
  });
  const voted = { ...stated, items: stated.items.map((item) => ({ ...item, pollId: 'p1' })) };
  const handUp = {
    ...allOffered,
    hands: [{ villagerId: 'cm001', name: '', isNamePublic: true, raisedAtMs: 1, stance: null }],
  };
  const on = (from: Meeting, floor: Floor, place: EveningPlace) =>
    nextAct(from, [atMatter.roll], floor, place, fridayEvening + 1);

  it('leads the chair through a matter', () => {
    expect(on(atReport.meeting, atReport.floor, chair)).toBe('hearReport');
    expect(on(atMatter.meeting, atMatter.floor, chair)).toBe('offerFloor');
    expect(on(atMatter.meeting, handUp, chair)).toBe('takeHand');
    expect(on(atMatter.meeting, allOffered, chair)).toBe('stateConsensus');
    expect(on(stated, allOffered, chair)).toBe('writeMotion');
    expect(on(withMotion(null), allOffered, chair)).toBe('readOutMotion');
    expect(on(withMotion(1), allOffered, chair)).toBe('openPoll');
    expect(on(withMotion(null, [amendment]), allOffered, chair)).toBe('openPoll');
    expect(on(withMotion(null, [{ ...amendment, status: 'rejected' }]), allOffered, chair)).toBe('readOutMotion');
    const raisedBy = { villagerId: 'cm001', name: '', isNamePublic: true };
    const point = { id: 'o1', itemId: 'i1', raisedBy, text: '', raisedAtMs: 1, ruling: null };
    expect(on(stated, { ...allOffered, pointsOfOrder: [point] }, chair)).toBe('ruleOnPoint');
    expect(on({ ...stated, openPollId: 'p1' }, allOffered, chair)).toBe('watchPoll');
    expect(on(voted, allOffered, chair)).toBe('proposeNext');
    const adopted = { ...voted, items: voted.items.map((item) => ({ ...item, result: 'adopted' as const })) };
    expect(on(adopted, allOffered, chair)).toBe('assign');
    const assignment = { assignee: { villagerId: 'as001', name: '', isNamePublic: true }, dueOn: '2026-04-01' };
    const agreed = { ...adopted, items: adopted.items.map((item) => ({ ...item, assignment })) };
    expect(on(agreed, allOffered, chair)).toBe('proposeNext');
    const proposed = { ...agreed, nextMeeting: { startAtMs: fridayEvening * 2, place: '议事厅' } };
    expect(on(proposed, allOffered, chair)).toBe('adjourn');
    const twoMatters = {
      ...voted,
      items: [...voted.items, { ...voted.items[1]!, id: 'i2', status: 'pending' as const }],
    };
    expect(on(twoMatters, allOffered, chair)).toBe('startNextItem');
  });

  it('hears whoever speaks first', () => {
    const speech = {
      id: 's1',
      itemId: 'i1',
      speaker: handUp.hands[0]!,
      guestCapacity: null,
      startedAtMs: 1,
      endsAtMs: 2,
      endedAtMs: null,
      gist: '',
      stance: null,
    };
    expect(on(atMatter.meeting, { ...allOffered, currentSpeechId: 's1', speeches: [speech] }, chair)).toBe(
      'hearSpeech',
    );
  });

  it('lets members vote and others listen', () => {
    expect(on({ ...stated, openPollId: 'p1' }, allOffered, here)).toBe('vote');
    expect(on({ ...stated, openPollId: 'p1' }, allOffered, nobody)).toBe('listen');
    expect(on(stated, allOffered, away)).toBe('checkIn');
    expect(on(stated, allOffered, clerk)).toBe('listen');
  });

  it('pauses and ends', () => {
    expect(on({ ...stated, status: 'suspended' }, allOffered, chair)).toBe('resume');
    expect(on({ ...stated, status: 'suspended' }, allOffered, here)).toBe('listen');
    expect(on({ ...stated, status: 'draft' }, allOffered, chair)).toBe('readNotice');
    for (const status of ['adjourned', 'inquorate', 'cancelled'] as const)
      expect(on({ ...stated, status }, allOffered, chair)).toBe('over');
  });
});
