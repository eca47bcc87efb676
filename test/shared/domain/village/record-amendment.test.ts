import * as fc from 'fast-check';
import { assemblyResult } from '@shared/domain/village/assembly-result';
import type { CovenantChange } from '@shared/domain/village/amended-covenant';
import { articlesInForce } from '@shared/domain/village/covenant';
import type { CovenantAmendment } from '@shared/domain/village/covenant-amendment';
import { confirmAmendment, sendBackAmendment } from '@shared/domain/village/confirm-amendment';
import { type RecordAmendment, recordAmendment } from '@shared/domain/village/record-amendment';
import { enterRegister, type VillageRegister } from '@shared/domain/village/village-register';
import { foundVillage } from '@shared/domain/village/found-village';
import type { Village } from '@shared/domain/village/village';
import { startOfDayMs } from '@shared/kernel/time';
import { anActor } from '../../../helpers/a-proposal';
import { aSitting } from '../../../helpers/an-amendment';
import { aSmallRegister } from '../../../helpers/small-register';
import { aSmallVillage } from '../../../helpers/small-village';

const nowMs = startOfDayMs('2026-03-10');
const register = enterRegister({ ...aSmallRegister(), nowMs: 0 }).next as VillageRegister;
const village = foundVillage(aSmallVillage()).village.next as Village;
const clerk = anActor({ villagerId: 'ck001', roles: ['villager', 'clerk'] });
const supervisor = anActor({ villagerId: 'sv001', roles: ['villager', 'supervisor'] });
const chair = anActor({ villagerId: 'ch001', roles: ['villager', 'chair'] });
const text = { number: '第二条', title: '广场舞八点半收场', text: '广场舞晚上八点半收场。', keywords: ['广场舞'] };
const reword: CovenantChange = { kind: 'reword', articleId: 'covenant-dance', text };
const add: CovenantChange = { kind: 'add', articleId: 'new1', text: { ...text, number: '第四条', title: '爱护路灯' } };
const repeal: CovenantChange = { kind: 'repeal', articleId: 'covenant-dogs' };

const aRecord = (more: Partial<RecordAmendment> = {}): RecordAmendment => ({
  actor: clerk,
  nowMs,
  amendmentId: 'am1',
  sitting: aSitting,
  changes: [reword, add, repeal],
  edition: '2026 年修订',
  filedOn: '2026-03-05',
  fromOn: '2026-03-08',
  ...more,
});
const record = (more: Partial<RecordAmendment> = {}) => recordAmendment(village, register, aRecord(more));
const recorded = (more: Partial<RecordAmendment> = {}): CovenantAmendment => {
  const outcome = record(more);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.changes[0]?.next as CovenantAmendment;
};
const sitting = (more: Partial<typeof aSitting>) => ({
  sitting: { ...aSitting, ...more } as RecordAmendment['sitting'],
});

