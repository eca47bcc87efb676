import { type Meeting, meetingStatusShape, type RecusalRequest } from '@shared/domain/agenda/meeting';
import { askRecusal, type AskRecusal } from '@shared/domain/vote/ask-recusal';
import { decideRecusal, type DecideRecusal } from '@shared/domain/vote/decide-recusal';
import { recuseMember } from '@shared/domain/vote/recuse-member';
import { openPoll } from '@shared/domain/vote/open-poll';
import { messageText } from '@shared/text/messages';
import { anActor } from '../../../helpers/a-proposal';
import { nextOf } from '../../../helpers/a-poll';
import {
  aMeeting,
  anItem,
  aRoll,
  openingCommand,
  theChair,
  theClerk,
  theMember,
} from '../../../helpers/evening-builder';

const villager = anActor({ villagerId: 'vg001', name: '村民一', roles: ['villager'] });
const supervisor = anActor({ villagerId: 'sv001', name: '监督一', roles: ['villager', 'supervisor'] });
const outsider = anActor({ villagerId: 'tw001', roles: ['townCoordinator'] });

const person = (villagerId: string) => ({ villagerId, name: villagerId, isNamePublic: true });
const offices = { chair: [person('ch001')], clerk: [person('ck001')], supervisor: [person('sv001')] };
const asked = (parts: Partial<AskRecusal> = {}): AskRecusal => ({
  actor: villager,
  requestId: 'q1',
  itemId: 'i1',
  villagerId: 'cm001',
  reason: ' 路灯装在他家门口 ',
  offices,
  ...parts,
});
const request: RecusalRequest = {
  id: 'q1',
  member: { villagerId: 'cm001', name: 'cm001', isNamePublic: true },
  isAboutChair: false,
  askedBy: { villagerId: 'vg001', name: '村民一', isNamePublic: true },
  reason: '路灯装在他家门口',
  status: 'asked',
  decidedBy: null,
  decisionReason: '',
};
const aboutChair = {
  ...request,
  member: { villagerId: 'ch001', name: 'ch001', isNamePublic: true },
  isAboutChair: true,
};
const withRequests = (...requests: RecusalRequest[]) => aMeeting({ items: [anItem({ recusalRequests: requests })] });
const ask = (meeting: Meeting, parts: Partial<AskRecusal> = {}) => askRecusal(meeting, [aRoll()], asked(parts));
const decide = (meeting: Meeting, parts: Partial<DecideRecusal> = {}) =>
  decideRecusal(meeting, {
    actor: theChair,
    itemId: 'i1',
    requestId: 'q1',
    isUpheld: true,
    reason: '说得对',
    ...parts,
  });
const itemAfter = (outcome: ReturnType<typeof decide>) => nextOf<Meeting>(outcome, 'meeting')[0]?.items[0];
const others = Array.from({ length: 20 }, (_, index) => ({ ...request, id: `q${index}`, status: 'declined' as const }));
const standsAside = { ...request.member, reason: '自己说的' };

