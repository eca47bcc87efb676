import * as z from 'zod/mini';
import { type Covenant, covenantShape } from '@shared/domain/village/covenant';
import { type Article, registerShape } from '@shared/domain/village/register';
import { type RuleBook, ruleBookShape } from '@shared/domain/village/rule-book';
import { importSentences } from '@shared/text/import-sentences';
import ruleBookData from '../../../../config/rule-book/default.json';
import { ImportRefused } from './problems';

/** What a village brings beside its people: its covenant, the policies it may cite, and its own rule values. */
export interface VillageRules {
  covenant: Covenant;
  policies: readonly Article[];
  rules: RuleBook;
  /** The rules that the village sets itself; all others are those of the rule book that comes with the program. */
  ownRuleIds: readonly (keyof RuleBook['rules'])[];
}

const looseArticles = z.array(z.looseObject({}));
const fileShape = z.strictObject({
  covenant: z.looseObject({ title: z.string(), edition: z.string(), articles: looseArticles }),
  policies: looseArticles,
  rules: z.record(z.string(), z.looseObject({})),
});

/** Reads `rules.json`. Throws {@link ImportRefused} with the path of everything that is wrong. */
export function readRules(text: string, villageId: string): VillageRules {
  const file = checked(fileShape, parseJson(text), '');
  const { title, edition } = file.covenant;
  const articles = file.covenant.articles.map((article) => ({
    kind: 'covenant',
    document: title,
    edition,
    ...article,
  }));
  const covenant = { id: `${villageId}.covenant`, villageId, ...file.covenant, articles };
  const policies = file.policies.map((article) => ({ kind: 'policy', ...article }));
  const rules = Object.fromEntries(
    Object.entries(file.rules).map(([id, own]) => [id, { ...(defaultRules[id] ?? { id, title: id }), ...own }]),
  );
  const book = { ...ruleBookData, id: `${villageId}.rules`, villageId, rules: { ...defaultRules, ...rules } };
  return {
    covenant: checked(covenantShape, covenant, 'covenant'),
    policies: checked(registerShape, policies, 'policies'),
    rules: checked(ruleBookShape, book, ''),
    ownRuleIds: Object.keys(file.rules) as (keyof RuleBook['rules'])[],
  };
}

const defaultRules: Readonly<Record<string, object>> = ruleBookData.rules;

/** What the shape makes of a value; everything that is wrong with it is told at once, by its path. */
export function checked<Shape extends z.ZodMiniType>(shape: Shape, value: unknown, place: string): z.output<Shape> {
  // Whoever reads what is wrong reads Chinese.
  z.config(z.locales.zhCN());
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map(({ path, message }) =>
    importSentences.rulesProblem([place, ...path].filter((part) => part !== '').join('.'), message),
  );
  throw new ImportRefused(sentences);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportRefused([importSentences.rulesProblem('', error instanceof Error ? error.message : 'JSON')]);
  }
}
