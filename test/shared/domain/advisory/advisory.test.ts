import {
  advisoryBoxIdOf,
  advisoryBoxIds,
  type AdvisoryBox,
  type AdvisoryPoll,
  countsIn,
  isAsked,
} from '@shared/domain/advisory/advisory-poll';
import { castAdvisory, emptyAdvisoryBox } from '@shared/domain/advisory/cast-advisory';
import { advisoryCancelled, countAdvisory, sealAdvisoryBox } from '@shared/domain/advisory/end-advisory';
import { openAdvisory, prepareAdvisory } from '@shared/domain/advisory/open-advisory';
import { proposalStatuses } from '@shared/domain/proposal/status';
import { ruleOf } from '@shared/domain/village/rule-book';
import { sha256 } from '@cloud/_platform/sha256';
import { nextOf } from '../../../helpers/a-poll';
import { anAdvisory } from '../../../helpers/an-advisory';
import { aMatter, as, nowMs, on, person, theRules } from '../../../helpers/carrying-out';

const rules = { daysMax: ruleOf(theRules, 'advisoryDaysMax'), ageMin: 18, boxSize: 50, ballotChangesMax: 20 };
const asked = { actor: as('ck001'), nowMs, question: '装不装路灯？', endsOn: on(10) };
const open = (parts: Partial<typeof asked> = {}, earlier: AdvisoryPoll[] = [], matter = aMatter('admitted')) =>
  openAdvisory(matter, earlier, rules, { ...asked, ...parts });

describe('opening an advisory poll', () => {
  it.each(['ch001', 'ck001'])('is for chair and clerk: %s', (who) => {
    const outcome = open({ actor: as(who) });
    expect(nextOf<AdvisoryPoll>(outcome, 'advisoryPoll')[0]).toMatchObject({ number: 1, status: 'preparing' });
    expect(nextOf(outcome, 'proposal')).toEqual([]);
    expect(outcome).not.toHaveProperty('awards');
  });

  it.each(['vg001', 'cm001', 'rv001'])('is refused to %s', (who) => {
    expect(open({ actor: as(who) })).toMatchObject({ ok: false, refusal: { code: 'RoleRequired' } });
  });

  it.each(proposalStatuses.filter((status) => status !== 'draft'))('asks about a matter that is %s', (status) => {
    const isNow = status === 'admitted' || status === 'scheduled';
    expect(open({}, [], aMatter(status))).toMatchObject(
      isNow ? { ok: true } : { ok: false, refusal: { code: 'AdvisoryNotNow', status } },
    );
  });

  it.each([
    [-1, false],
    [0, true],
    [30, true],
    [31, false],
  ])('that ends in %i days: %s', (days, isAccepted) => {
    expect(open({ endsOn: on(days) })).toMatchObject(
      isAccepted ? { ok: true } : { ok: false, refusal: { code: 'AdvisoryEndOutside', lastOn: on(30) } },
    );
  });

  it('asks one thing at a time, and three in all', () => {
    const ended = anAdvisory({ status: 'counted', isOpen: false });
    expect(open({}, [anAdvisory()])).toEqual({ ok: false, refusal: { code: 'AdvisoryAlreadyOpen' } });
    expect(nextOf<AdvisoryPoll>(open({}, [ended, ended]), 'advisoryPoll')[0]?.number).toBe(3);
    expect(open({}, [ended, ended, ended])).toEqual({ ok: false, refusal: { code: 'AdvisoryTooMany', pollsMax: 3 } });
  });

  it.each([
    [0, 1],
    [50, 1],
    [51, 2],
    [3_000, 60],
  ])('sets up boxes for %i adults: %i', (adultCount, boxCount) => {
    const prepared = prepareAdvisory(anAdvisory({ status: 'preparing', boxCount: 0 }), adultCount);
    expect(nextOf<AdvisoryPoll>(prepared, 'advisoryPoll')[0]).toMatchObject({ status: 'open', adultCount, boxCount });
    expect(prepareAdvisory(anAdvisory(), adultCount)).toEqual({ ok: true, changes: [] });
  });
});