describe('recording an amendment', () => {
  it('makes the next edition and leaves the one in force', () => {
    const { before, after, changedIds } = recorded();
    expect(before).toBe(register.covenant);
    expect(after).toMatchObject({ edition: '2026 年修订', adoptedOn: '2026-03-01', filedOn: '2026-03-05' });
    expect(articlesInForce(after, '2026-03-08').map(({ id }) => id)).toEqual([
      'covenant-dance',
      'covenant-wedding',
      'new1',
    ]);
    expect(after.articles.find(({ id }) => id === 'covenant-dogs')?.inForceTo).toBe('2026-03-07');
    expect(changedIds).toEqual(['covenant-dance', 'new1', 'covenant-dogs']);
  });

  it('tells whoever may confirm it', () => {
    expect(record()).toMatchObject({ messages: [{ to: { villagerIds: ['sv001'] }, code: 'amendmentToConfirm' }] });
  });

  it('keeps the limits that an article had, unless new ones are written', () => {
    const cap = { itemId: 'danceClosingHour', title: '广场舞结束', max: 21, unit: '点' };
    const articles = register.covenant.articles.map((one) =>
      one.id === 'covenant-dance' ? { ...one, caps: [cap] } : one,
    );
    const limited = { ...register, covenant: { ...register.covenant, articles } };
    const capsAfter = (changes: CovenantChange[]) => {
      const outcome = recordAmendment(village, limited, aRecord({ changes }));
      const next = outcome.ok ? (outcome.changes[0]?.next as CovenantAmendment) : undefined;
      return next?.after.articles.find(({ id }) => id === 'covenant-dance')?.caps;
    };
    expect(capsAfter([reword])).toEqual([cap]);
    expect(capsAfter([{ ...reword, text: { ...text, caps: [{ ...cap, max: 20 }] } }])).toEqual([{ ...cap, max: 20 }]);
  });

  it.each<[string, Partial<RecordAmendment>]>([
    ['RoleRequired', { actor: chair }],
    ['AssemblyNotHeldYet', sitting({ heldOn: '2026-03-11' })],
    ['AmendmentFiledTooEarly', { filedOn: '2026-02-28' }],
    ['AmendmentFiledTooEarly', { filedOn: '2026-03-11' }],
    ['AmendmentFiledTooEarly', { fromOn: '2026-02-28' }],
    ['AmendmentEditionTaken', { edition: '2024 年修订' }],
    ['AssemblyCountsDisagree', sitting({ presentCount: 201 })],
    ['AssemblyCountsDisagree', sitting({ forCount: 101 })],
    ['AssemblyTooFew', sitting({ presentCount: 100, forCount: 80 })],
    ['AssemblyNotAdopted', sitting({ forCount: 60 })],
    ['AssemblyNotAdopted', sitting({ forCount: 0, againstCount: 0 })],
    ['AmendmentArticleUnknown', { changes: [{ kind: 'repeal', articleId: 'nowhere' }] }],
    ['AmendmentArticleUnknown', { changes: [{ kind: 'repeal', articleId: 'covenant-old' }] }],
    ['AmendmentArticleTwice', { changes: [reword, { kind: 'repeal', articleId: 'covenant-dance' }] }],
  ])('refuses › %s', (code, more) => {
    expect(record(more)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('refuses › AmendmentBeginsTooEarly, and accepts a day later', () => {
    const early = { ...sitting({ heldOn: '2024-04-01' }), filedOn: '2024-04-01' };
    expect(record({ ...early, fromOn: '2024-04-01' })).toMatchObject({ refusal: { code: 'AmendmentBeginsTooEarly' } });
    expect(record({ ...early, fromOn: '2024-04-02' }).ok).toBe(true);
  });
});

describe('the assembly', () => {
  const assembly = register.router.bodies.find(({ id }) => id === 'villagersAssembly');
  if (!assembly) throw new Error('no assembly');
  const result = (more: object) => assemblyResult(assembly, { ...aSitting, againstCount: 0, abstainCount: 0, ...more });

  it('needs more than half of the grown-ups, or two-thirds of the households', () => {
    expect(result({ presentCount: 100, forCount: 100 })).toMatchObject({
      refusal: { code: 'AssemblyTooFew', shortBy: 1 },
    });
    expect(result({ presentCount: 101, forCount: 101 })).toMatchObject([{ code: 'quorum' }, { code: 'majority' }]);
    const households = { of: 'households', entitledCount: 90 };
    expect(result({ ...households, presentCount: 59, forCount: 59 })).toMatchObject({ refusal: { shortBy: 1 } });
    expect(result({ ...households, presentCount: 60, forCount: 60 })).toMatchObject([{ isMet: true }, { isMet: true }]);
  });

  it('adopts with more than half of those present, never with half', () => {
    expect(result({ presentCount: 120, forCount: 60 })).toMatchObject({
      refusal: { code: 'AssemblyNotAdopted', required: 61 },
    });
    expect(result({ presentCount: 120, forCount: 61 })).toMatchObject([{ isMet: true }, { isMet: true }]);
  });

  it('never adopts without quorum and majority, whatever is counted', () => {
    const people = fc.nat({ max: 300 });
    fc.assert(
      fc.property(people, people, people, people, (entitledCount, presentCount, forCount, againstCount) => {
        const isAdopted = Array.isArray(result({ entitledCount, presentCount, forCount, againstCount }));
        const isRight =
          presentCount <= entitledCount &&
          forCount + againstCount <= presentCount &&
          presentCount * 2 > entitledCount &&
          forCount * 2 > presentCount;
        expect(isAdopted).toBe(isRight);
      }),
    );
  });
});

describe('deciding an amendment', () => {
  const amendment = recorded();
  const decide = { actor: supervisor, nowMs };

  it('puts the new edition in force and keeps the old one in the amendment', () => {
    const outcome = confirmAmendment(village, register, amendment, decide);
    expect(outcome).toMatchObject({
      ok: true,
      changes: [
        { next: { status: 'confirmed', isOpen: false, before: { edition: '2024 年修订' } } },
        { next: { kind: 'register', covenant: { edition: '2026 年修订' } }, event: { type: 'CovenantAmended' } },
      ],
    });
  });

  it('sends it back with what is wrong, and changes nothing else', () => {
    const outcome = sendBackAmendment(village, amendment, { ...decide, reason: '实到人数写错了' });
    expect(outcome).toMatchObject({ ok: true, changes: [{ next: { status: 'sentBack' } }] });
    expect(outcome.ok && outcome.changes).toHaveLength(1);
  });

  it('refuses › AmendmentNotBegun on the day before, and accepts on the day', () => {
    const confirmAt = (on: string) =>
      confirmAmendment(village, register, amendment, { actor: supervisor, nowMs: startOfDayMs(on) });
    expect(confirmAt('2026-03-07')).toMatchObject({ refusal: { code: 'AmendmentNotBegun', fromOn: '2026-03-08' } });
    expect(confirmAt('2026-03-08').ok).toBe(true);
  });

  it('refuses › AmendmentOvertaken, for another edition came between', () => {
    const other = { ...register, covenant: { ...register.covenant, edition: '2025 年修订' } };
    expect(confirmAmendment(village, other, amendment, decide)).toMatchObject({
      refusal: { code: 'AmendmentOvertaken' },
    });
  });

  it('refuses › RoleRequired to everybody but the supervisor', () => {
    expect(confirmAmendment(village, register, amendment, { actor: clerk, nowMs })).toMatchObject({
      refusal: { code: 'RoleRequired' },
    });
    expect(sendBackAmendment(village, amendment, { actor: chair, nowMs, reason: '不' })).toMatchObject({
      refusal: { code: 'RoleRequired' },
    });
  });

  it('refuses › AmendmentOwn, for the supervisor who keeps the record too', () => {
    const offices = {
      ...village.offices,
      supervisor: [...village.offices.supervisor, { villagerId: 'ck001', name: '记录员一', isNamePublic: true }],
    };
    const both = anActor({ villagerId: 'ck001', roles: ['villager', 'clerk', 'supervisor'] });
    expect(confirmAmendment({ ...village, offices }, register, amendment, { actor: both, nowMs })).toMatchObject({
      refusal: { code: 'AmendmentOwn' },
    });
  });

  it.each(['confirmed', 'sentBack'] as const)('refuses › AmendmentDecided, once it was %s', (status) => {
    const decided = { ...amendment, status };
    expect(confirmAmendment(village, register, decided, decide)).toMatchObject({
      refusal: { code: 'AmendmentDecided' },
    });
    expect(sendBackAmendment(village, decided, { ...decide, reason: '不对' })).toMatchObject({
      refusal: { code: 'AmendmentDecided' },
    });
  });
});
