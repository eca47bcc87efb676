import { type Route, routeOf, type Router } from '../village/router';
import type { Proposal } from './proposal';
import { answerKept, recommendsTo } from './recommends-to';

/**
 * The router's answer for a matter. The body to which the council was to recommend stays the one that was named when the
 * matter was admitted, or when the council recommended: a change of the router's table never touches a case that runs.
 */
export function routeOfMatter(
  router: Router,
  proposal: Pick<Proposal, 'preparation' | 'procedure' | 'steps'>,
  decision?: { bodyThatDecides: string | null },
): Route | undefined {
  const now = routeOf(router, proposal.preparation.matterKind);
  const kept = decision?.bodyThatDecides ?? recommendsTo(proposal);
  const named = now?.matterKind.councilMay === 'recommend' ? [now.body.title, now.alternativeBody?.title] : [];
  if (!now || kept === null || named.includes(kept)) return now;
  const body = router.bodies.find(({ title }) => title === kept);
  if (!body) return now;
  const procedure = router.procedures.find(({ title }) => title === answerKept(proposal.steps)?.procedure);
  const matterKind = { ...now.matterKind, bodyId: body.id, councilMay: 'recommend' as const };
  return { matterKind, body, ...(procedure && { procedure }) };
}
