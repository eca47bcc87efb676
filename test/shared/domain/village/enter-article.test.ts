import { endArticle } from '@shared/domain/village/end-article';
import { type EnterArticle, enterArticle } from '@shared/domain/village/enter-article';
import { type Article, registerArticlesMax } from '@shared/domain/village/register';
import { enterRegister, type VillageRegister } from '@shared/domain/village/village-register';
import { anActor } from '../../../helpers/a-proposal';
import { aSmallRegister } from '../../../helpers/small-register';

const clerk = anActor({ villagerId: 'ck001', roles: ['villager', 'clerk'] });
const chair = anActor({ villagerId: 'ch001', roles: ['villager', 'chair'] });
const aRegister = (more: Partial<VillageRegister> = {}) =>
  ({ ...enterRegister({ ...aSmallRegister(), nowMs: 0 }).next, ...more }) as VillageRegister;
const lights = { number: '', edition: '2026 年印发', inForceFrom: '2026-03-01' };
const anArticle = (more: Partial<Article> = {}): Article => ({
  id: 'new1',
  kind: 'policy',
  document: '溪口镇公共照明管护办法',
  title: '路灯坏了谁来修',
  text: '三个工作日里处理。',
  keywords: ['路灯'],
  ...lights,
  ...more,
});
const enter = (more: Partial<EnterArticle> = {}, register = aRegister()) =>
  enterArticle(register, { actor: clerk, article: anArticle(), replacesId: null, ...more });

describe('entering an article', () => {
  it('adds it and leaves the others as they were', () => {
    const before = aRegister();
    const outcome = enter({}, before);
    const next = outcome.ok ? (outcome.changes[0]?.next as VillageRegister) : undefined;
    expect(next?.articles).toEqual([...before.articles, anArticle()]);
    expect(next?.covenant).toBe(before.covenant);
  });

  it('ends the edition it replaces on the day before', () => {
    const outcome = enter({ replacesId: 'policy-lights' });
    const next = outcome.ok ? (outcome.changes[0]?.next as VillageRegister) : undefined;
    expect(next?.articles.find(({ id }) => id === 'policy-lights')).toMatchObject({ inForceTo: '2026-02-28' });
    expect(outcome).toMatchObject({
      changes: [{ event: { type: 'ArticleEntered', data: { replacesId: 'policy-lights' } } }],
    });
  });

  it('takes the last place of a full register, and no more', () => {
    const filled = (count: number) =>
      aRegister({
        articles: Array.from({ length: count }, (_, index) => anArticle({ id: `a${index}`, number: `${index}` })),
      });
    expect(enter({}, filled(registerArticlesMax - 1)).ok).toBe(true);
    expect(enter({}, filled(registerArticlesMax))).toMatchObject({
      refusal: { code: 'RegisterFull', articlesMax: registerArticlesMax },
    });
  });

  it.each<[string, Partial<EnterArticle>]>([
    ['RoleRequired', { actor: chair }],
    ['ArticleLinkUnreadable', { article: anArticle({ link: 'http://example.cn' }) }],
    ['ArticleNotFound', { replacesId: 'nowhere' }],
    ['ArticleNotFound', { replacesId: 'covenant-dogs' }],
    ['ArticleBeginsTooEarly', { replacesId: 'policy-lights', article: anArticle({ inForceFrom: '2025-02-01' }) }],
    ['ArticleEnteredTwice', { article: anArticle({ edition: '2025 年印发' }) }],
  ])('refuses › %s', (code, more) => {
    expect(enter(more)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('accepts a new edition from the day after the old one began', () => {
    expect(enter({ replacesId: 'policy-lights', article: anArticle({ inForceFrom: '2025-02-02' }) }).ok).toBe(true);
  });

  it('refuses › ArticleEndedAlready, for what has ended is not replaced', () => {
    const register = aRegister({
      articles: [anArticle({ id: 'old', edition: '2020', inForceFrom: '2020-01-01', inForceTo: '2021-01-01' })],
    });
    expect(enter({ replacesId: 'old' }, register)).toMatchObject({ refusal: { code: 'ArticleEndedAlready' } });
  });
});

describe('ending an article', () => {
  const end = (more: object = {}, register = aRegister()) =>
    endArticle(register, {
      actor: clerk,
      articleId: 'policy-lights',
      inForceTo: '2026-03-01',
      reason: '镇里废止了',
      ...more,
    });

  it('gives it its last day', () => {
    const outcome = end();
    const next = outcome.ok ? (outcome.changes[0]?.next as VillageRegister) : undefined;
    expect(next?.articles.find(({ id }) => id === 'policy-lights')?.inForceTo).toBe('2026-03-01');
  });

  it('may end on the day on which it began', () => {
    expect(end({ inForceTo: '2025-02-01' }).ok).toBe(true);
  });

  it.each([
    ['RoleRequired', { actor: chair }],
    ['ArticleNotFound', { articleId: 'covenant-dance' }],
    ['ArticleEndsTooEarly', { inForceTo: '2025-01-31' }],
  ])('refuses › %s', (code, more) => {
    expect(end(more)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('refuses › ArticleEndedAlready, a second time', () => {
    const ended = aRegister({ articles: [anArticle({ id: 'policy-lights', inForceTo: '2026-12-31' })] });
    expect(end({}, ended)).toMatchObject({ refusal: { code: 'ArticleEndedAlready', endedOn: '2026-12-31' } });
  });
});
