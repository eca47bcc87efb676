import { confirmRuleChange, sendBackRuleChange } from '@shared/domain/village/confirm-rule-change';
import { foundVillage } from '@shared/domain/village/found-village';
import type { ItemDraft } from '@shared/domain/village/new-rule';
import { preparednessChecklistShape } from '@shared/domain/village/preparedness-checklist';
import { recordRuleChange, type RecordRuleChange } from '@shared/domain/village/record-rule-change';
import { ruleBookShape, ruleOf } from '@shared/domain/village/rule-book';
import { type RuleChange, ruleChangeShape } from '@shared/domain/village/rule-change';
import type { Village } from '@shared/domain/village/village';
import { anActor } from '../../../helpers/a-proposal';
import { aRuleChange } from '../../../helpers/a-rule-change';
import { nowMs } from '../../../helpers/pre-review';
import { aSmallVillage } from '../../../helpers/small-village';

const village = foundVillage(aSmallVillage()).village.next as Village;
const checklist = ruleOf(village.rules, 'preparednessChecklist');
const drafts = checklist.value.map(({ id, field, title, cure, ...item }): ItemDraft => {
  const countMin = item.test === 'atLeastChars' ? item.charsMin : item.test === 'atLeastItems' ? item.itemsMin : 1;
  return { id, field, title, cure, countMin };
});
const [first, second] = drafts as [ItemDraft, ItemDraft];
const clerk = anActor({ villagerId: 'ck001', name: '记录员一', roles: ['clerk'] });
const supervisor = anActor({ villagerId: 'sv001', name: '监督一', roles: ['supervisor'] });
const photosToo: ItemDraft = { ...first, id: 'new7', field: 'materials', title: '有照片' };

function recording(parts: Partial<RecordRuleChange> = {}, where = village) {
  const draft = { rule: 'preparednessChecklist', items: [first, photosToo] } as const;
  const said = { decidedBy: '村党组织会议', decidedOn: '2026-03-01', edition: '2026年3月修订' };
  return recordRuleChange(where, { actor: clerk, nowMs, changeId: 'change1', draft, ...said, ...parts });
}
const items = (...list: ItemDraft[]) => ({ draft: { rule: 'preparednessChecklist', items: list } as const });

describe('recording a change of a rule', () => {
  it('keeps the rule as it is and as it is to be, and asks the supervisor', () => {
    const outcome = recording();
    expect(outcome).toMatchObject({
      ok: true,
      changes: [{ event: { type: 'RuleChangeRecorded', data: { ruleId: 'preparednessChecklist' } } }],
      messages: [{ code: 'ruleChangeToConfirm', to: { kind: 'people', villagerIds: ['sv001'] } }],
    });
    const recorded = ruleChangeShape.parse(outcome.ok && outcome.changes[0]?.next);
    expect(recorded.before).toEqual(checklist);
    expect(recorded.after).toMatchObject({
      value: [checklist.value[0], { id: 'addedA', field: 'materials', test: 'hasMaterial', title: '有照片' }],
      source: { document: checklist.source.document, edition: '2026年3月修订' },
    });
  });

  it('sets a clock, in days or in working days', () => {
    const days = recording({ draft: { rule: 'receiptDaysMax', days: 5, unit: 'workingDays' } });
    expect(days).toMatchObject({ ok: true, changes: [{ next: { after: { value: 5, unit: 'workingDays' } } }] });
    const counted = { ...village.rules.rules.receiptDaysMax, unit: 'workingDays' as const };
    const there: Village = {
      ...village,
      rules: { ...village.rules, rules: { ...village.rules.rules, receiptDaysMax: counted } },
    };
    const back = recording({ draft: { rule: 'receiptDaysMax', days: 3, unit: 'days' } }, there);
    expect(back.ok && (back.changes[0]?.next as RuleChange).after).not.toHaveProperty('unit');
  });

  it.each([
    ['the actor is no clerk', { actor: supervisor }, { code: 'RoleRequired', roles: ['clerk'] }],
    ['it was decided tomorrow', { decidedOn: '2026-03-03' }, { code: 'RuleDecidedAhead' }],
    ['nothing is left on the checklist', items(), { code: 'ChecklistEmpty' }],
    ['an item says nothing', items({ ...first, title: ' ' }), { code: 'ChecklistItemBlank' }],
    ['an item does not say how to put it right', items({ ...first, cure: ' ' }), { code: 'ChecklistItemBlank' }],
    ['an id stands there twice', items(first, { ...second, id: first.id }), { code: 'ChecklistItemTwice' }],
    ['words stand there twice', items(first, { ...second, title: first.title }), { code: 'ChecklistItemTwice' }],
    ['the checklist is the same', items(...drafts), { code: 'RuleUnchanged' }],
    [
      'the clock is the same',
      { draft: { rule: 'cureDaysMax', days: 14, unit: 'days' } } as const,
      { code: 'RuleUnchanged' },
    ],
    [
      'the chair would hear of it as late as the two committees',
      { draft: { rule: 'ladderChairDays', days: 7, unit: 'workingDays' } } as const,
      { code: 'LadderNotRising' },
    ],
    [
      'the town would hear of it as early as the two committees',
      { draft: { rule: 'ladderTownDays', days: 7, unit: 'days' } } as const,
      { code: 'LadderNotRising' },
    ],
  ])('is refused when %s', (_, parts, refusal) => {
    expect(recording(parts)).toMatchObject({ ok: false, refusal });
  });

  it('is taken on the day it was decided, and for a change of the unit alone', () => {
    expect(recording({ decidedOn: '2026-03-02' }).ok).toBe(true);
    expect(recording({ draft: { rule: 'cureDaysMax', days: 14, unit: 'workingDays' } }).ok).toBe(true);
    expect(recording({ draft: { rule: 'ladderChairDays', days: 6, unit: 'workingDays' } }).ok).toBe(true);
  });
});

