import charterData from '../../../../config/charter/default.json';
import type { Villager } from '@shared/domain/member/villager';
import { balanceOf, householdOwnerId, newAccount } from '@shared/domain/points/account';
import { type Charter, parseCharter } from '@shared/domain/points/charter';
import { decideMemberChange } from '@shared/domain/points/decide-member-change';
import { mayHoldCredit } from '@shared/domain/points/may-hold-credit';
import type { MemberChange } from '@shared/domain/points/member-change';
import { recordMemberChange } from '@shared/domain/points/record-member-change';
import type { Transfer } from '@shared/domain/points/transfer';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import { aBatch, aVillager, nowMs, rules, theSteward, theSupervisor } from '../../../helpers/a-batch';
import { aMemberChange } from '../../../helpers/a-member-change';
import { anActor } from '../../../helpers/a-proposal';

const charter = parseCharter(charterData);
const reason = '搬到县城去住了';
const themself = anActor({ villagerId: 'vg001', roles: ['villager'] });
const outsider = aVillager({ membership: { isMember: false, how: 'entered', sinceOn: null, open: null } });
const code = (outcome: Outcome<Refusal>) => (outcome.ok ? 'done' : outcome.refusal.code);
const today = '2026-03-20';

const record = (
  villager: Villager = aVillager(),
  parts: Partial<Parameters<typeof recordMemberChange>[2]> = {},
): Outcome<Refusal> =>
  recordMemberChange(villager, rules, {
    ...{ actor: themself, nowMs, changeId: 'm1', what: 'leave' as const, on: today, reason, toHouseholdId: null },
    batch: aBatch(),
    ...parts,
  });

describe('recording a change of membership', () => {
  it('asks for it, changes nothing yet, and tells the steward', () => {
    expect(record()).toMatchObject({
      ok: true,
      changes: [
        { next: { status: 'recorded', isOpen: true, what: 'leave' }, event: { data: { reason: { seal: reason } } } },
        { next: { membership: { isMember: true, how: 'founding', open: { changeId: 'm1', what: 'leave' } } } },
        { next: { isWaiting: true, memberChanges: [{ changeId: 'm1', personId: 'vg001', recordedById: 'vg001' }] } },
      ],
      messages: [{ to: { kind: 'role', role: 'creditSteward' }, code: 'memberChangeToDecide' }],
    });
  });

  it('entered by the steward, it goes to the supervisor, and the person is told', () => {
    expect(record(aVillager(), { actor: theSteward })).toMatchObject({
      messages: [
        { to: { role: 'supervisor' }, code: 'memberChangeToDecide' },
        { to: { villagerId: 'vg001' }, code: 'memberChangeEntered' },
      ],
    });
  });

  it.each([
    ['another asks for them', record(aVillager(), { actor: anActor({ villagerId: 'vg002' }) }), 'RoleRequired'],
    ['one enters one’s own death', record(aVillager(), { what: 'death' }), 'RoleRequired'],
    [
      'one waits already',
      record(
        aVillager({
          membership: { isMember: true, how: 'join', sinceOn: today, open: { changeId: 'm0', what: 'leave' } },
        }),
      ),
      'MemberChangeWaits',
    ],
    ['a member joins', record(aVillager(), { what: 'join' }), 'MemberAlready'],
    ['somebody leaves who is none', record(outsider), 'CreditNotMember'],
    [
      'a resident of less than a year joins',
      record({ ...outsider, registeredSinceOn: null, residentSinceOn: '2025-03-21' }, { what: 'join' }),
      'CreditNotOpen',
    ],
    ['no household is named', record(aVillager(), { actor: theSteward, what: 'move' }), 'MemberHouseholdMissing'],
    [
      'it is the same household',
      record(aVillager(), { actor: theSteward, what: 'move', toHouseholdId: 'h1' }),
      'MemberHouseholdSame',
    ],
    ['the day is to come', record(aVillager(), { on: '2026-03-21' }), 'MemberDayInFuture'],
    ['the reason is a character short', record(aVillager(), { reason: '搬走了 ' }), 'MemberReasonTooShort'],
  ])('refuses when %s', (_, outcome, expected) => {
    expect(code(outcome)).toBe(expected);
  });

  it('takes a resident of exactly a year', () => {
    const resident = { ...outsider, registeredSinceOn: null, residentSinceOn: '2025-03-20' };
    expect(code(record(resident, { what: 'join' }))).toBe('done');
  });
});

const onList = (changeId: string) => ({
  ...{ changeId, what: 'leave' as const, personId: 'vg004', recordedById: 'vg004', recordedAtMs: nowMs },
});
const own = { ...newAccount('v1', 'moralCredit', 'vg004'), receivedPoints: 12, givenPoints: 2 };
const household = { ...newAccount('v1', 'moralCredit', householdOwnerId('h1')), receivedPoints: 100 };
const batch = aBatch({ status: 'posted', memberChanges: [onList('memberChange1'), onList('another')] });
const waiting = (parts: Partial<MemberChange> = {}) => aMemberChange({ ...parts });
const decide = (
  recorded = waiting(),
  command: Partial<Parameters<typeof decideMemberChange>[2]> = {},
  basis: Partial<Parameters<typeof decideMemberChange>[1]> = {},
) =>
  decideMemberChange(
    recorded,
    {
      rules,
      charter,
      villager: aVillager({ id: 'vg004' }),
      account: own,
      household,
      batch,
      openOrderCount: 0,
      ...basis,
    },
    { actor: theSteward, nowMs, isConfirmed: true, reason: '', ...command },
  );