describe('asking that somebody stands aside', () => {
  it('waits on the item to be decided', () => {
    const outcome = ask(aMeeting());
    expect(outcome).toMatchObject({ changes: [{ event: { type: 'RecusalAsked', data: { villagerId: 'cm001' } } }] });
    expect(nextOf<Meeting>(outcome, 'meeting')[0]?.items[1]?.recusalRequests).toEqual([request]);
  });

  it('may be done by a villager or a member, also about somebody who has not come yet', () => {
    expect(ask(aMeeting(), { actor: theMember(2) }).ok).toBe(true);
    expect(askRecusal(aMeeting(), [aRoll({ presentCount: 1 })], asked()).ok).toBe(true);
  });

  it('notes that it is about whoever holds the chair', () => {
    const [meeting] = nextOf<Meeting>(
      ask(aMeeting(), { villagerId: 'cm003', offices: { ...offices, chair: [person('cm003')] } }),
      'meeting',
    );
    expect(meeting?.items[1]?.recusalRequests[0]?.isAboutChair).toBe(true);
  });

  it.each(meetingStatusShape.options.filter((status) => !['convened', 'inSession', 'suspended'].includes(status)))(
    'is refused while the meeting is %s',
    (status) => {
      expect(ask(aMeeting({ status }))).toMatchObject({ refusal: { code: 'RecusalMeetingNotOpen', status } });
    },
  );

  it.each([
    ['an outsider', aMeeting(), { actor: outsider }, 'RoleRequired'],
    ['somebody who is no member', aMeeting(), { villagerId: 'vg002' }, 'RecusalNotMember'],
    ['who stands aside already', aMeeting({ items: [anItem({ recused: [standsAside] })] }), {}, 'RecusalAlreadyMade'],
    ['a second request about the same member', withRequests(request), {}, 'RecusalAlreadyAsked'],
    ['the twenty-first request', withRequests(...others), {}, 'RecusalRequestsFull'],
    ['an item already voted on', aMeeting({ items: [anItem({ pollId: 'p1' })] }), {}, 'RecusalTooLate'],
    ['the report', aMeeting(), { itemId: 'i0' }, 'RecusalItemNotFound'],
  ] as [string, Meeting, Partial<AskRecusal>, string][])('refuses %s', (_, meeting, parts, code) => {
    expect(ask(meeting, parts)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('may be asked anew after it was declined', () => {
    expect(ask(withRequests({ ...request, status: 'declined' }), { requestId: 'q2' }).ok).toBe(true);
  });
});

describe('telling of it', () => {
  const toldBy = (outcome: ReturnType<typeof ask> | ReturnType<typeof decide>) =>
    outcome.ok ? (outcome.messages ?? []).map(({ code, to, page }) => ({ code, to, page })) : undefined;
  const page = '/pages/vote/poll/index?meetingId=e1&itemId=i1';
  const deputy = { ...person('cm004') };
  const handedOver = (...requests: RecusalRequest[]): Meeting => ({
    ...withRequests(...requests),
    handovers: [
      {
        choice: 'named',
        from: person('ch001'),
        to: deputy,
        itemId: null,
        reason: '有事',
        votesFor: null,
        presentCount: 9,
        by: person('ch001'),
        atMs: 0,
      },
    ],
  });

  it.each<[string, Meeting, Partial<AskRecusal>, string[]]>([
    ['the chair about a member', aMeeting(), {}, ['ch001']],
    ['clerk and supervisor about the chair', aMeeting(), { villagerId: 'ch001' }, ['ck001', 'sv001']],
    ['the deputy who leads', handedOver(), {}, ['cm004']],
    ['clerk and supervisor about that deputy', handedOver(), { villagerId: 'cm004' }, ['ck001', 'sv001']],
    [
      'the supervisor alone, where the clerk is the chair too',
      aMeeting(),
      { villagerId: 'ch001', offices: { ...offices, clerk: [person('ch001')] } },
      ['sv001'],
    ],
  ])('tells %s', (_, meeting, parts, villagerIds) => {
    const toMember = { kind: 'person', villagerId: parts.villagerId ?? 'cm001' };
    const told = [
      { code: 'recusalAsked', to: { kind: 'people', villagerIds }, page },
      { code: 'recusalAskedOfYou', to: toMember, page },
    ];
    expect(toldBy(ask(meeting, parts))).toEqual(told);
  });

  it('tells nobody what they asked themselves', () => {
    expect(toldBy(ask(aMeeting(), { actor: theChair }))).toMatchObject([{ code: 'recusalAskedOfYou' }]);
    expect(toldBy(ask(aMeeting(), { actor: theMember(1) }))).toMatchObject([{ code: 'recusalAsked' }]);
  });

  it.each([
    ['cm001', '请向主持人说明'],
    ['ch001', '请向记录员或村务监督说明'],
  ])('tells the member at once who asked, and what they can do: %s', (villagerId, words) => {
    const outcome = ask(aMeeting(), { villagerId });
    const toMember = outcome.ok ? outcome.messages?.find(({ code }) => code === 'recusalAskedOfYou') : undefined;
    const text = messageText('recusalAskedOfYou', toMember?.data ?? {}, 0);
    expect(text).toContain('村民一请您回避');
    expect(text).toContain(words);
  });

  it('tells the member and whoever asked of the decision', () => {
    const to = (villagerId: string) => ({ kind: 'person', villagerId });
    expect(toldBy(decide(withRequests(request)))).toEqual([
      { code: 'recusalOfYours', to: to('cm001'), page },
      { code: 'recusalAnswered', to: to('vg001'), page },
    ]);
    const own = { ...request, askedBy: person('cm001') };
    expect(toldBy(decide(withRequests(own)))).toEqual([{ code: 'recusalOfYours', to: to('cm001'), page }]);
    const chairs = { ...request, askedBy: person('ch001') };
    expect(toldBy(decide(withRequests(chairs)))).toEqual([{ code: 'recusalOfYours', to: to('cm001'), page }]);
  });

  it('names a member to a villager by the public name alone', () => {
    const shy = { ...request, member: { villagerId: 'cm001', name: '林国栋', isNamePublic: false } };
    const outcome = decide(withRequests(shy));
    expect(outcome.ok && JSON.stringify(outcome.messages)).not.toContain('林国栋');
  });

  it('leaves a request about a deputy who leads to clerk and supervisor', () => {
    const aboutDeputy = { ...request, member: deputy };
    const asDeputy = anActor({ villagerId: 'cm004', roles: ['villager', 'councilMember'] });
    expect(decide(handedOver(aboutDeputy), { actor: asDeputy })).toMatchObject({
      refusal: { code: 'RecusalOwnCase' },
    });
    expect(decide(handedOver(aboutDeputy), { actor: theChair })).toMatchObject({
      refusal: { code: 'MeetingOnlyChair' },
    });
    expect(decide(handedOver(aboutDeputy), { actor: theClerk }).ok).toBe(true);
  });
});

describe('deciding about it', () => {
  it('makes the member stand aside, with the reason that was given', () => {
    const outcome = decide(withRequests(request));
    expect(outcome).toMatchObject({ changes: [{ event: { type: 'RecusalDecided', data: { isUpheld: true } } }] });
    expect(itemAfter(outcome)).toMatchObject({
      recused: [{ villagerId: 'cm001', reason: '路灯装在他家门口' }],
      recusalRequests: [{ status: 'upheld', decidedBy: { villagerId: 'ch001' }, decisionReason: '说得对' }],
    });
  });

  it('leaves them where they are when it is declined', () => {
    const item = itemAfter(decide(withRequests(request), { isUpheld: false, reason: '只是邻居' }));
    expect(item).toMatchObject({ recused: [], recusalRequests: [{ status: 'declined' }] });
  });

  it('does not make anybody stand aside twice', () => {
    const meeting = aMeeting({ items: [anItem({ recused: [standsAside], recusalRequests: [request] })] });
    expect(itemAfter(decide(meeting))?.recused).toEqual([standsAside]);
  });

  it.each([
    ['the clerk', theClerk],
    ['the supervisor', supervisor],
    ['a deputy who leads', anActor({ villagerId: 'cm004', roles: ['chair', 'councilMember'] })],
  ])('is for %s where it is about the chair', (_, actor) => {
    expect(decide(withRequests(aboutChair), { actor }).ok).toBe(true);
  });

  it.each([
    ['the chair about themself', withRequests(aboutChair), {}, 'RecusalOwnCase'],
    ['the clerk about a member', withRequests(request), { actor: theClerk }, 'MeetingOnlyChair'],
    ['a member about the chair', withRequests(aboutChair), { actor: theMember(2) }, 'MeetingOnlyChair'],
    ['a request that is not there', withRequests(), {}, 'RecusalRequestNotFound'],
    ['a request decided before', withRequests({ ...request, status: 'upheld' }), {}, 'RecusalRequestDecided'],
    ['an item already voted on', aMeeting({ items: [anItem({ pollId: 'p1' })] }), {}, 'RecusalTooLate'],
  ] as [string, Meeting, Partial<DecideRecusal>, string][])('refuses %s', (_, meeting, parts, code) => {
    expect(decide(meeting, parts)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('comes before the poll', () => {
    expect(openPoll(withRequests(request), [aRoll()], undefined, openingCommand())).toMatchObject({
      refusal: { code: 'PollRecusalUndecided', undecidedCount: 1 },
    });
    const [meeting] = nextOf<Meeting>(decide(withRequests(request)), 'meeting');
    expect(meeting && openPoll(meeting, [aRoll()], undefined, openingCommand()).ok).toBe(true);
  });
});

describe('a request about a member who stands aside', () => {
  const declare = (meeting: Meeting, actor = theMember(1), villagerId = 'cm001') =>
    recuseMember(meeting, [aRoll()], { actor, itemId: 'i1', villagerId, reason: ' 是我家门口 ' });
  const statuses = (outcome: ReturnType<typeof declare>) =>
    nextOf<Meeting>(outcome, 'meeting')[0]?.items[0]?.recusalRequests.map(({ status }) => status);

  it('is settled by their own word, and whoever asked is told', () => {
    const outcome = declare(withRequests(request));
    expect(nextOf<Meeting>(outcome, 'meeting')[0]?.items[0]?.recusalRequests).toEqual([
      {
        ...request,
        status: 'upheld',
        decidedBy: expect.objectContaining({ villagerId: 'cm001' }),
        decisionReason: '是我家门口',
      },
    ]);
    expect(outcome).toMatchObject({
      changes: [{ event: { type: 'MemberRecused', data: { settledRequestId: 'q1' } } }],
      messages: [{ to: { villagerId: 'vg001' }, code: 'recusalAnswered', data: { isUpheld: true } }],
    });
  });

  it('of their own tells nobody', () => {
    const own = { ...request, askedBy: request.member };
    expect(declare(withRequests(own))).toMatchObject({ ok: true, messages: [] });
    expect(statuses(declare(withRequests(own)))).toEqual(['upheld']);
  });

  it.each([
    ['is entered by the clerk', withRequests(request), theClerk, 'cm001', ['asked']],
    ['is another one', withRequests(request), theMember(2), 'cm002', ['asked']],
    ['was answered before', withRequests({ ...request, status: 'declined' }), theMember(1), 'cm001', ['declined']],
  ] as const)('stays as it is where it %s', (_, meeting, actor, villagerId, left) => {
    const outcome = declare(meeting, actor, villagerId);
    expect(statuses(outcome)).toEqual(left);
    expect(outcome).toMatchObject({ messages: [] });
  });

  it('lets the poll open once nothing else waits', () => {
    const refusalOf = (meeting: Meeting) => {
      const opened = openPoll(meeting, [aRoll()], undefined, openingCommand());
      return opened.ok ? null : opened.refusal.code;
    };
    expect(refusalOf(withRequests(request))).toBe('PollRecusalUndecided');
    expect(refusalOf(nextOf<Meeting>(declare(withRequests(request)), 'meeting')[0]!)).toBeNull();
  });
});