describe('the items of a new checklist', () => {
  it.each([
    ['category', 9, { test: 'filled' }],
    ['costYuan', 9, { test: 'filled' }],
    ['affected', 9, { test: 'atLeastChars', charsMin: 9 }],
    ['outcomeWanted', 1, { test: 'atLeastChars', charsMin: 1 }],
    ['costSource', 3, { test: 'atLeastChars', charsMin: 3 }],
    ['options', 1, { test: 'atLeastItems', itemsMin: 1 }],
    ['materials', 1, { test: 'hasMaterial' }],
    ['materials', 2, { test: 'atLeastItems', itemsMin: 2 }],
  ] as const)('ask of %s, so many as %i, what can be met', (field, countMin, test) => {
    const outcome = recording(items({ ...photosToo, field, countMin }));
    expect(outcome).toMatchObject({ ok: true, changes: [{ next: { after: { value: [{ field, ...test }] } } }] });
  });

  it('each have an id of their own, also where the phone sent one twice', () => {
    const outcome = recording(items(photosToo, { ...photosToo, title: '有图' }));
    const { after } = (outcome.ok && outcome.changes[0]?.next) as RuleChange;
    expect(preparednessChecklistShape.parse(after.value).map(({ id }) => id)).toEqual(['addedA', 'addedB']);
  });
});

describe('confirming a change of a rule', () => {
  const confirming = (recorded = aRuleChange(), actor = supervisor, where = village) =>
    confirmRuleChange(where, recorded, { actor, nowMs });

  it('is refused where another change was confirmed meanwhile, and the ladder would not climb any more', () => {
    const recorded = recording({ draft: { rule: 'ladderChairDays', days: 5, unit: 'days' } });
    const change = (recorded.ok && recorded.changes[0]?.next) as RuleChange;
    expect(confirming(change).ok).toBe(true);
    const { ladderTwoCommitteesDays } = village.rules.rules;
    const meanwhile = { ...village.rules.rules, ladderTwoCommitteesDays: { ...ladderTwoCommitteesDays, value: 5 } };
    const there = { ...village, rules: { ...village.rules, rules: meanwhile } };
    expect(confirming(change, supervisor, there)).toMatchObject({ ok: false, refusal: { code: 'LadderNotRising' } });
  });

  it('makes a new edition of the rule book, which still is one', () => {
    const outcome = confirming();
    expect(outcome).toMatchObject({
      ok: true,
      changes: [
        { next: { status: 'confirmed', isOpen: false, edition: 2, checkedBy: { villagerId: 'sv001' } } },
        { event: { type: 'RuleBookChanged', data: { ruleId: 'cureDaysMax', edition: 2 } } },
      ],
      messages: [{ to: { role: 'chair' } }, { to: { role: 'branchReviewer' } }],
    });
    const { rules } = (outcome.ok && outcome.changes[1]?.next) as Village;
    expect(ruleBookShape.parse(rules)).toMatchObject({
      edition: 2,
      rules: {
        cureDaysMax: { value: 20, unit: 'workingDays', effectiveFrom: '2026-03-02' },
        replyDaysMax: { value: 15 },
      },
    });
  });

  it.each([
    ['it was confirmed before', aRuleChange({ status: 'confirmed', isOpen: false }), supervisor, 'RuleChangeChecked'],
    ['it was sent back', aRuleChange({ status: 'sentBack', isOpen: false }), supervisor, 'RuleChangeChecked'],
    ['the actor is the clerk', aRuleChange(), clerk, 'RoleRequired'],
    [
      'the supervisor is not the one in office',
      aRuleChange(),
      anActor({ villagerId: 'vg001', roles: ['supervisor'] }),
      'RuleChangeOwn',
    ],
    [
      'the rule has changed since',
      aRuleChange({ before: { ...aRuleChange().before, value: 13 } as RuleChange['before'] }),
      supervisor,
      'RuleChangedSince',
    ],
  ])('is refused when %s', (_, recorded, actor, code) => {
    expect(confirming(recorded, actor)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('goes to the town where the only supervisor is the clerk who recorded it', () => {
    const one = { villagerId: 'ck001', name: '记录员一', isNamePublic: true };
    const hats: Village = { ...village, offices: { ...village.offices, supervisor: [one] } };
    const both = anActor({ villagerId: 'ck001', roles: ['clerk', 'supervisor'] });
    expect(confirming(aRuleChange(), both, hats)).toMatchObject({ ok: false, refusal: { roles: ['townCoordinator'] } });
    const town = anActor({ villagerId: 'tw001', roles: ['townCoordinator'] });
    expect(confirming(aRuleChange(), town, hats).ok).toBe(true);
    expect(recording({}, hats)).toMatchObject({ messages: [{ to: { villagerIds: ['tw001'] } }] });
  });

  it('can be sent back with what is wrong, which leaves the rules alone', () => {
    const sent = sendBackRuleChange(village, aRuleChange(), { actor: supervisor, nowMs, reason: '会上说的是十五天' });
    expect(sent).toMatchObject({
      ok: true,
      changes: [{ next: { status: 'sentBack', sentBackReason: '会上说的是十五天' } }],
      messages: [{ code: 'ruleChangeSentBack', to: { villagerId: 'ck001' } }],
    });
    expect(sent.ok && sent.changes).toHaveLength(1);
    const again = sendBackRuleChange(village, aRuleChange({ status: 'sentBack' }), {
      actor: supervisor,
      nowMs,
      reason: '不对',
    });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'RuleChangeChecked' } });
  });
});
