import * as fc from 'fast-check';
import { aBasis } from '../../../helpers/pre-review';
import { plainReasonRefusal } from '@shared/domain/pre-review/plain-reason';
import { valueOf } from '@shared/domain/village/rule-book';

const { rules } = aBasis().village;

describe('a reason in plain words', () => {
  it('is enough at ten characters', () => {
    expect(plainReasonRefusal(rules, '供电所七天里会来修好')).toBeUndefined();
  });

  it('is refused one character short', () => {
    expect(plainReasonRefusal(rules, '供电所七天里会来修')).toEqual({
      code: 'OpinionReasonTooShort',
      charsMin: 10,
      chars: 9,
    });
  });

  it('does not count blanks and punctuation', () => {
    expect(plainReasonRefusal(rules, '供电所，七 天里！！会来。修……')).toMatchObject({ chars: 9 });
  });

  it.each(['不符合要求', '不符合要求，不予受理。', '经研究决定：不符合有关条件，不予受理', '按有关规定办理，请知悉'])(
    'refuses the empty phrase “%s”',
    (reason) => {
      expect(plainReasonRefusal(rules, reason)).toMatchObject({ code: 'OpinionReasonEmpty' });
    },
  );

  it('names the longest empty phrase it found', () => {
    expect(plainReasonRefusal(rules, '按有关规定办理')).toMatchObject({ phrase: '按有关规定办理' });
  });

  it('lets an empty phrase stand beside a real reason', () => {
    expect(plainReasonRefusal(rules, '不予受理，因为供电所七天里会来修好')).toBeUndefined();
  });

  it('never accepts any stringing together of empty phrases', () => {
    const phrases = valueOf(rules, 'emptyReasonPhrases');
    const strung = fc.array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(strung, (parts) => {
        expect(plainReasonRefusal(rules, parts.join('，'))).toMatchObject({ code: 'OpinionReasonEmpty' });
      }),
    );
  });
});