const transfers = (outcome: ReturnType<typeof decide>) => (outcome.ok ? (outcome.records as Transfer[]) : []);
const withRule = (value: 'household' | 'village'): Charter => ({
  ...charter,
  rules: { ...charter.rules, personPointsOnLeaving: { ...charter.rules.personPointsOnLeaving, value } },
});

describe('confirming a change of membership', () => {
  it('closes what a leaving member has to the village, by the charter, and leaves the household’s alone', () => {
    const outcome = decide(waiting(), {}, { charter: withRule('village') });
    expect(outcome).toMatchObject({
      ok: true,
      changes: [
        { next: { status: 'confirmed', isOpen: false, settlement: { to: 'village', points: 10 } } },
        { next: { membership: { isMember: false, how: 'leave', sinceOn: '2026-03-02', open: null } } },
        { next: { kind: 'pointsBatch', isWaiting: true, memberChanges: [{ changeId: 'another' }] } },
        { next: { ownerId: 'vg004', receivedPoints: 12, givenPoints: 12 } },
      ],
    });
    expect(transfers(outcome)).toMatchObject([
      { id: 'member-settlement.memberChange1.vg004', direction: 'given', points: 10, source: { article: '第 8 条' } },
    ]);
  });

  it('gives it to the household where the charter says so: one gives what the other receives', () => {
    const outcome = decide(waiting(), {}, { charter: withRule('household') });
    expect(transfers(outcome).map(({ direction, points, balance }) => [direction, points, balance])).toEqual([
      ['given', 10, 0],
      ['received', 10, 110],
    ]);
  });

  it('gives a dead member’s points to the household, and tells only who recorded it', () => {
    const death = waiting({ what: 'death', recordedBy: { villagerId: 'cs001', name: '积分员一', isNamePublic: true } });
    const outcome = decide(death, { actor: theSupervisor });
    expect(transfers(outcome).map(({ accountId }) => accountId)).toEqual([own.id, household.id]);
    expect(outcome).toMatchObject({ messages: [{ to: { villagerId: 'cs001' } }] });
  });

  it('moves somebody with their own points, and nothing of the household’s', () => {
    const outcome = decide(waiting({ what: 'move', toHouseholdId: 'h9' }));
    expect(outcome).toMatchObject({
      changes: [{ next: { settlement: null } }, { next: { householdId: 'h9', membership: { isMember: true } } }, {}],
    });
    expect(transfers(outcome)).toEqual([]);
  });

  it('makes a member of whoever joins', () => {
    const outcome = decide(waiting({ what: 'join' }), {}, { villager: { ...outsider, id: 'vg004' } });
    const joined = outcome.ok ? (outcome.changes[1]?.next as Villager) : outsider;
    expect(mayHoldCredit(outsider, rules, nowMs)).toMatchObject({ refusal: { code: 'CreditNotMember' } });
    expect(mayHoldCredit(joined, rules, nowMs).ok).toBe(true);
  });

  it('settles nothing where nothing is left', () => {
    const outcome = decide(waiting(), {}, { account: newAccount('v1', 'moralCredit', 'vg004') });
    expect([transfers(outcome), balanceOf(household)]).toEqual([[], 100]);
  });

  it('refused, everything stays as it was, and the person reads why', () => {
    expect(decide(waiting(), { isConfirmed: false, reason: '本人说不退了' })).toMatchObject({
      changes: [{ next: { status: 'refused' } }, { next: { membership: { isMember: true, open: null } } }, {}],
      messages: [{ code: 'memberChangeDecided', data: { isConfirmed: false, reason: '本人说不退了' } }],
    });
  });

  it('taken back by whoever recorded it, nobody has to be told', () => {
    const outcome = decide(waiting(), { actor: anActor({ villagerId: 'vg004', roles: [] }), isConfirmed: false });
    expect(outcome).toMatchObject({ changes: [{ next: { status: 'withdrawn' } }, {}, {}], messages: [] });
  });

  it.each([
    ['it is closed', decide(waiting({ isOpen: false })), 'MemberChangeClosed'],
    ['a villager decides', decide(waiting(), { actor: themself }), 'RoleRequired'],
    [
      'whoever recorded it confirms it',
      decide(waiting({ recordedBy: { villagerId: 'cs001', name: '积分员一', isNamePublic: true } })),
      'MemberChangeOwn',
    ],
    ['it is a relative’s', decide(waiting(), { actor: { ...theSteward, relativeIds: ['vg004'] } }), 'MemberChangeOwn'],
    ['goods wait at the shop', decide(waiting(), {}, { openOrderCount: 1 }), 'MemberOrdersWait'],
    [
      'it is refused without a reason',
      decide(waiting(), { isConfirmed: false, reason: '不行' }),
      'MemberReasonTooShort',
    ],
  ])('refuses when %s', (_, outcome, expected) => {
    expect(code(outcome)).toBe(expected);
  });
});

it('a charter that takes a household’s points away is none', () => {
  const taking = { ...charterData.rules.householdPoints, value: 'village' };
  expect(() => parseCharter({ ...charterData, rules: { ...charterData.rules, householdPoints: taking } })).toThrow();
});
