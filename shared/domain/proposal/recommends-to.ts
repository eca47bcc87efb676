import type { Proposal } from './proposal';

/**
 * The body that must decide a matter on which the council may only recommend 建议, by the router's answer when it was
 * admitted; null where the council decides, and once the matter was brought to that body.
 */
export function recommendsTo({ procedure, steps }: Pick<Proposal, 'procedure' | 'steps'>): string | null {
  if (procedure) return null;
  const last = answerKept(steps);
  return last?.councilMay === 'recommend' ? (last.body ?? null) : null;
}

/** The router's last answer about a matter, in the words that its steps keep of it. */
export function answerKept(steps: Proposal['steps']) {
  const answers = steps.flatMap(({ explanation }) => (explanation?.words.councilMay ? [explanation.words] : []));
  return answers[answers.length - 1];
}
