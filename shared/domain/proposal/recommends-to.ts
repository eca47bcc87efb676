import type { Proposal } from './proposal';

/**
 * The body that must decide a matter on which the council may only recommend 建议, by the router's answer when it was
 * admitted; null where the council decides, and once the matter was brought to that body.
 */
export function recommendsTo({ procedure, steps }: Pick<Proposal, 'procedure' | 'steps'>): string | null {
  if (procedure) return null;
  const answers = steps.flatMap(({ explanation }) => (explanation?.words.councilMay ? [explanation.words] : []));
  const last = answers[answers.length - 1];
  return last?.councilMay === 'recommend' ? (last.body ?? null) : null;
}
