import {
  aBasis,
  admit,
  aRaisedMatter,
  decline,
  fullPreparation,
  nowMs,
  returned,
  route,
} from '../../../helpers/pre-review';
import { judgeVerdict } from '@shared/domain/pre-review/judge-verdict';
import { draftOf, type VerdictDraft } from '@shared/domain/pre-review/opinion-findings';
import { endOfDayMs } from '@shared/kernel/time';
import { explanationSentence, sourceSentence } from '@shared/text/explanations';

const basis = aBasis();
const unprepared = aRaisedMatter({ preparation: { ...fullPreparation, affected: '', materials: [] } });

function refusalOf(draft: VerdictDraft, matter = aRaisedMatter()) {
  const ruling = judgeVerdict(basis, matter, draft);
  return ruling.ok ? undefined : ruling.refusal;
}

function ruled(draft: VerdictDraft, matter = aRaisedMatter()) {
  const ruling = judgeVerdict(basis, matter, draft);
  if (!ruling.ok) throw new Error(ruling.refusal.code);
  return ruling;
}

describe('admitting', () => {
  it('gives the matter to the chair for sixty days', () => {
    expect(ruled(admit)).toMatchObject({
      holder: { kind: 'role', role: 'chair' },
      dueAtMs: endOfDayMs('2026-05-01'),
      explanation: { code: 'router', isMet: true, words: { councilMay: 'decide' } },
    });
  });

  it('says that the council may only recommend, which body decides, and by which article', () => {
    const { explanation } = ruled({ ...admit, matterKindId: 'collectiveIncomeUse' });
    expect(explanationSentence(explanation)).toContain('要由村民会议来定，按“四议两公开”办；议事会可以商议并提出建议');
    expect(explanation.rule && sourceSentence(explanation.rule)).toContain('村民委员会组织法');
  });

  it('is refused where the council may do nothing', () => {
    expect(refusalOf({ ...admit, matterKindId: 'serviceRequest' })).toMatchObject({
      code: 'AdmitNotForCouncil',
      body: '网格服务台',
    });
  });

  it.each(['', 'noSuchKind'])('is refused for the kind “%s” that the router does not hold', (matterKindId) => {
    expect(refusalOf({ ...admit, matterKindId })).toEqual({ code: 'MatterKindUnknown' });
  });

  it('is refused while items of the checklist fail, and names them', () => {
    expect(refusalOf(admit, unprepared)).toMatchObject({
      code: 'AdmitNotPrepared',
      items: [{ id: 'affectedNamed' }, { id: 'materialsAttached' }],
    });
  });

  it('is allowed to the town although items fail', () => {
    expect(judgeVerdict(basis, unprepared, admit, { overrulesChecklist: true }).ok).toBe(true);
  });
});

describe('returning', () => {
  it('gives the matter to its sponsor for fourteen days and names the items', () => {
    const ruling = ruled(returned, unprepared);
    expect(ruling).toMatchObject({
      findings: { ground: 'insufficientlyPrepared', failingItemIds: ['affectedNamed'] },
      holder: { kind: 'person', person: { villagerId: 'cm001' } },
      dueAtMs: endOfDayMs('2026-03-16'),
    });
    expect(explanationSentence(ruling.explanation)).toBe('准备清单 8 项，做到 6 项，还差 2 项：写明了关系到哪些人');
  });

  it('is refused for an item that is met', () => {
    expect(refusalOf(returned)).toEqual({ code: 'ReturnItemNotFailing', itemId: 'affectedNamed' });
  });

  it('is refused when nothing is named', () => {
    expect(refusalOf({ ...returned, failingItemIds: [], reason: '  ' }, unprepared)).toEqual({
      code: 'ReturnNothingNamed',
    });
  });

  it('needs plain words where no item is named', () => {
    expect(refusalOf({ ...returned, failingItemIds: [], reason: '再想想' })).toMatchObject({
      code: 'OpinionReasonTooShort',
    });
    expect(ruled({ ...returned, failingItemIds: [], reason: '两户人家意见还没问过，先去问一问' }).findings.reason).toBe(
      '两户人家意见还没问过，先去问一问',
    );
  });
});

