import * as fc from 'fast-check';
import { submitProposal, titleFrom } from '@shared/domain/proposal/submit-proposal';
import { parseRuleBook } from '@shared/domain/village/rule-book';
import { weekdaysOnly } from '@shared/kernel/working-days';
import ruleBook from '../../../../config/rule-book/default.json';
import { anActor } from '../../../helpers/a-proposal';
import { aVillager } from '../../../helpers/a-batch';

const rules = parseRuleBook({ ...ruleBook, villageId: 'v1' });
const nowMs = 1_772_413_200_000;

function raising(parts: Partial<Parameters<typeof submitProposal>[1]> = {}) {
  const command = {
    actor: anActor(),
    nowMs,
    calendar: weekdaysOnly,
    proposalId: 'm1',
    body: '灯坏了',
    photoIds: [],
    voice: null,
    untitled: '照片：张* 3月2日',
    onBehalfOf: null,
  };
  return submitProposal(rules, { ...command, ...parts });
}

const photos = (count: number) => Array.from({ length: count }, (_, index) => `f${index}`);

describe('raising a matter', () => {
  it('takes nine photos, and not ten', () => {
    expect(raising({ photoIds: photos(9) })).toMatchObject({ ok: true });
    expect(raising({ photoIds: photos(10) })).toMatchObject({
      refusal: { code: 'ProposalTooManyPhotos', photosMax: 9 },
    });
  });

  it('is enough with a voice note alone, or a photo alone, and called after them until somebody writes', () => {
    const voice = { fileId: 's1', seconds: 12 };
    const untitled = '语音：张* 3月2日';
    expect(raising({ body: ' ', voice, untitled })).toMatchObject({
      changes: [{ next: { body: '', title: untitled, voice }, event: { data: { voiceSeconds: 12 } } }],
    });
    expect(raising({ body: '', photoIds: ['f1'] })).toMatchObject({
      changes: [{ next: { title: '照片：张* 3月2日' } }],
    });
    expect(raising({ body: '灯坏了。', voice })).toMatchObject({ changes: [{ next: { title: '灯坏了', voice } }] });
  });

  it('is refused without a word, a photo or a voice note', () => {
    expect(raising({ body: ' \n ' })).toEqual({ ok: false, refusal: { code: 'ProposalEmpty' } });
  });

  it('takes two thousand characters, and not one more', () => {
    expect(raising({ body: '灯'.repeat(2_000) })).toMatchObject({ ok: true });
    expect(raising({ body: '灯'.repeat(2_001) })).toMatchObject({
      refusal: { code: 'ProposalBodyTooLong', charsMax: 2_000, chars: 2_001 },
    });
  });

  it('is for villagers; a contact from outside raises nothing of their own', () => {
    const outside = anActor({ roles: ['assignee'] });
    expect(raising({ actor: outside })).toMatchObject({ refusal: { code: 'ProposalNotYours', verb: 'submit' } });
  });

  it('lets an office fill in for anybody, and a stranger for nobody', () => {
    const elder = aVillager({ id: 'vg009', name: '村民九' });
    const clerk = anActor({ villagerId: 'ck001', roles: ['villager', 'clerk'] });
    const filledIn = raising({ actor: clerk, onBehalfOf: elder });
    expect(filledIn).toMatchObject({
      ok: true,
      changes: [{ next: { authorId: 'vg009', helper: { villagerId: 'ck001' } } }],
    });
    expect(raising({ onBehalfOf: elder })).toMatchObject({ refusal: { code: 'HelperNotAllowed' } });
  });

  it('makes a title of any text that is never empty and never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (body) => {
        fc.pre(body.trim() !== '');
        const characters = Array.from(titleFrom(body, 40));
        expect(characters.length).toBeGreaterThan(0);
        expect(characters.length).toBeLessThanOrEqual(40);
      }),
    );
  });
});