describe('who is asked', () => {
  it.each([
    ['who turns eighteen this year', { birthYear: 2008 }, true],
    ['who is seventeen this year', { birthYear: 2009 }, false],
    ['who is registered since today', { registeredSinceOn: on(0) }, true],
    ['who is registered from tomorrow', { registeredSinceOn: on(1) }, false],
    ['who only lives here', { registeredSinceOn: null, residentSinceOn: on(-1) }, true],
    ['who is from outside', { registeredSinceOn: null, residentSinceOn: null }, false],
  ])('%s', (_, parts, isOne) => {
    const villager = person('vg001', { residentSinceOn: null, ...parts });
    expect(isAsked(villager, anAdvisory())).toBe(isOne);
  });

  it('are dealt into every box, about equally', () => {
    const poll = anAdvisory({ boxCount: 20 });
    const sizes = new Map(advisoryBoxIds(poll).map((id) => [id, 0]));
    for (let index = 0; index < 1_000; index += 1) {
      const id = advisoryBoxIdOf(poll, sha256(`vg${index}`));
      sizes.set(id, (sizes.get(id) ?? Number.NaN) + 1);
    }
    expect(sizes.size).toBe(20);
    expect(Math.min(...sizes.values())).toBeGreaterThan(25);
    expect(Math.max(...sizes.values())).toBeLessThan(80);
  });
});

describe('casting and counting', () => {
  const poll = anAdvisory();
  const empty = emptyAdvisoryBox(poll, 'm1.advisory1.box0');
  const ballot = { choice: 'for' as const, requestId: 'r1', payloadHash: 'h', nowMs };
  const cast = (box: AdvisoryBox, parts: Partial<typeof ballot> | { choice: 'against' } = {}, of = poll) =>
    castAdvisory(of, box, person('vg001'), { ...ballot, ...parts });
  const after = (...args: Parameters<typeof cast>) =>
    nextOf<AdvisoryBox>(cast(...args), 'advisoryBox')[0] as AdvisoryBox;

  it('earns nothing, tells nobody, and is one ballot however often it is changed', () => {
    expect(cast(empty)).not.toHaveProperty('awards');
    expect(cast(empty)).not.toHaveProperty('messages');
    const box = after(after(empty), { ...ballot, requestId: 'r2', choice: 'against' as never });
    expect(countsIn([box])).toEqual({ for: 0, against: 1, abstain: 0 });
    expect(cast(box)).toEqual({ ok: true, changes: [] });
    expect(cast(box, { payloadHash: 'other' })).toEqual({ ok: false, refusal: { code: 'RequestReused' } });
  });

  it('is possible until the last instant of the last day', () => {
    expect(cast(empty, { nowMs: poll.endsAtMs - 1 }).ok).toBe(true);
    const ended = { ok: false, refusal: { code: 'AdvisoryEnded' } };
    expect(cast(empty, { nowMs: poll.endsAtMs })).toEqual(ended);
    expect(cast({ ...empty, isSealed: true })).toEqual(ended);
    expect(cast(empty, {}, anAdvisory({ status: 'cancelled', isOpen: false }))).toEqual(ended);
    expect(cast(empty, {}, anAdvisory({ status: 'preparing' }))).toMatchObject({
      refusal: { code: 'AdvisoryNotReady' },
    });
  });

  it('is refused to a child', () => {
    expect(castAdvisory(poll, empty, person('vg001', { birthYear: 2009 }), ballot)).toEqual({
      ok: false,
      refusal: { code: 'AdvisoryNotYours', ageMin: 18 },
    });
  });

  it('takes twenty changes and no twenty-first', () => {
    let box = empty;
    for (let index = 0; index <= 20; index += 1) box = after(box, { requestId: `r${index}` });
    expect(cast(box, { requestId: 'more' })).toMatchObject({
      refusal: { code: 'BallotChangesUsedUp', changesMax: 20 },
    });
  });

  it('is sealed after the last day only, once', () => {
    expect(() => sealAdvisoryBox(poll, empty, poll.endsAtMs - 1)).toThrow();
    const [sealed] = nextOf<AdvisoryBox>(sealAdvisoryBox(poll, empty, poll.endsAtMs), 'advisoryBox');
    expect(sealAdvisoryBox(poll, sealed as AdvisoryBox, poll.endsAtMs)).toEqual({ ok: true, changes: [] });
  });

  it('is counted once, moves no matter and awards nothing', () => {
    const counts = { for: 20, against: 15, abstain: 0 };
    const outcome = countAdvisory(poll, counts, '路灯');
    expect(outcome.changes).toHaveLength(1);
    expect(outcome).not.toHaveProperty('awards');
    // Thirty were counted at the opening; thirty-five voted, each by right.
    expect(nextOf<AdvisoryPoll>(outcome, 'advisoryPoll')[0]).toMatchObject({
      status: 'counted',
      counts,
      adultCount: 35,
    });
    expect(countAdvisory(anAdvisory({ status: 'cancelled', isOpen: false }), counts, '路灯').changes).toEqual([]);
    expect(advisoryCancelled(poll).next).toMatchObject({ status: 'cancelled', isOpen: false });
  });
});
