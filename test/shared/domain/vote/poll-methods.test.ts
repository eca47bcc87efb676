import type { Meeting, MeetingRules } from '@shared/domain/agenda/meeting';
import { openPoll, type OpenPoll } from '@shared/domain/vote/open-poll';
import type { Poll } from '@shared/domain/vote/poll';
import { nextOf } from '../../../helpers/a-poll';
import { aMeeting, anItem, aRoll, openingCommand } from '../../../helpers/evening-builder';

const tellers = { tellerIds: ['cm001', 'cm002'], watcherId: 'cm003' };
const open = (parts: Partial<OpenPoll>, meeting: Meeting = aMeeting(), presentCount = 9) =>
  openPoll(meeting, [aRoll({ presentCount })], undefined, openingCommand({ presentCount, ...parts }));
const aside = (villagerId: string) => ({ villagerId, name: villagerId, isNamePublic: true, reason: '自家的事' });
const withAside = (...ids: string[]) => aMeeting({ items: [anItem({ recused: ids.map(aside) })] });

describe('the method of a poll', () => {
  it.each(['open', 'secret'] as const)('%s deals the electorate into boxes', (method) => {
    const outcome = open({ method });
    expect(nextOf<Poll>(outcome, 'poll')[0]).toMatchObject({ method, boxIds: ['p1.box0', 'p1.box1'], handCount: null });
    expect(nextOf(outcome, method === 'secret' ? 'secretBox' : 'ballotBox')).toHaveLength(2);
  });

  it.each(['showOfHands', 'paper'] as const)('%s names who counts, and has no boxes', (method) => {
    const outcome = open({ method, tellers });
    expect(nextOf<Poll>(outcome, 'poll')[0]).toMatchObject({
      boxIds: [],
      handCount: { tellers: [{ villagerId: 'cm001' }, { villagerId: 'cm002' }], watcher: { villagerId: 'cm003' } },
    });
    expect(outcome).toMatchObject({
      changes: [{ event: { data: { tellerIds: ['cm001', 'cm002'], watcherId: 'cm003' } } }, {}, {}],
    });
  });

  it('is refused where the rules frozen with the meeting do not allow it', () => {
    const rules = aMeeting().rules as MeetingRules;
    const meeting = aMeeting({ rules: { ...rules, pollMethods: { ...rules.pollMethods, value: ['open'] } } });
    expect(open({ method: 'secret' }, meeting)).toMatchObject({
      refusal: { code: 'PollMethodNotAllowed', method: 'secret', rule: { id: 'pollMethods' } },
    });
    expect(open({ method: 'open' }, meeting).ok).toBe(true);
  });

  it('is secret with five voters, and refused with four', () => {
    const four = ['cm001', 'cm002', 'cm003', 'cm004'];
    expect(open({ method: 'secret' }, withAside(...four)).ok).toBe(true);
    expect(open({ method: 'secret' }, withAside(...four, 'cm005'))).toMatchObject({
      refusal: { code: 'PollSecretTooFew', voterCount: 4, votersMin: 5, rule: { id: 'secretVotersMin' } },
    });
  });

  it.each([
    ['nobody', null, 'PollTellersMissing'],
    ['one teller', { ...tellers, tellerIds: ['cm001'] }, 'PollTellersMissing'],
    ['one teller twice', { ...tellers, tellerIds: ['cm001', 'cm001'] }, 'PollTellersSame'],
    ['a teller who watches too', { ...tellers, watcherId: 'cm001' }, 'PollTellersSame'],
    ['the chair', { ...tellers, watcherId: 'ch001' }, 'PollTellerUnfit'],
    ['a stranger', { ...tellers, watcherId: 'vg001' }, 'PollTellerUnfit'],
    ['somebody absent', { ...tellers, watcherId: 'cm007' }, 'PollTellerUnfit'],
    ['somebody who stands aside', { ...tellers, watcherId: 'cm004' }, 'PollTellerUnfit'],
  ] as const)('refuses to have hands counted by %s', (_, named, code) => {
    expect(open({ method: 'showOfHands', tellers: named }, withAside('cm004'), 8)).toMatchObject({ refusal: { code } });
  });
});