describe('declining', () => {
  it('gives the matter to the handler until the date, with the citation', () => {
    const ruling = ruled(decline);
    expect(ruling).toMatchObject({
      findings: { handler: { villagerId: 'as001', name: '责任人一' }, articleIds: ['policy-lights'] },
      holder: { kind: 'person', person: { villagerId: 'as001' } },
      dueAtMs: endOfDayMs('2026-03-20'),
      explanation: { rule: { source: { document: '溪口镇公共照明管护办法' } } },
    });
    expect(explanationSentence(ruling.explanation)).toBe('法律政策已有规定：路灯坏了谁来修');
  });

  it('cites the covenant on its own ground', () => {
    const ruling = ruled({ ...decline, ground: 'settledByCovenant', articleIds: ['covenant-dance'] });
    expect(explanationSentence(ruling.explanation)).toBe('村规民约已有约定：第二条 广场舞九点收场');
  });

  it('is refused without an article', () => {
    expect(refusalOf({ ...decline, articleIds: [] })).toEqual({ code: 'DeclineArticleMissing' });
  });

  it.each([
    ['unknown', { articleIds: ['no-such-article'] }],
    ['of the other ground', { articleIds: ['covenant-dance'] }],
    ['no longer in force', { ground: 'settledByCovenant' as const, articleIds: ['covenant-old'] }],
    ['good but for one', { articleIds: ['policy-lights', 'covenant-dance'] }],
  ])('is refused by articles that are %s', (_, parts) => {
    expect(refusalOf({ ...decline, ...parts })).toMatchObject({ code: 'DeclineArticleNotCitable' });
  });

  it.each([
    ['too short', '供电所会来修', 'OpinionReasonTooShort'],
    ['an empty phrase', '不符合要求，不予受理', 'OpinionReasonEmpty'],
  ])('is refused for a reason that is %s', (_, reason, code) => {
    expect(refusalOf({ ...decline, reason })).toMatchObject({ code });
  });

  it.each([
    ['a villager without office', 'vg003'],
    ['nobody', ''],
    ['a member of the council without other office', 'cm002'],
  ])('is refused with %s as handler', (_, handlerId) => {
    expect(refusalOf({ ...decline, handlerId })).toEqual({ code: 'DeclineHandlerUnfit' });
  });

  it.each(['as002', 'ck001', 'ch001'])('accepts %s, who holds an office, as handler', (handlerId) => {
    expect(refusalOf({ ...decline, handlerId })).toBeUndefined();
  });

  it.each(['2026-03-02', '2026-04-01'])('accepts %s, on the boundary', (dueOn) => {
    expect(refusalOf({ ...decline, dueOn })).toBeUndefined();
  });

  it.each(['2026-03-01', '2026-04-02'])('is refused for %s, one day outside', (dueOn) => {
    expect(refusalOf({ ...decline, dueOn })).toEqual({
      code: 'DeclineDateOutside',
      earliestOn: '2026-03-02',
      latestOn: '2026-04-01',
    });
  });
});

describe('routing', () => {
  it('gives the matter to the receiving body for fifteen days', () => {
    expect(ruled(route)).toMatchObject({
      findings: { body: 'serviceDesk', matterKind: 'serviceRequest' },
      holder: { kind: 'body', body: 'serviceDesk' },
      dueAtMs: endOfDayMs('2026-03-17'),
    });
  });

  it.each(['villagersAssembly', 'villagersRepresentatives'])('accepts %s where the router names it', (bodyId) => {
    expect(refusalOf({ ...route, matterKindId: 'landContracts', bodyId })).toBeUndefined();
  });

  it('is refused to a body that the router does not name', () => {
    expect(refusalOf({ ...route, matterKindId: 'landContracts' })).toEqual({
      code: 'RouteBodyNotOfRouter',
      bodies: ['村民会议', '村民代表会议'],
    });
  });

  it('is refused for the council’s own matters', () => {
    expect(refusalOf({ ...route, matterKindId: 'waterUpkeep', bodyId: 'council' })).toMatchObject({
      code: 'RouteCouncilsOwn',
    });
  });

  it('is refused for a kind that the router does not hold', () => {
    expect(refusalOf({ ...route, matterKindId: '' })).toEqual({ code: 'MatterKindUnknown' });
  });

  it('is refused without a reason in plain words', () => {
    expect(refusalOf({ ...route, reason: '' })).toMatchObject({ code: 'OpinionReasonTooShort', chars: 0 });
  });
});

it.each([
  ['admit', admit, aRaisedMatter()],
  ['return', returned, unprepared],
  ['decline', decline, aRaisedMatter()],
  [
    'decline by the covenant',
    { ...decline, ground: 'settledByCovenant' as const, articleIds: ['covenant-dogs'] },
    aRaisedMatter(),
  ],
  ['route', route, aRaisedMatter()],
])('judges %s again from its opinion as from its draft', (_, draft, matter) => {
  const first = ruled(draft, matter);
  expect(draftOf(first.findings)).toEqual(draft);
  expect(ruled(draftOf(first.findings), matter)).toEqual(first);
  expect(first.dueAtMs).toBeGreaterThan(nowMs);
});
