import routerData from '../../../../config/router/default.json';
import { freezeBodyRoll, rollMembersMax } from '@shared/domain/agenda/body-roll';
import { conveneMeeting } from '@shared/domain/agenda/convene-meeting';
import type { Meeting } from '@shared/domain/agenda/meeting';
import { type MeetingBody, meetingBodyOf, type WantedBody } from '@shared/domain/agenda/meeting-body';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import type { Villager } from '@shared/domain/member/villager';
import { quorumNow, rulesOf } from '@shared/domain/meeting/quorum-now';
import { foundVillage } from '@shared/domain/village/found-village';
import { parseRouter } from '@shared/domain/village/router';
import { explainMajority } from '@shared/domain/vote/majority';
import { dayMs } from '@shared/kernel/time';
import { explanationSentence } from '@shared/text/explanations';
import {
  accepted,
  aDraft,
  anAdmittedMatter,
  chair,
  fridayEvening,
  present,
  smallVillage,
} from '../../../helpers/a-meeting';
import { aSmallVillage } from '../../../helpers/small-village';

const router = parseRouter(routerData);
const village = smallVillage();
const someone = foundVillage(aSmallVillage()).villagers[0]?.next as unknown as Villager;
const wanted = (parts: Partial<WantedBody> = {}): WantedBody => ({
  bodyId: 'villagersAssembly',
  of: 'households',
  groupId: null,
  memberIds: [],
  ...parts,
});
const bodyOf = (parts: Partial<WantedBody> = {}): MeetingBody => {
  const found = meetingBodyOf(router, village, wanted(parts));
  if (!found.ok) throw new Error(found.refusal.code);
  return found.body;
};
const villager = (id: string, parts: Partial<Villager> = {}): Villager => ({
  ...someone,
  id,
  name: `村民${id}`,
  pinyin: id,
  birthYear: 1980,
  householdId: `h-${id}`,
  groupId: 'g1',
  registeredSinceOn: '1990-01-01',
  residentSinceOn: null,
  ...parts,
});
const idsOf = (body: MeetingBody, people: Villager[]) =>
  freezeBodyRoll('e1', village, body, people, fridayEvening).members.map(({ villagerId }) => villagerId);

describe('the body of a meeting', () => {
  it.each<[string, Partial<WantedBody>, object]>([
    ['the assembly by adults', { of: 'adults' }, { numerator: 1, denominator: 2, comparison: 'moreThan' }],
    ['the assembly by households', {}, { numerator: 2, denominator: 3, comparison: 'atLeast' }],
    ['a group by households', { bodyId: 'villagersGroup', groupId: 'g1' }, { numerator: 2, denominator: 3 }],
    ['a group by adults', { bodyId: 'villagersGroup', of: 'adults', groupId: 'g1' }, { numerator: 2, denominator: 3 }],
    ['representatives', { bodyId: 'villagersRepresentatives', of: 'members', memberIds: ['a'] }, { numerator: 2 }],
    ['the collective', { bodyId: 'collectiveMembers', of: 'members' }, { numerator: 2, denominator: 3 }],
  ])('takes the thresholds of %s from the village’s table, with their source', (_, parts, quorum) => {
    const body = bodyOf(parts);
    expect(body.quorum).toMatchObject({ id: `${body.id}Quorum`, value: quorum });
    expect(body.quorum.source.document).toMatch(/法$/);
    expect(body.majority.value.base).toBe(body.id === 'collectiveMembers' ? 'members' : 'present');
  });

  it.each<[string, Partial<WantedBody>, string]>([
    ['a unit that the table does not know', { of: 'members' }, 'MeetingBodyUnit'],
    ['a group that is none', { bodyId: 'villagersGroup', groupId: 'g99' }, 'MeetingBodyGroupMissing'],
    [
      'representatives without names',
      { bodyId: 'villagersRepresentatives', of: 'members' },
      'MeetingBodyMembersMissing',
    ],
  ])('refuses %s', (_, parts, code) => {
    expect(meetingBodyOf(router, village, wanted(parts))).toMatchObject({ refusal: { code } });
  });
});

describe('the roll of a body', () => {
  it('holds adults of eighteen years, and of a household its eldest', () => {
    const people = [
      villager('a', { householdId: 'h1', birthYear: 1950 }),
      villager('b', { householdId: 'h1', birthYear: 1980 }),
      villager('c', { householdId: 'h2', birthYear: 2008 }),
      villager('d', { householdId: 'h2', birthYear: 2009 }),
      villager('unit', { householdId: '', registeredSinceOn: null }),
    ];
    expect(idsOf(bodyOf({ of: 'adults' }), people)).toEqual(['a', 'b', 'c']);
    expect(idsOf(bodyOf(), people)).toEqual(['a', 'c']);
  });

  it('holds a group’s people alone, the collective’s registered members, and representatives by name', () => {
    const people = [
      villager('a'),
      villager('b', { groupId: 'g2' }),
      villager('r', { registeredSinceOn: null, residentSinceOn: '2020-01-01' }),
    ];
    expect(idsOf(bodyOf({ bodyId: 'villagersGroup', of: 'adults', groupId: 'g1' }), people)).toEqual(['a', 'r']);
    expect(idsOf(bodyOf({ bodyId: 'collectiveMembers', of: 'members' }), people)).toEqual(['a', 'b']);
    const named = bodyOf({ bodyId: 'villagersRepresentatives', of: 'members', memberIds: ['b', 'x'] });
    expect(idsOf(named, people)).toEqual(['b']);
  });
});

