import {
  proposeForNeighbour,
  neighbourOf,
  type ProposeForNeighbour,
} from '@shared/domain/points/propose-for-neighbour';
import { guessesMax, guessPauseMinutes } from '@shared/domain/member/guess-limit';
import { membershipOfNewcomer } from '@shared/domain/member/membership';
import { minuteMs } from '@shared/kernel/time';
import { aBatch, aClaim, aVillager, creditTariff, nowMs, rules } from '../../../helpers/a-batch';
import { anActor } from '../../../helpers/a-proposal';

const basis = (parts = {}) => ({ rules, tariff: creditTariff, batch: aBatch(), earlier: [], account: null, ...parts });
const neighbour = aVillager({ id: 'vg002', name: '村民二' });
const proposal = (parts: Partial<ProposeForNeighbour> = {}): ProposeForNeighbour => ({
  actor: anActor(),
  nowMs,
  claimId: 'c9',
  neighbour,
  attempts: undefined,
  entryId: 'river-cleaning',
  text: '清了半天渠',
  photoIds: [],
  doneOn: '2026-03-18',
  ...parts,
});
const nothing = { ok: true, changes: [] };

describe('proposing points for a neighbour', () => {
  it('enters it with the proposer’s name, and tells the neighbour and the steward', () => {
    expect(proposeForNeighbour(basis(), proposal())).toMatchObject({
      ok: true,
      changes: [
        {
          next: { claimant: { villagerId: 'vg002' }, proposer: { villagerId: 'vg001' }, status: 'waiting' },
          event: { type: 'PointsProposed' },
        },
        { event: { type: 'BatchClaimAdded' } },
      ],
      messages: [
        { to: { kind: 'person', villagerId: 'vg002' }, code: 'pointsProposed' },
        { to: { kind: 'role', role: 'creditSteward' }, code: 'pointsClaimed' },
      ],
    });
  });

  it('enters nothing and says nothing, whatever it is about the neighbour', () => {
    const made = aBatch({}, [aClaim({ claimant: { villagerId: 'vg002', name: '村民二', isNamePublic: true } })]);
    const ofNeighbour = { ...made, rows: made.rows.map((row) => ({ ...row, beneficiaryId: 'vg002' })) };
    const stranger = aVillager({ id: 'vg002', registeredSinceOn: null, residentSinceOn: '2026-01-01' });
    const left = aVillager({ id: 'vg002', membership: membershipOfNewcomer });
    const { doneOn = '', entryId = '' } = ofNeighbour.rows[0] ?? {};
    expect(proposeForNeighbour(basis(), proposal({ neighbour: null }))).toMatchObject(nothing);
    expect(proposeForNeighbour(basis(), proposal({ neighbour: stranger }))).toMatchObject(nothing);
    expect(proposeForNeighbour(basis(), proposal({ neighbour: left }))).toMatchObject(nothing);
    expect(proposeForNeighbour(basis({ batch: ofNeighbour }), proposal({ doneOn, entryId }))).toMatchObject(nothing);
  });

  it('says of the deed itself what is wrong, for a neighbour and for nobody alike', () => {
    for (const one of [neighbour, null]) {
      const early = proposal({ doneOn: '2026-03-21', neighbour: one });
      expect(proposeForNeighbour(basis(), early)).toMatchObject({ refusal: { code: 'ClaimDayInFuture' } });
    }
  });

  it('takes nobody’s points: what is not for claims is not for neighbours', () => {
    const outcome = proposeForNeighbour(basis(), proposal({ entryId: 'rubbish-dumped' }));
    expect(outcome).toMatchObject({ refusal: { code: 'ClaimEntryNotOpen' } });
  });

  it('is for those who live in the village', () => {
    const outcome = proposeForNeighbour(basis(), proposal({ actor: anActor({ roles: ['townCoordinator'] }) }));
    expect(outcome).toEqual({ ok: false, refusal: { code: 'RoleRequired', roles: ['villager'] } });
  });

  it('rests after so many attempts, until the pause is over', () => {
    const lastAtMs = nowMs - 1;
    const untilMs = lastAtMs + guessPauseMinutes * minuteMs;
    const attempts = { count: guessesMax, lastAtMs };
    const paused = proposeForNeighbour(basis(), proposal({ attempts }));
    expect(paused).toEqual({ ok: false, refusal: { code: 'NeighbourPaused', untilMs } });
    expect(proposeForNeighbour(basis(), proposal({ attempts: { count: guessesMax - 1, lastAtMs } })).ok).toBe(true);
    const over = { count: guessesMax, lastAtMs: nowMs - guessPauseMinutes * minuteMs };
    expect(proposeForNeighbour(basis(), proposal({ attempts: over })).ok).toBe(true);
  });
});

describe('who is meant by a name', () => {
  const self = aVillager({ id: 'vg001', name: '村民一', groupId: 'g1' });
  const near = aVillager({ id: 'vg002', name: '村民二', groupId: 'g1' });

  it('is the one other person of the group who bears it in full', () => {
    expect(neighbourOf(self, '村民二', [near])?.id).toBe('vg002');
    expect(neighbourOf(self, '村民', [near])).toBeNull();
  });

  it('is nobody where several bear it, where they live elsewhere, or for oneself', () => {
    expect(neighbourOf(self, '村民二', [near, { ...near, id: 'vg009' }])).toBeNull();
    expect(neighbourOf(self, '村民二', [{ ...near, groupId: 'g2' }])).toBeNull();
    expect(neighbourOf(self, '村民一', [self])).toBeNull();
    expect(neighbourOf({ ...self, groupId: '' }, '村民二', [{ ...near, groupId: '' }])).toBeNull();
  });
});
