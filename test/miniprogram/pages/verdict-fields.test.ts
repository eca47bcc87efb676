import type { JudgePage } from '@shared/contract/pre-review-pages';
import { initialFields, whatIsMissing } from '../../../miniprogram/pages/pre-review/verdict-fields';
import { opinionWords } from '../../../shared/text/words/pre-review-opinion';

const nothingFound = { insufficientlyPrepared: [], settledByLawOrPolicy: [], settledByCovenant: [] };

const judged = (categoryTitle: string | null) =>
  ({
    opinion: null,
    status: 'raised',
    checklist: [],
    suggestions: nothingFound,
    routerAnswers: [{ matterKindId: 'subsidies' }, { matterKindId: 'roadsAndLightsUpkeep' }],
    categoryTitle,
  }) as unknown as JudgePage;

it('proposes the first kind of the category', () => {
  expect(initialFields(judged('道路路灯')).matterKindId).toBe('subsidies');
});

it('proposes no kind where nobody chose a category, and asks for one before it admits or routes', () => {
  const fields = initialFields(judged(null));
  expect(fields.matterKindId).toBe('');
  for (const verdict of ['admit', 'route'] as const) {
    expect(whatIsMissing({ ...fields, verdict })).toBe(opinionWords.kindMissing);
    expect(whatIsMissing({ ...fields, verdict, matterKindId: 'subsidies' })).toBeNull();
  }
  expect(whatIsMissing({ ...fields, verdict: 'return' })).toBeNull();
});