describe('a meeting of another body', () => {
  const people = Array.from({ length: 9 }, (_, index) => villager(`p${index}`));
  const draft = (parts: Partial<WantedBody> = {}) => aDraft({ body: bodyOf(parts) });
  const convene = (meeting: Meeting, daysAhead: number, everybody = people) =>
    conveneMeeting(meeting, [anAdmittedMatter()], village, {
      actor: chair,
      nowMs: fridayEvening - daysAhead * dayMs,
      people: everybody,
    });

  it('is announced ten days ahead to the assembly, and not nine', () => {
    expect(convene(draft(), 10).ok).toBe(true);
    const late = convene(draft(), 9);
    expect(late).toMatchObject({
      refusal: {
        code: 'MeetingNoticeOutsideWindow',
        explanation: { rule: { id: 'villagersAssemblyNotice', source: { article: '第二十一条、第二十二条' } } },
      },
    });
    const sentence = !late.ok && 'explanation' in late.refusal ? explanationSentence(late.refusal.explanation) : '';
    expect(sentence).toBe('开会通知要提前至少 10 天发出；从发通知到开会只有 9 天，还差 1 天');
    expect(convene(draft(), 300).ok).toBe(true);
    const named = draft({ bodyId: 'villagersRepresentatives', of: 'members', memberIds: ['p1'] });
    expect([5, 6].map((days) => convene(named, days).ok)).toEqual([true, false]);
  });

  it('reaches its own quorum on the boundary, counted in households', () => {
    const outcome = convene(draft(), 10);
    const meeting = accepted<Meeting>(outcome, 'meeting');
    const roll = accepted<PresenceRoll>(outcome, 'presenceRoll');
    expect(roll).toMatchObject({ id: 'e1.roll.villagersAssembly', councilName: '村民会议', of: 'households' });
    const at = (count: number) => quorumNow([present(roll, count)], fridayEvening, rulesOf(meeting))[0]?.explanation;
    expect([5, 6].map((count) => at(count)?.isMet)).toEqual([false, true]);
    const five = at(5);
    expect(five && explanationSentence(five)).toBe('应到 9 户，实到 5 户；5×3=15 < 9×2=18，还差 1 户');
  });

  it('needs more than half of the adults, and of the collective two-thirds of all in favour', () => {
    const adults = convene(draft({ of: 'adults' }), 10, people.slice(0, 8));
    const roll = accepted<PresenceRoll>(adults, 'presenceRoll');
    const rules = rulesOf(accepted<Meeting>(adults, 'meeting'));
    const reached = [4, 5].map(
      (count) => quorumNow([present(roll, count)], fridayEvening, rules)[0]?.explanation.isMet,
    );
    expect(reached).toEqual([false, true]);
    const { majority } = rulesOf(
      accepted<Meeting>(convene(draft({ bodyId: 'collectiveMembers', of: 'members' }), 10), 'meeting'),
    );
    const vote = (inFavour: number) =>
      explainMajority(
        { for: inFavour, against: 0, abstain: 7 - inFavour, notVoting: 0 },
        { electorateCount: 7, memberCount: 9 },
        majority,
      ).isMet;
    expect([5, 6].map(vote)).toEqual([false, true]);
  });

  it('refuses nobody at all, and more than one roll holds', () => {
    expect(convene(draft(), 10, [])).toMatchObject({ refusal: { code: 'CouncilEmpty' } });
    const many = Array.from({ length: rollMembersMax + 1 }, (_, index) => villager(`q${index}`));
    expect(convene(draft(), 10, many.slice(1)).ok).toBe(true);
    expect(convene(draft(), 10, many)).toMatchObject({
      refusal: { code: 'MeetingRollTooLong', memberCount: 2_001, membersMax: 2_000 },
    });
  });

  it('keeps its documents far below what a store takes, with two thousand on the roll', () => {
    const many = Array.from({ length: rollMembersMax }, (_, index) => villager(`q${index}`));
    const outcome = convene(draft(), 10, many);
    const sizes = outcome.ok ? outcome.changes.map((each) => JSON.stringify(each).length) : [];
    expect(Math.max(...sizes)).toBeLessThan(1_000_000);
  });
});
